import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {npm, root} from './child-process.mjs';

const OLDEST_NODE = /** @type {const} */ ([20, 19]);

// Some launchers download browser drivers when they are installed. We use the browsers that are there, and esbuild finds
// its program without its install script.
const QUIETLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];

/**
 * Makes `node_modules` what `package-lock.json` says, and says so in one line when it had to.
 * Only Node's own modules are used here: this runs before anything is installed.
 */
export async function ensureDependencies() {
  requireNode(process.versions.node);
  await installLocked(root, 'Dependencies');
}

/**
 * Makes a folder's `node_modules` what its `package-lock.json` says, and says so where it had to.
 * @param {string} folder
 * @param {string} name as they are named in what is said
 */
export async function installLocked(folder, name) {
  const reason = await reasonToInstall(folder);
  if (!reason) return;
  console.log(`${name}: ${reason}; running npm ci`);
  if ((await npm(['ci', ...QUIETLY], {cwd: folder})).code === 0) return;
  // npm ci also refuses a lock file that only lacks packages for other systems (npm/cli#9846). Installing without saving
  // keeps to the same locked versions.
  console.log(
    `${name}: npm ci refused; running npm install --no-save, which keeps to package-lock.json too`,
  );
  const {code} = await npm(['install', '--no-save', ...QUIETLY], {cwd: folder});
  if (code !== 0) throw new Error(`npm install failed (exit ${code}); its output above says why`);
}

/** @param {string} version Node's version, such as `20.19.4` */
function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `Node ${OLDEST_NODE.join('.')} or newer is needed; this is Node ${version}. See https://nodejs.org`,
  );
}

/**
 * @param {string} folder
 * @returns {Promise<string | undefined>} why an install is needed, or undefined when all is as locked
 */
async function reasonToInstall(folder) {
  const locked = await packagesOf(join(folder, 'package-lock.json'));
  if (!locked) throw new Error('package-lock.json is missing or not readable; restore it from git');
  // npm keeps the tree it really installed in this file, also after `npm install something`.
  const installed = await packagesOf(join(folder, 'node_modules/.package-lock.json'));
  if (!installed) return 'node_modules is missing';
  for (const [path, {version, optional}] of Object.entries(locked)) {
    const isRoot = path === '';
    const there = installed[path];
    if (isRoot || there?.version === version) continue;
    // Optional packages for other systems are locked but never installed here.
    if (optional && !there) continue;
    const name = path.replace(/^node_modules\//, '');
    return there ? `${name} is ${there.version}, locked ${version}` : `${name} is not installed`;
  }
  const extra = Object.keys(installed).find((path) => !(path in locked));
  return extra && `${extra.replace(/^node_modules\//, '')} is installed but not locked`;
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, {version?: string, optional?: boolean}> | undefined>}
 */
async function packagesOf(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
