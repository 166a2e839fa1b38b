/** Writing what is derived from the sources. */
import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** The first line of each module that is made. */
export const banner = '/* Made by `npm run generate`. */\n';

/** Writes a file and returns its sha256, as `integrity` wants it but for the `=` at its end. */
export async function write(file: string, content: string): Promise<string> {
  await mkdir(path.dirname(file), {recursive: true});
  // An unchanged file keeps its time, so that watchers and incremental builds stay quiet.
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== content)
    await writeFile(file, content);
  // 256 bits bind as surely here as 384, and every visitor carries one of these for each language.
  return createHash('sha256').update(content).digest('base64').replace(/=$/, '');
}

/** A module that exports data. */
export const dataModule = (imports: string, declaration: string, data: unknown): string =>
  `${banner}${imports}\n${declaration} = ${JSON.stringify(data)};\n`;
