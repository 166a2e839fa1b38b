/** WebKitGTK's MiniBrowser under WebDriver, on a display of its own, so that no window opens on the screen. */
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {plainHttpProxy} from './plain-http.mjs';

const START_TIMEOUT_MS = 30_000;

/**
 * Starts what a session of WebKit needs.
 * @param {import('../../scripts/browsers.mjs').WebKit} programs
 * @returns {Promise<{port: number, capabilities: object, end: () => void}>} where the driver listens, what to ask of it, and what
 *   ends all that was started
 */
export async function startWebKit({driver, browser, display}) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const started = [];
  const proxy = await plainHttpProxy();
  const end = () => {
    started.splice(0).reverse().forEach(endGroup);
    proxy.stop();
    process.off('exit', end);
  };
  process.once('exit', end);
  try {
    const screen = await startDisplay(display, started);
    const port = await freePort();
    await startDriver(driver, {port, screen, started});
    // Not as a capability: with `noProxy` in it, one start of forty crashes.
    const args = [
      '--automation',
      `--proxy=http://127.0.0.1:${proxy.port}`,
      '--ignore-host=127.0.0.1',
    ];
    return {
      port,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: browser, args},
      },
      end,
    };
  } catch (error) {
    end();
    throw error;
  }
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
