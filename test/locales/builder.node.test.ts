/** The embed builder's words: a set apart from what visitors load. */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {generateMsgId} from '@lit/localize/internal/id-generation.js';
import {buildLanguages} from '../../scripts/languages/build.js';
import {checkLanguages} from '../../scripts/languages/check.js';
import {writeExtracted} from '../../scripts/languages/extract.js';
import {packStrings} from '../../scripts/languages/saved-strings.js';
import type {Project} from '../../scripts/languages/project.js';
import {BuilderWords} from '../../src/builder/builder-words.js';
import {formatXliff, parseXliff} from '../../src/cli/xliff.js';
import {str, Words} from '../../src/locale/strings.js';
import {smallProject, withImports} from './small-project.js';

/** Extracts, and translates every unit of a file that has no target. */
async function translate(project: Project, name: string, to: (source: string) => string) {
  const file = join(project.folder, 'locales', name);
  const xliff = parseXliff(await readFile(file, 'utf8'), file, {placeholders: true});
  for (const unit of xliff.units)
    unit.target ??= {text: to(unit.source), state: 'needs-review-translation'};
  await writeFile(file, formatXliff(xliff));
  return xliff;
}

const wordsOf = async (project: Project) => {
  const [{builderStrings: {borrowed: _, ...strings} = {messages: {}, draft: false}} = {}] =
    await buildLanguages(project);
  return new BuilderWords('es', strings);
};

test('the same words in both sets have a unit, a description and a translation in each', async () => {
  const {project} = await smallProject(
    "msg('Open', {desc: 'A state'}), msg('Print')",
    ['es'],
    "msg('Open', {desc: 'A button'}), msg('Copy the whole text')",
  );
  const own = project();
  const told = (messages: Project['messages']) =>
    messages.map(({source, description, file}) => [source, description, file]);
  assert.deepEqual(told(own.messages), [
    ['Open', 'A state', 'src/words.ts'],
    ['Print', '', 'src/words.ts'],
  ]);
  assert.deepEqual(told(own.builder), [
    ['Open', 'A button', 'src/builder/words.ts'],
    ['Copy the whole text', '', 'src/builder/words.ts'],
  ]);
  await writeExtracted(own);
  await translate(own, 'es.xlf', (source) => `${source} (visitor)`);
  await translate(own, 'builder.es.xlf', (source) => `${source} (builder)`);
  const [built] = await buildLanguages(own);
  const visitors = new Words('es', packStrings(built!.strings), own.seed);
  const builders = await wordsOf(own);
  assert.equal(visitors.msg('Open'), 'Open (visitor)');
  assert.equal(builders.msg('Open'), 'Open (builder)');
  assert.equal(visitors.msg('Copy the whole text'), 'Copy the whole text');
  assert.equal(builders.msg('Print'), 'Print');
  assert.equal(builders.lastLanguage, 'en');
  assert.deepEqual(built!.builder, {texts: 2, untranslated: []});
});

test('what the builder imports belongs to whoever has it', async () => {
  const {project, write} = await smallProject("msg('Print')", ['es'], "msg('Copy')");
  await write(
    'src/builder/page.ts',
    `import {words} from '../words.js';\nimport {words as own} from './words.js';\nvoid [words, own];\n`,
  );
  const {messages, builder} = project();
  assert.deepEqual(
    [messages, builder].map((set) => set.map(({source}) => source)),
    [['Print'], ['Copy']],
  );
});

test('values, numbers and their plural forms', async () => {
  const {project} = await smallProject(
    "msg('Print')",
    ['es'],
    "msg(str`From ${day} until ${days[0]}`), msg(str`${count} problems in ${day}`, {desc: 'Plural.'}), msg('{0} & <b>')",
  );
  const own = project();
  await writeExtracted(own);
  const xliff = await translate(own, 'builder.es.xlf', (source) => `«${source}»`);
  assert.deepEqual(
    xliff.units.map(({id}) => /\[\w+\]$/.exec(id)?.[0]),
    [undefined, '[one]', '[many]', '[other]', undefined],
  );
  const {msg} = await wordsOf(own);
  const problems = (count: number) => msg(str`${count} problems in ${'X'}`);
  assert.equal(msg(str`From ${'A & B'} until ${'<i>'}`), '«From A & B until <i>»');
  assert.equal(msg('{0} & <b>'), '«{0} & <b>»');
  assert.equal(problems(1), '«1 problems in X»');
  assert.equal(problems(20_000), '«20.000 problems in X»');
  const english = new BuilderWords();
  assert.equal(english.msg(str`${20_000} problems in ${'X'}`), '20,000 problems in X');
});

test('the form of a message goes with its number, and values may change places', () => {
  const words = new BuilderWords('ru', {
    draft: false,
    messages: {
      // As lit-localize names `${count} in ${where}`.
      [generateMsgId(['', ' in ', ''], false)]: {
        one: [
          ['', ': одна в ', ''],
          [1, 0],
        ],
        few: [
          ['', ': несколько в ', ''],
          [1, 0],
        ],
        other: 'много',
      },
    },
  });
  const said = (count: number) => words.msg(str`${count} in ${'X'}`);
  assert.deepEqual([1, 21, 3, 5].map(said), [
    'X: одна в 1',
    'X: одна в 21',
    'X: несколько в 3',
    'много',
  ]);
  assert.equal(words.lastLanguage, 'ru');
  assert.equal(words.msg(str`${1_000} of ${2}`), '1,000 of 2', 'in English, as English has it');
  assert.equal(words.lastLanguage, 'en');
});

test('a text that is missing, stale or broken is told by the check and shown in English', async () => {
  const {project, write, read} = await smallProject(
    "msg('Print')",
    ['es'],
    "msg('Copy the whole snippet'), msg(str`Until ${day}`), msg('No `ijn.js` is there')",
  );
  const told = async (at: Project) =>
    (await checkLanguages(at))
      .filter(({file}) => file.includes('builder'))
      .map(({unit, reason}) => `${unit}: ${reason}`);
  const own = project();
  const [copy, until, code] = own.builder.map(({id}) => id);
  await writeExtracted(own);
  assert.deepEqual(await told(own), [
    `${copy}: has no translation`,
    `${until}: has no translation`,
    `${code}: has no translation`,
  ]);
  await translate(own, 'builder.es.xlf', (source) => `«${source}»`);
  assert.deepEqual(await told(own), []);

  const whole = await read('locales/builder.es.xlf');
  await write('locales/builder.es.xlf', whole.replace(/(<target.*)<x .*\/>/, '$1'));
  assert.deepEqual(await told(own), [`${until}: its target lacks <x id="0"/>`]);
  assert.equal((await wordsOf(own)).msg(str`Until ${'X'}`), 'Until X');
  await write('locales/builder.es.xlf', whole.replace('`ijn.js` is there»', '`ijn` is there»'));
  assert.deepEqual(await told(own), [`${code}: its target has \`ijn\`, its source \`ijn.js\``]);

  await write('locales/builder.es.xlf', whole);
  await write('src/builder/words.ts', withImports("msg('Copy the whole snippet now')"));
  const after = project();
  await writeExtracted(after);
  assert.deepEqual(await told(after), [
    `${after.builder[0]!.id}: its translation is of an earlier source`,
  ]);
  const xml = await read('locales/builder.es.xlf');
  assert.match(xml, /No text of the builder belongs to this unit now/);
  const words = await wordsOf(after);
  assert.equal(words.msg('Copy the whole snippet now'), 'Copy the whole snippet now');
  assert.equal(words.lastLanguage, 'en');
});
