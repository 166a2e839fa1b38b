import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** @typedef {{name: string, version: string, identifier?: string, text?: string}} Licence as Vite writes it */

const ending = '.licences.json';

/**
 * Puts the licences of what the scripts bundle into one file, LICENSES.txt, instead of the lists that Vite has left.
 *
 * @param {string} folder
 * @param {readonly string[]} [textless] packages that are known to come without the text of their licence; then its name stands.
 * @throws where another has none.
 */
export async function gatherLicences(folder, textless = []) {
  /** @type {Map<string, Licence & {files: string[]}>} */
  const packages = new Map();
  const lists = (await readdir(folder)).filter((file) => file.endsWith(ending)).sort();
  for (const list of lists) {
    const path = join(folder, list);
    for (const licence of /** @type {Licence[]} */ (JSON.parse(await readFile(path, 'utf8')))) {
      const key = `${licence.name} - ${licence.version}`;
      if (!licence.text && !textless.includes(licence.name))
        throw new Error(`${key} has no text of its licence to hand on`);
      if (!packages.has(key)) packages.set(key, {...licence, files: []});
      packages.get(key)?.files.push(list.replace(ending, ''));
    }
    await rm(path);
  }
  const sections = [...packages.keys()].sort().map((key) => {
    const {
      identifier,
      text = 'The package comes without its text.',
      files,
    } = packages.get(key) ?? {files: []};
    return `## ${key} (${identifier})\n\nIn ${files.join(', ')}.\n\n${text}\n`;
  });
  const title =
    '# Licenses\n\nWhat the scripts of this folder have of others, and their notices:\n';
  await writeFile(join(folder, 'LICENSES.txt'), [title, ...sections].join('\n'));
}
