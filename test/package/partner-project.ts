import {execFile} from 'node:child_process';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {root, temporaryFolder} from './temporary-folder.js';

const execute = promisify(execFile);

/** The environment of a partner: the settings of the `npm test` around us are not theirs. */
export const partnerEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

/** Runs npm in a folder. */
function npm(folder: string, ...args: string[]) {
  const env = partnerEnvironment();
  const quietly = ['--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts'];
  const npmFile = process.env['npm_execpath'];
  return npmFile?.endsWith('.js')
    ? execute(process.execPath, [npmFile, ...args, ...quietly], {cwd: folder, env})
    : execute('npm', [...args, ...quietly], {
        cwd: folder,
        env,
        shell: process.platform === 'win32',
      });
}

/** Packs what `npm publish` would publish into a folder, and returns the file's name. */
export async function packInto(folder: string): Promise<string> {
  await npm(root, 'pack', '--pack-destination', folder);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack has left no tarball');
  return tarball;
}

/** An empty project in which what `npm publish` would publish has been installed. */
export async function partnerProject(): Promise<string> {
  const folder = await temporaryFolder();
  const tarball = await packInto(folder);
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  await npm(folder, 'install', '--prefer-offline', `./${tarball}`);
  return folder;
}

/** The parts of our package.json that tests read. */
export interface Manifest {
  version: string;
  license: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  scripts: Record<string, string>;
  exports: Record<string, string | {types: string; default: string}>;
}

/** Reads the package.json of a folder. */
export async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Every file below a folder, with `/`, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
