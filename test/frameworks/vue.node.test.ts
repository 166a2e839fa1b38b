import {describe} from 'node:test';
import {visitor} from '../package/visitor.js';
import {testApp, testLeavesNothing} from './app-suite.js';
import {buildApp} from './build-app.js';
import {serveApp} from './serve-app.js';
import {renderedPage, testRendered} from './server-rendered.js';
import {checkWrongUses} from './wrong-uses.js';

const testTypes = checkWrongUses(
  'vue',
  'src/Wrong.vue',
  [
    `<script setup lang="ts">
import 'ijn-elements/vue';
defineProps<{on: boolean}>();
</script>

<template>`,
    '</template>',
  ],
  [
    {line: '<ijn-principles principal="gateway" />', names: 'principal'},
    {line: '<ijn-principles :language-menu="on" />', names: 'language-menu'},
    {line: '<ijn-principles :show="[]" />', names: 'show'},
    {line: '<ijn-action-card :heading-level="7" />', names: 'heading-level'},
    {line: '<ijn-action-card stage="jail" />', names: 'stage'},
    {line: '<ijn-pipeline-diagram orientation="diagonal" />', names: 'orientation'},
    {line: '<ijn-principles @ijn-action="(event) => event.verb" />', names: 'verb'},
    {line: '<ijn-principles @ijn-actoin="() => 0" />', names: 'IjnActoin'},
    {line: '<ijn-principle />', names: 'ijn-principle'},
  ],
);
const folder = await buildApp('vue');
const rendered = await renderedPage(folder);
const origin = await serveApp('vue', folder);

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`in Vue, in ${engine}`, async () => {
    const browser = await visitor(engine);
    testApp(browser, `${origin}/`);
    if (engine === 'chromium') testLeavesNothing(browser, `${origin}/`);
  });
}

describe('in Vue, rendered on a server', async () => {
  const browser = await visitor();
  testRendered(browser, rendered.html);
  testApp(browser, `${origin}${rendered.path}`, true);
});

describe('the types for Vue', testTypes);
