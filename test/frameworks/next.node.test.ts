import {describe} from 'node:test';
import {visitor} from '../package/visitor.js';
import {testApp, testLeavesNothing} from './app-suite.js';
import {buildApp} from './build-app.js';
import {serveApp} from './serve-app.js';
import {testRendered} from './server-rendered.js';

const folder = await buildApp('next');
const url = `${await serveApp('next', folder)}/`;
const html = await (await fetch(url)).text();

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`in Next, in ${engine}`, async () => {
    const browser = await visitor(engine);
    if (engine === 'chromium') testRendered(browser, html);
    testApp(browser, url, true);
    if (engine === 'chromium') testLeavesNothing(browser, url);
  });
}
