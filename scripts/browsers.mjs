import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {installOnDebian, isProgram, mayInstall, onPath} from './programs.mjs';

/** The engines every test runs in, in the order of our tables. */
export const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/**
 * @typedef {typeof ENGINES[number]} Engine
 * @typedef {{driver: string, browser: string, display: string}} WebKit WebKitWebDriver, MiniBrowser and Xvfb
 * @typedef {{chromium?: string, firefox?: string, webkit?: WebKit}} Browsers the program of each engine that is here
 */

const DEBIAN_PACKAGES = [
  'chromium',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  // Without them the browsers draw boxes for the scripts of our languages, and layout tests measure boxes.
  'fonts-noto-core',
  'fonts-noto-cjk',
];

/** @type {Record<Engine, string>} */
const HOW_TO_INSTALL = {
  chromium: 'install Chrome or Chromium, or set IJN_CHROMIUM to its program',
  firefox: 'install Firefox, or set IJN_FIREFOX to its program',
  webkit:
    'WebKitGTK runs on Linux: install WebKitWebDriver, MiniBrowser and Xvfb (Debian: webkit2gtk-driver xvfb; Fedora: ' +
    'webkit2gtk4.1-devel xorg-x11-server-Xvfb), or set IJN_WEBKIT_DRIVER to the WebKitWebDriver program',
};

/**
 * Finds the browsers of this machine. Reads the environment: IJN_CHROMIUM, IJN_FIREFOX, IJN_WEBKIT_DRIVER.
 * @returns {Browsers}
 */
export function findBrowsers() {
  return {
    chromium: chosen('IJN_CHROMIUM') ?? firstProgram(chromiumPlaces()),
    firefox: chosen('IJN_FIREFOX') ?? firstProgram(firefoxPlaces()),
    webkit: findWebKit(),
  };
}

/**
 * Finds the browsers, after installing what is missing where we may (root on Debian). An engine that stays missing is
 * named loudly; the caller decides what that means for its exit code.
 * @param {readonly Engine[]} engines the engines that are wanted
 * @returns {Promise<Browsers>}
 */
export async function ensureBrowsers(engines = ENGINES) {
  let missing = engines.filter((engine) => !findBrowsers()[engine]);
  if (missing.length > 0 && mayInstall()) {
    await installOnDebian(missing.join(', '), DEBIAN_PACKAGES);
    missing = engines.filter((engine) => !findBrowsers()[engine]);
  }
  for (const engine of missing) {
    console.error(
      `NOT RUN: no ${engine} here, so nothing is tested in it; ${HOW_TO_INSTALL[engine]}`,
    );
  }
  return findBrowsers();
}

/**
 * The engines somebody asked for, or all of them.
 * @param {string | undefined} list names with commas between, as in IJN_ENGINES
 * @returns {Engine[]}
 */
export function parseEngines(list) {
  if (!list) return [...ENGINES];
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !ENGINES.includes(/** @type {Engine} */ (name)));
  if (unknown !== undefined)
    throw new Error(`There is no engine "${unknown}"; choose of ${ENGINES.join(', ')}`);
  return ENGINES.filter((engine) => names.includes(engine));
}

/** @returns {WebKit | undefined} */
function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const driver = chosen('IJN_WEBKIT_DRIVER') ?? onPath('WebKitWebDriver');
  const browser = firstProgram(miniBrowserPlaces());
  const display = onPath('Xvfb');
  return driver && browser && display ? {driver, browser, display} : undefined;
}

/** MiniBrowser is in the library folder of its package, whose name has the version of the library's interface. */
function miniBrowserPlaces() {
  const parents = [
    '/usr/libexec',
    '/usr/lib',
    '/usr/lib64',
    ...subfolders('/usr/lib', /-linux-gnu/),
  ];
  return parents
    .flatMap((parent) => subfolders(parent, /^webkit2?gtk-\d/))
    .map((folder) => join(folder, 'MiniBrowser'));
}

function chromiumPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].flatMap((name) => macApplication(name, name));
  }
  if (process.platform === 'win32') {
    return windowsPrograms(
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
    );
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
}

function firefoxPlaces() {
  if (process.platform === 'darwin') return macApplication('Firefox', 'firefox');
  if (process.platform === 'win32') return windowsPrograms('Mozilla Firefox\\firefox.exe');
  return ['firefox-esr', 'firefox'];
}

/**
 * @param {string} application
 * @param {string} program
 */
function macApplication(application, program) {
  const inside = `Applications/${application}.app/Contents/MacOS/${program}`;
  return [`/${inside}`, join(process.env['HOME'] ?? '/', inside)];
}

/** @param {string[]} paths below the folders that Windows installs programs in */
function windowsPrograms(...paths) {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (name) => process.env[name],
  );
  return paths.flatMap((path) => folders.flatMap((folder) => (folder ? [join(folder, path)] : [])));
}

/**
 * A program somebody set in the environment. One that does not exist is an error, not a reason to look elsewhere.
 * @param {string} variable
 */
function chosen(variable) {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!isProgram(path))
    throw new Error(`${variable} is ${path}, which is not a program that can be run`);
  return path;
}

/** @param {string[]} places full paths, or names to look up in PATH */
function firstProgram(places) {
  for (const place of places) {
    const found = /[\\/]/.test(place) ? (isProgram(place) ? place : undefined) : onPath(place);
    if (found && starts(found)) return found;
  }
  return undefined;
}

/**
 * Ubuntu puts scripts named `chromium-browser` and `firefox` in PATH which only say "install the snap".
 * @param {string} path
 */
function starts(path) {
  if (process.platform !== 'linux' || statSync(path).size > 4096) return true;
  if (!readFileSync(path, 'latin1').startsWith('#!')) return true;
  return spawnSync(path, ['--version'], {timeout: 20_000}).status === 0;
}

/**
 * @param {string} parent
 * @param {RegExp} name
 */
function subfolders(parent, name) {
  try {
    return readdirSync(parent)
      .filter((entry) => name.test(entry))
      .map((entry) => join(parent, entry));
  } catch {
    return [];
  }
}
