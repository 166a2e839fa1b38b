import {Component, signal} from '@angular/core';
import {drive, hear, initial} from 'driven';
import {Elements} from './elements';
import {Handout} from './handout';

@Component({
  selector: 'app-root',
  imports: [Elements, Handout],
  template: `
    @if (state().shown) {
      <app-handout [language]="state().language ?? 'en'" (act)="hear($event)" />
      <app-elements [state]="state()" />
    }
  `,
})
export class App {
  readonly state = signal(initial);
  readonly hear = hear;

  constructor() {
    drive((change) => this.state.update((last) => ({...last, ...change})));
  }
}
