import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {lostBrowser} from '../../scripts/test-counts.mjs';
import {plainHttpProxy} from './plain-http.mjs';

const START_TIMEOUT_MS = 30_000;

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
export function webkitLauncher({driver, browser, display}) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const started = [];
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    logLevel: /** @type {const} */ ('error'),
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
    },
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
  let stopProxy = () => {};
  const endStarted = () => started.splice(0).reverse().forEach(endGroup);
  process.once('exit', endStarted);

  return Object.assign(launcher, {
    /** @type {typeof launcher.initialize} */
    async initialize(config) {
      await initialize(config);
      launcher.name = 'WebKit';
      const proxy = await plainHttpProxy();
      stopProxy = proxy.stop;
      // Not as a capability: with `noProxy` in it, one start of forty crashes.
      options.capabilities['webkitgtk:browserOptions'].args.push(
        `--proxy=http://127.0.0.1:${proxy.port}`,
        '--ignore-host=127.0.0.1',
      );
      const screen = await startDisplay(display, started);
      options.port = await freePort();
      await startDriver(driver, {port: options.port, screen, started});
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
      endStarted();
      stopProxy();
    },
  });
}

/**
 * Xvfb picks a free display itself and writes its number to the file descriptor we name.
 * @param {string} program
 * @param {import('node:child_process').ChildProcess[]} started
 * @returns {Promise<string>} such as `:7`
 */
async function startDisplay(program, started) {
  const child = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  started.push(child);
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Xvfb ended (exit ${code}) before it had a display`)),
    );
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  return `:${number}`;
}

/**
 * @param {string} program
 * @param {{port: number, screen: string, started: import('node:child_process').ChildProcess[]}} options
 */
async function startDriver(program, {port, screen, started}) {
  const child = spawn(program, ['--host=127.0.0.1', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen,
      // On a desktop with Wayland, GTK would prefer the real screen.
      GDK_BACKEND: 'x11',
      WAYLAND_DISPLAY: '',
      ...(process.getuid?.() === 0 ? {WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'} : {}),
    },
  });
  started.push(child);
  let failure = '';
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code) => (failure ||= `exit ${code}`));
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(`http://127.0.0.1:${port}/status`))) {
    if (failure) throw new Error(`WebKitWebDriver did not start: ${failure}`);
    if (Date.now() > deadline)
      throw new Error(`WebKitWebDriver did not answer in ${START_TIMEOUT_MS / 1000} s`);
    await wait(50);
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Ends a process and those it started: each was spawned `detached`, so its number is also that of its group.
 * @param {import('node:child_process').ChildProcess} child
 */
function endGroup({pid}) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
