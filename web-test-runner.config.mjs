import {readFileSync} from 'node:fs';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {ensureBrowsers, parseEngines} from './scripts/browsers.mjs';
import {browserTestCounts} from './scripts/browser-test-counts.mjs';
import {testFiles} from './scripts/test-files.mjs';
import {keyPresses} from './test/browser/key-presses.mjs';
import {chromiumLauncher, firefoxLauncher} from './test/browser/puppeteer-launchers.mjs';
import {serverRoutes} from './test/browser/server-routes.mjs';
import {webkitLauncher} from './test/browser/webkit-launcher.mjs';
import {otherSite, otherSiteRoute} from './test/frame/other-site.mjs';
import {faultRoutes, faultServersEnd} from './test/faults/fault-routes.mjs';
import {hostileRoutes} from './test/hostile/hostile-routes.mjs';
import {otherBuilds} from './test/pages/other-builds.mjs';
import {renderedRoute} from './test/rendered/rendered-routes.mjs';
import {spokenRoutes} from './test/spoken/spoken-routes.mjs';

const packageJson = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The sources are tested with the pseudo-locales among their languages; dist/ has those that are published.
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
const withPseudoLocales = {
  name: 'pseudo-locales',
  resolveImport: ({source}) => {
    if (source.endsWith('/languages/index.generated.js'))
      return '/src/companions/languages/pseudo.generated.ts';
    if (source.endsWith('/languages/published.generated.js'))
      return '/src/builder/languages/pseudo.generated.ts';
    return undefined;
  },
};

/**
 * What Vite takes out of package.json; browsers import no JSON.
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
const withVersion = {
  name: 'package-json',
  resolveImport: ({source, context}) =>
    source.endsWith('/package.json') && context.path.startsWith('/src/')
      ? '/package.json.js'
      : undefined,
  serve: ({path}) =>
    path === '/package.json.js'
      ? {body: `export const version = '${packageJson.version}';`, type: 'js'}
      : undefined,
};

// `npm test` sets these; `npx wtr` alone runs everything in every engine that is here.
const {IJN_ENGINES: engineList, IJN_TEST_FILES: pattern, IJN_TEST_COUNTS: countsPath} = process.env;

const engines = parseEngines(engineList);
const {chromium, firefox, webkit} = await ensureBrowsers(engines);

// WTR ends browsers on Ctrl-C only. Leaving by `exit` lets every launcher end what it started.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(143));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: testFiles(pattern).browser,
  hostname: '127.0.0.1',
  nodeResolve: true,
  plugins: [
    withPseudoLocales,
    withVersion,
    // Modern syntax stays as written (`esnext`), only types and decorators are compiled; `./x.js` finds `x.ts`.
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: new URL('tsconfig.json', import.meta.url).pathname,
    }),
    faultServersEnd,
    otherSite,
    keyPresses,
  ],
  middleware: [
    ...serverRoutes,
    renderedRoute,
    faultRoutes,
    otherSiteRoute,
    otherBuilds,
    hostileRoutes,
    spokenRoutes(engines),
  ],
  browsers: [
    ...(chromium && engines.includes('chromium') ? [chromiumLauncher(chromium)] : []),
    ...(firefox && engines.includes('firefox') ? [firefoxLauncher(firefox)] : []),
    ...(webkit && engines.includes('webkit') ? [webkitLauncher(webkit)] : []),
  ],
  // One page at a time in each engine: a page in the background has no focus and slow timers.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // For what never ends: ten thousand feeds take four minutes where other work is going on, and each test has its own,
  // shorter limit.
  testsFinishTimeout: 900_000,
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Tests</title>
    <script>
      // Mocha's browser build only logs a rejection that nobody handles. Thrown as an error it fails the test, unless
      // the test expected it and called preventDefault on the event.
      addEventListener('unhandledrejection', (event) => {
        setTimeout(() => event.defaultPrevented || reportError(event.reason));
      });
    </script>
    <script type="module" src="${framework}"></script>
  </head>
  <body></body>
</html>`,
  testFramework: {config: {ui: 'bdd', timeout: '20000'}},
  // Tests run Lit's development build for its warnings; that it is one needs no saying in every file.
  filterBrowserLogs: ({args}) =>
    !args.some((text) => String(text).startsWith('Lit is in dev mode')),
  reporters: [
    defaultReporter({reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY)}),
    ...(countsPath ? [browserTestCounts(countsPath)] : []),
  ],
};
