/** Writes files so that a crash leaves the old one or the new one, never half of one. */
import {randomUUID} from 'node:crypto';
import {mkdir, open, readFile, rename, rm} from 'node:fs/promises';
import {dirname} from 'node:path';
import {Mistake} from './mistake.js';
import {whyNot} from './read-input.js';

/**
 * Writes a file, and its folder where there is none: beside it first, then in its place. What has these bytes already
 * is left alone. Throws a {@link Mistake} when it cannot be written.
 */
export async function writeWhole(file: string, content: string): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    if ((await readFile(file, 'utf8').catch(() => undefined)) === content) return;
    await mkdir(dirname(file), {recursive: true});
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(content);
      // Else a power cut could leave the new name with nothing in it.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, {force: true}).catch(() => {});
    throw new Mistake(`${file}: cannot be written: ${whyNot(error)}`);
  }
}
