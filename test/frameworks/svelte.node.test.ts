import {describe} from 'node:test';
import {visitor} from '../package/visitor.js';
import {testApp, testLeavesNothing} from './app-suite.js';
import {buildApp} from './build-app.js';
import {serveApp} from './serve-app.js';
import {renderedPage, testRendered} from './server-rendered.js';
import {checkWrongUses} from './wrong-uses.js';

const testTypes = checkWrongUses(
  'svelte',
  'src/Wrong.svelte',
  [
    `<script lang="ts">
  import 'ijn-elements/svelte';
  let {on}: {on: boolean} = $props();
</script>
`,
    '',
  ],
  [
    {line: '<ijn-principles principal="gateway"></ijn-principles>', names: 'principal'},
    {line: '<ijn-principles language-menu={on}></ijn-principles>', names: 'language-menu'},
    {line: '<ijn-principles show={[]}></ijn-principles>', names: 'show'},
    {line: '<ijn-action-card heading-level={7}></ijn-action-card>', names: 'heading-level'},
    {line: '<ijn-action-card stage="jail"></ijn-action-card>', names: 'stage'},
    {
      line: '<ijn-pipeline-diagram orientation="diagonal"></ijn-pipeline-diagram>',
      names: 'orientation',
    },
    {
      line: '<ijn-principles onijn-action={(event) => event.verb}></ijn-principles>',
      names: 'verb',
    },
    {line: '<ijn-principles onijn-actoin={() => 0}></ijn-principles>', names: 'onijn-actoin'},
  ],
);
const folder = await buildApp('svelte');
const rendered = await renderedPage(folder);
const origin = await serveApp('svelte', folder);

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`in Svelte, in ${engine}`, async () => {
    const browser = await visitor(engine);
    testApp(browser, `${origin}/`);
    if (engine === 'chromium') testLeavesNothing(browser, `${origin}/`);
  });
}

describe('in Svelte, rendered on a server', async () => {
  const browser = await visitor();
  testRendered(browser, rendered.html);
  testApp(browser, `${origin}${rendered.path}`, true);
});

describe('the types for Svelte', testTypes);
