import {webdriverLauncher} from '@web/test-runner-webdriver';
import {lostBrowser} from '../../scripts/test-counts.mjs';
import {startWebKit} from './webkit-driver.mjs';

/**
 * What the launcher keeps to itself.
 * @typedef {{
 *   driver?: {getUrl: () => Promise<string>},
 *   driverManager?: {startSession: (id: string, url: string) => Promise<void>},
 *   pendingHeartbeat?: NodeJS.Timeout,
 *   ensureManagerInitialized: () => Promise<void>,
 * }} Inside
 */

/**
 * Runs tests in WebKitGTK's MiniBrowser on a display of its own, so that no window opens on the screen.
 * @param {import('../../scripts/browsers.mjs').WebKit} programs
 */
export function webkitLauncher(programs) {
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    logLevel: /** @type {const} */ ('error'),
    capabilities: {},
  };
  const launcher = webdriverLauncher(options);
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  const stopSession = launcher.stopSession.bind(launcher);
  const inside = /** @type {Inside} */ (/** @type {unknown} */ (launcher));
  const hasEnded = () =>
    inside.driver?.getUrl().then(
      () => false,
      () => true,
    );
  let end = () => {};

  return Object.assign(launcher, {
    /** @type {typeof launcher.initialize} */
    async initialize(config) {
      await initialize(config);
      launcher.name = 'WebKit';
      const webkit = await startWebKit(programs);
      end = webkit.end;
      options.port = webkit.port;
      Object.assign(options.capabilities, webkit.capabilities);
    },
    /** @type {typeof launcher.startSession} */
    async startSession(id, url) {
      // After one that ended, the next file gets a new browser from the same driver.
      if (await hasEnded()) {
        clearInterval(inside.pendingHeartbeat);
        inside.driver = inside.driverManager = undefined;
      }
      await inside.ensureManagerInitialized();
      // Its own way waits for nothing, so that a page that cannot be opened would end the whole runner.
      inside.driverManager?.startSession(id, url).catch((error) => console.error(error));
    },
    /** @type {typeof launcher.stopSession} */
    async stopSession(id) {
      try {
        return await stopSession(id);
      } catch (error) {
        throw (await hasEnded()) ? new Error(`${lostBrowser}.`) : error;
      }
    },
    async stop() {
      await stop();
      end();
    },
  });
}
