import {accessSync, constants, readFileSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {run} from './child-process.mjs';

/**
 * The program of a name that a shell would run.
 * @param {string} name
 */
export function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).find(isProgram);
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Installs packages with apt-get, and says so.
 * @param {string} what is missing
 * @param {readonly string[]} packages
 */
export async function installOnDebian(what, packages) {
  console.log(`No ${what} here; installing with apt-get: ${packages.join(' ')}`);
  // RUNLEVEL: a server that is installed is not started.
  const env = {DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1'};
  const update = await run('apt-get', ['update'], {capture: true, env});
  if (update.code !== 0) console.error(update.output);
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const install = await run('apt-get', args, {capture: true, env});
  if (install.code !== 0)
    console.error(`${install.output}\napt-get failed (exit ${install.code}): no ${what}`);
}

/** Root on Debian itself: Ubuntu's `chromium` package is a snap, which does not run in a container. */
export function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return (
      /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')) && Boolean(onPath('apt-get'))
    );
  } catch {
    return false;
  }
}
