import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's folder; every program runs there, wherever the script was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

// A terminal sends Ctrl-C to our children too, but SIGTERM comes to us alone. We pass it on and wait for them, so that
// each can end its own browsers; a second signal ends us at once.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
    process.exitCode = 130;
    interrupted = true;
    if (running.size === 0) process.exit();
  });
}
let interrupted = false;

/**
 * Runs a program to its end. Its output goes to ours, or with `capture` into the result.
 * @param {string} command
 * @param {string[]} args
 * @param {{capture?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean}} [options]
 * @returns {Promise<{code: number, output: string}>} `code` is 1 as well for a program ended by a signal
 */
export function run(command, args, {capture = false, env = {}, shell = false} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {...process.env, ...env},
      shell,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    running.add(child);
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code) => {
      running.delete(child);
      if (interrupted && running.size === 0) process.exit();
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
