import {describe} from 'node:test';
import {visitor} from '../package/visitor.js';
import {testApp, testLeavesNothing} from './app-suite.js';
import {buildApp} from './build-app.js';
import {serveApp} from './serve-app.js';
import {checkWrongUses} from './wrong-uses.js';

const testTypes = checkWrongUses(
  'react',
  'src/Wrong.tsx',
  ["import 'ijn-elements/jsx';\nexport const wrong = [", '];'],
  [
    {line: '<ijn-principles principal="gateway" />,', names: 'principal'},
    {line: '<ijn-principles language-menu="yes" />,', names: 'language-menu'},
    {line: '<ijn-principles show={["actions"]} />,', names: 'show'},
    {line: '<ijn-action-card heading-level={7} />,', names: 'heading-level'},
    {line: '<ijn-action-card stage="jail" />,', names: 'stage'},
    {line: '<ijn-pipeline-diagram orientation="diagonal" />,', names: 'orientation'},
    {line: '<ijn-principles onijn-action={(event) => event.verb} />,', names: 'verb'},
    {
      line: '<ijn-principles onijn-stage-change={(event: MouseEvent) => event} />,',
      names: 'onijn-stage-change',
    },
    {line: '<ijn-principle />,', names: 'ijn-principle'},
  ],
);
const folder = await buildApp('react');
const url = `${await serveApp('react', folder)}/`;

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`in React, in ${engine}`, async () => {
    const browser = await visitor(engine);
    testApp(browser, url);
    if (engine === 'chromium') testLeavesNothing(browser, url);
  });
}

describe('the types for React', testTypes);
