import {mkdtemp, realpath, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** An empty folder, removed when the tests of the suite (or file) that asked for it are done. */
export async function temporaryFolder(): Promise<string> {
  // On macOS the folder for temporary files is behind a symbolic link, which bundlers resolve.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'ijn-package-'));
  after(() => rm(folder, {recursive: true, force: true}));
  return folder;
}
