/** Another program than a browser that opens pictures; many have its library in them. */
import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

/** Opens a picture with librsvg and saves it in another format. Throws where that is not installed. */
export async function convertedPicture(svg: string, format: 'pdf' | 'png'): Promise<Buffer> {
  const {svgPrograms} = (await import(
    new URL('../../scripts/pdf-programs.mjs', import.meta.url).href
  )) as {svgPrograms: () => {'rsvg-convert': string}};
  const folder = await mkdtemp(join(tmpdir(), 'ijn-picture-'));
  try {
    const file = join(folder, 'picture.svg');
    await writeFile(file, svg);
    const {stdout} = await promisify(execFile)(
      svgPrograms()['rsvg-convert'],
      ['--format', format, file],
      {encoding: 'buffer', maxBuffer: 2 ** 28},
    );
    return stdout;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
