import {describe} from 'node:test';
import {visitor} from '../package/visitor.js';
import {testApp, testLeavesNothing} from './app-suite.js';
import {buildApp} from './build-app.js';
import {serveApp} from './serve-app.js';
import {checkWrongUses} from './wrong-uses.js';

// Attributes and properties of custom elements are not checked by Angular.
const testTypes = checkWrongUses(
  'angular',
  'src/app/wrong.ts',
  [
    `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import 'ijn-elements/define';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
  <ijn-principles (ijn-action)="heard($event.kind)" (ijn-stage-change)="heard($event.stage ?? '')" />`,
    `  \`,
})
export class Wrong {
  heard(text: string) {
  return text;
  }
}`,
  ],
  [
    {line: '<ijn-principles (ijn-action)="heard($event.verb)" />', names: 'verb'},
    {line: '<ijn-principles (ijn-action)="heard($event)" />', names: 'IjnActionEvent'},
  ],
);
const folder = await buildApp('angular');
const url = `${await serveApp('angular', folder)}/`;

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`in Angular, in ${engine}`, async () => {
    const browser = await visitor(engine);
    testApp(browser, url);
    if (engine === 'chromium') testLeavesNothing(browser, url);
  });
}

describe('the types for Angular', testTypes);
