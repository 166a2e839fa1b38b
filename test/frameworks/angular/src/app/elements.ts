import {Component, CUSTOM_ELEMENTS_SCHEMA, input} from '@angular/core';
import {hear, type State} from 'driven';
import 'ijn-elements/define';

/** Every attribute and every event. */
@Component({
  selector: 'app-elements',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <ijn-principles
        [attr.lang]="state().lang"
        [attr.feed]="state().feed"
        [attr.feed-key]="state().feedKey"
        [attr.region]="state().region"
        [attr.source]="state().source"
        [attr.heading-level]="state().headingLevel"
        [attr.principle]="state().principle"
        [attr.show]="state().show"
        [attr.language-menu]="state().languageMenu || null"
        [attr.printable]="state().printable || null"
        [attr.quick-exit]="state().quickExit"
        (ijn-feed-ready)="hear($event)"
        (ijn-feed-error)="hear($event)"
        (ijn-action)="hear($event)"
        (ijn-stage-change)="hear($event)"
        (ijn-language-change)="hear($event)"
      />
      <ijn-action-card
        [attr.lang]="state().lang"
        [feed]="state().feed"
        [feedKey]="state().feedKey"
        [region]="state().region"
        [source]="state().source"
        [attr.heading-level]="state().headingLevel"
        [action]="state().action"
        (ijn-feed-ready)="hear($event)"
        (ijn-feed-error)="hear($event)"
        (ijn-action)="hear($event)"
      />
      <ijn-pipeline-diagram
        [attr.lang]="state().lang"
        [feed]="state().feed"
        [feedKey]="state().feedKey"
        [region]="state().region"
        [source]="state().source"
        [attr.heading-level]="state().headingLevel"
        [stage]="state().stage"
        [attr.orientation]="state().orientation"
        (ijn-feed-ready)="hear($event)"
        (ijn-feed-error)="hear($event)"
        (ijn-action)="hear($event)"
        (ijn-stage-change)="hear($event)"
      />
    </main>
  `,
})
export class Elements {
  readonly state = input.required<State>();
  readonly hear = hear;
}
