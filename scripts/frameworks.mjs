/** What the tests in test/frameworks need: the frameworks, and our package as `npm publish` would publish it. */
import {mkdir, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {npm, root, run} from './child-process.mjs';
import {installLocked} from './dependencies.mjs';

const home = join(root, 'test/frameworks');

/** Installs the frameworks that test/frameworks/package-lock.json names, unless they are there. */
export const ensureFrameworks = () => installLocked(home, 'Frameworks');

/** Puts the package, packed from dist/, where the apps find it. What it depends on is in their package.json. */
export async function unpackForFrameworks() {
  const folder = await mkdtemp(join(tmpdir(), 'ijn-frameworks-'));
  try {
    const packing = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
    const {code, output} = await npm(packing, {capture: true});
    if (code !== 0) throw new Error(`npm pack failed (exit ${code}): ${output}`);
    const [tarball = ''] = await readdir(folder);
    const target = join(home, 'node_modules/ijn-elements');
    await rm(target, {recursive: true, force: true});
    await mkdir(target);
    const unpacking = ['-xzf', join(folder, tarball), '--strip-components=1', '-C', target];
    const unpacked = await run('tar', unpacking, {capture: true});
    if (unpacked.code !== 0) throw new Error(`tar failed: ${unpacked.output}`);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
