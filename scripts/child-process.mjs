import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's folder; every program runs there, wherever the script was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * While a child runs, a signal is passed on and waited for, so that the child can end its own browsers. A terminal sends
 * Ctrl-C to our children too, but SIGTERM comes to us alone.
 * @param {NodeJS.Signals} signal
 */
function passOn(signal) {
  interrupted = true;
  for (const child of running) child.kill(signal);
}
let interrupted = false;

/** @param {import('node:child_process').ChildProcess} child */
function begin(child) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, passOn);
  running.add(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  running.delete(child);
  if (running.size > 0) return;
  if (interrupted) process.exit(130);
  for (const signal of SIGNALS) process.off(signal, passOn);
}

/**
 * Runs a program to its end. Its output goes to ours, or with `capture` into the result.
 * @param {string} command
 * @param {string[]} args
 * @param {{capture?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean}} [options]
 * @returns {Promise<{code: number, output: string}>} `code` is 1 as well for a program ended by a signal
 */
export function run(command, args, {capture = false, cwd = root, env = {}, shell = false} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: {...process.env, ...env},
      shell,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    begin(child);
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      end(child);
      reject(error);
    });
    child.on('close', (code) => {
      end(child);
      resolve({code: code ?? 1, output});
    });
  });
}

/**
 * Runs npm, by the very file that runs us where there is one: on Windows `npm` is a script that spawn does not find.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const npmFile = process.env['npm_execpath'];
  if (npmFile?.endsWith('.js')) return run(process.execPath, [npmFile, ...args], options);
  return run('npm', args, {...options, shell: process.platform === 'win32'});
}

/**
 * Runs the program of an installed package under this Node.
 * @param {string} packageName
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & {bin?: string}} [options] `bin` where a package has several programs
 */
export function tool(packageName, args, {bin = packageName, ...options} = {}) {
  const require = createRequire(import.meta.url);
  const folder = join(root, 'node_modules', packageName);
  const manifest = require(join(folder, 'package.json'));
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  return run(process.execPath, [join(folder, file), ...args], options);
}
