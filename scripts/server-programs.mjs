import {existsSync} from 'node:fs';
import {installOnDebian, isProgram, mayInstall, onPath} from './programs.mjs';

/** What docs/hosting.md is tried with, and the Debian package of each. */
const PROGRAMS = /** @type {const} */ ({
  nginx: 'nginx-light',
  apache2: 'apache2-bin',
  brotli: 'brotli',
  curl: 'curl',
});

/** nginx needs it for files that were compressed before. */
const BROTLI_MODULE = 'libnginx-mod-http-brotli-static';
const moduleFile = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * The programs of servers, by name.
 * @returns {Record<keyof typeof PROGRAMS, string>} paths
 * @throws where one is missing: what was not tried must not pass
 */
export function serverPrograms() {
  const names = /** @type {(keyof typeof PROGRAMS)[]} */ (Object.keys(PROGRAMS));
  const missing = [
    ...names.filter((name) => !place(name)),
    ...(existsSync(moduleFile) ? [] : [BROTLI_MODULE]),
  ];
  if (missing.length > 0)
    throw new Error(
      `No ${missing.join(', ')} here; install them (Debian, Ubuntu: nginx-light ${BROTLI_MODULE} apache2-bin brotli curl)`,
    );
  return /** @type {Record<keyof typeof PROGRAMS, string>} */ (
    Object.fromEntries(names.map((name) => [name, place(name)]))
  );
}

/**
 * The program that asks as often as it can, for `npm run scale`.
 * @throws where it is missing
 */
export function loadGenerator() {
  const wrk = onPath('wrk');
  if (!wrk) throw new Error('No wrk here; install it (Debian, Ubuntu: wrk)');
  return wrk;
}

/** Installs the load generator where we may. */
export async function ensureLoadGenerator() {
  if (!onPath('wrk') && mayInstall()) await installOnDebian('wrk', ['wrk']);
}

/** Installs what is missing where we may (root on Debian), else names it loudly: the tests that need it will fail. */
export async function ensureServerPrograms() {
  const missing = () => [
    ...Object.keys(PROGRAMS).filter((name) => !place(name)),
    ...(existsSync(moduleFile) ? [] : [BROTLI_MODULE]),
  ];
  if (missing().length > 0 && mayInstall())
    await installOnDebian(missing().join(', '), [...Object.values(PROGRAMS), BROTLI_MODULE]);
  if (missing().length > 0)
    console.error(
      `MISSING: no ${missing().join(', ')} here, so every test of docs/hosting.md fails`,
    );
}

/** @param {string} name Servers are in a folder that only root has in PATH. */
function place(name) {
  return onPath(name) ?? [`/usr/sbin/${name}`].find(isProgram);
}
