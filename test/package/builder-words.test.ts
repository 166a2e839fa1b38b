import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {partsOf} from '../../src/cli/placeholders.js';
import {parseXliff} from '../../src/cli/xliff.js';
import {root} from './temporary-folder.js';

const filesIn = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** Pages of the builder and what only they load; and the editors' program, which says some of it, too. */
const isOfBuilder = (file: string) =>
  /^(index|preview)\.html$|^(page|cli)[\\/]/.test(file.slice(join(root, 'dist').length + 1));

const built = filesIn('dist', /\.(js|json|html)$/);
const contentOf = (files: readonly string[]) =>
  files.map((file) => readFileSync(file, 'utf8')).join('\n');
const visitors = contentOf(built.filter((file) => !isOfBuilder(file)));
const builders = contentOf(built.filter(isOfBuilder));

/** All words that a file of locales/ has, English or translated. */
function textsOf(file: string): string[] {
  const {units} = parseXliff(readFileSync(file, 'utf8'), file, {
    placeholders: !/[\\/]feed\./.test(file),
  });
  return units.flatMap(({source, target}) => (target ? [source, target.text] : [source]));
}

/** The longest texts, so long that no other file says them by chance, and as a module writes them. */
const tellingTexts = (file: string, least: number): string[] => {
  const pieces = textsOf(file)
    .flatMap(partsOf)
    .filter((part) => typeof part === 'string')
    .filter((text) => text.length >= least && !/["'`\\\u00a0]/.test(text));
  return [...new Set(pieces)].sort((a, b) => b.length - a.length).slice(0, 60);
};

describe("the builder's words", () => {
  const others = new Set(
    filesIn('locales', /^(?!builder\.).*\.xlf$/).flatMap((file) => textsOf(file)),
  );
  for (const file of filesIn('locales', /^builder\..*\.xlf$/)) {
    const name = file.slice(join(root, 'locales').length + 1);
    it(`of ${name} are with the builder, and with no visitor`, () => {
      const texts = tellingTexts(file, 12).filter((text) => !others.has(text));
      assert.ok(texts.length > 30, `${texts.length} texts`);
      assert.deepEqual(
        texts.filter((text) => !builders.includes(text)),
        [],
        'not in dist/page/',
      );
      assert.deepEqual(
        texts.filter((text) => visitors.includes(text)),
        [],
        'in what visitors load',
      );
    });
  }
});
