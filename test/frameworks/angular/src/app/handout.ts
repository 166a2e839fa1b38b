import {Component, CUSTOM_ELEMENTS_SCHEMA, input, output} from '@angular/core';
import type {IjnActionEvent} from 'ijn-elements';
import 'ijn-elements/principles/define';

@Component({
  selector: 'app-handout',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <ijn-principles [attr.lang]="language()" language-menu (ijn-action)="act.emit($event)">
      <p>
        Read the handout of the
        <a href="https://immigrantjusticenetwork.org">Immigrant Justice Network</a>.
      </p>
    </ijn-principles>
  `,
})
export class Handout {
  readonly language = input.required<string>();
  readonly act = output<IjnActionEvent>();
}
