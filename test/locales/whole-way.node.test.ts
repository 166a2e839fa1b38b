/** Words from a source file to a page: extracted, translated, built, shown. */
import assert from 'node:assert/strict';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {buildLanguages} from '../../scripts/languages/build.js';
import {writeExtracted} from '../../scripts/languages/extract.js';
import {placeholder, placeholdersOf} from '../../src/cli/placeholders.js';
import {formatXliff, parseXliff} from '../../src/cli/xliff.js';
import type {Project} from '../../scripts/languages/project.js';
import {str, Words} from '../../src/locale/strings.js';
import {packStrings} from '../../scripts/languages/saved-strings.js';
import {smallProject, withImports} from './small-project.js';

type Translate = (source: string, id: string) => string;

/** Extracts, translates every unit of the interface that has no target, and builds. */
async function translated(project: Project, translate: Translate) {
  await writeExtracted(project);
  const file = join(project.folder, 'locales/es.xlf');
  const xliff = parseXliff(await readFile(file, 'utf8'), file, {placeholders: true});
  for (const unit of xliff.units)
    unit.target ??= {text: translate(unit.source, unit.id), state: 'needs-review-translation'};
  await writeFile(file, formatXliff(xliff));
  const [built] = await buildLanguages(project);
  return {xliff, built: built!};
}

/** The same, with nothing left. */
async function wholeWay(project: Project, translate: Translate) {
  const result = await translated(project, translate);
  assert.deepEqual([result.built.interface.untranslated, result.built.problems], [[], []]);
  return result;
}

const awkward = [
  'Q & A',
  'a < b > c',
  '<b>no tag</b>',
  'already &amp; &lt;escaped&gt; &#39;',
  '"quotes" and \'apostrophes\' and ’ these',
  'back\\slash `tick` ${no value} {0} <x id="0"/>',
  ' spaces ',
  'Ünïcode 🕊️',
];

test('what XML and HTML have signs for is shown as it is written, in English and translated', async () => {
  const [day, other] = ['<9 & "10">', '&amp;'];
  const literal = (text: string) => JSON.stringify(text);
  const template = (text: string) => text.replaceAll(/[`\\]|\$\{/g, '\\$&');
  const {project} = await smallProject(
    [
      ...awkward.map((text) => `msg(${literal(text)})`),
      ...awkward.map((text) => `msg(str\`${template(text)}\${day}|${template(text)}\`)`),
      // lit-localize takes these two values for one.
      'msg(str`${day} ${days[0]}`)',
      'msg(str`${day}${days[0]} & more`)',
    ].join(', '),
  );
  const {xliff, built} = await wholeWay(project(), (source) => `«${source}»`);
  assert.deepEqual(
    xliff.units.slice(0, awkward.length).map(({source}) => source),
    awkward,
  );
  const spanish = new Words('es', packStrings(built.strings), project().seed);
  const english = new Words();
  for (const text of awkward) {
    assert.equal(english.msg(text), text);
    assert.equal(spanish.msg(text), `«${text}»`);
    const strings = Object.assign([text, `|${text}`], {raw: ['', '']});
    const withDay = str(strings, day);
    assert.equal(english.msg(withDay), `${text}${day}|${text}`);
    assert.equal(spanish.msg(withDay), `«${text}${day}|${text}»`);
  }
  assert.equal(spanish.msg(str`${day} ${other}`), `«${day} ${other}»`);
  assert.equal(spanish.msg(str`${day}${other} & more`), `«${day}${other} & more»`);
  assert.equal(spanish.lastLanguage, 'es');
});

test('values may change places', async () => {
  const {project} = await smallProject('msg(str`From ${day} until ${days[0]}`)');
  const {built} = await wholeWay(project(), (source) => {
    const [first, second] = placeholdersOf(source).map(placeholder);
    return `Hasta ${second} desde ${first}`;
  });
  const spanish = new Words('es', packStrings(built.strings), project().seed);
  assert.equal(spanish.msg(str`From ${'A'} until ${'B'}`), 'Hasta B desde A');
});

test('a plural message has words for each category, all of them or none', async () => {
  const {project, read, write} = await smallProject(
    "msg(str`${count} sources`, {desc: 'Plural. At most 40 characters.'}), msg('One')",
    ['es', 'ru', 'zh-Hans', 'ht', 'ar'],
  );
  const {xliff, built} = await wholeWay(
    project(),
    (source, id) => `${source} ${/\[.*\]/.exec(id)}`,
  );
  const [plural] = project().messages;
  assert.deepEqual(
    xliff.units.map(({id, plural: group, maxLength}) => [id, group, maxLength]),
    [
      ...['one', 'many', 'other'].map((each) => [`${plural!.id}[${each}]`, plural!.id, 40]),
      [project().messages[1]!.id, undefined, 18],
    ],
  );
  assert.deepEqual(built.strings.messages[plural!.key], {
    one: [['', ' sources [one]'], [0]],
    many: [['', ' sources [many]'], [0]],
    other: [['', ' sources [other]'], [0]],
  });
  const ids = async (tag: string) =>
    [...(await read(`locales/${tag}.xlf`)).matchAll(/<trans-unit id="s\w+\[(\w+)\]/g)].map(
      ([, category]) => category,
    );
  assert.deepEqual(await ids('ru'), ['one', 'few', 'many', 'other']);
  assert.deepEqual(await ids('zh-Hans'), ['other']);
  assert.deepEqual(await ids('ht'), ['one', 'other']);
  assert.deepEqual(await ids('ar'), ['zero', 'one', 'two', 'few', 'many', 'other']);
  const russian = await read('locales/ru.xlf');
  assert.match(russian, /The words for numbers such as 1, 21, 31, 41\./);
  assert.match(await read('locales/ar.xlf'), /The words for the number 2\./);

  const xml = await read('locales/es.xlf');
  await write('locales/es.xlf', xml.replace(/(\[many\]"(?:.|\n)*?<target state=")[\w-]+/, '$1new'));
  const [partly] = await buildLanguages(project());
  assert.deepEqual(partly!.interface.untranslated, [`${plural!.id}[many]`]);
  assert.equal(partly!.strings.messages[plural!.key], undefined);
});

test('a sentence that changes keeps its translation beside it, as stale', async () => {
  const {project, write, read, folder} = await smallProject(
    "msg('The organizers have paused this.'), msg('Print'), msg('Gone for ever')",
  );
  await wholeWay(project(), (source) => `ES ${source}`);
  await write(
    'src/words.ts',
    withImports("msg('Organizers have paused this now.'), msg('Print'), msg('Sources')"),
  );
  const after = project();
  const [before] = await buildLanguages(after);
  assert.equal(before!.interface.untranslated.length, 2);
  assert.match(before!.problems[0]!.reason, /"The organizers have paused this\." is no message/);
  await writeExtracted(after);
  const xml = await read('locales/es.xlf');
  const xliff = parseXliff(xml, 'es.xlf', {placeholders: true});
  assert.deepEqual(
    xliff.units.map(({source, target}) => [source, target?.text, target?.state]),
    [
      [
        'Organizers have paused this now.',
        'ES The organizers have paused this.',
        'needs-adaptation',
      ],
      ['Print', 'ES Print', 'needs-review-translation'],
      ['Sources', undefined, undefined],
      ['Gone for ever', 'ES Gone for ever', 'needs-review-translation'],
    ],
  );
  assert.match(xml, /earlier source">Before, this stood in the source: The organizers/);
  assert.match(xml, /No text of the interface belongs to this unit now/);
  const strings = async () =>
    new Words('es', packStrings((await buildLanguages(after))[0]!.strings), after.seed);
  const words = await strings();
  assert.equal(words.msg('Organizers have paused this now.'), 'Organizers have paused this now.');
  assert.equal(words.lastLanguage, 'en');
  // Mended, in a text editor; shown before anybody extracts again.
  await write('locales/es.xlf', xml.replace('needs-adaptation">ES The', 'final">ES ahora The'));
  assert.match((await strings()).msg('Organizers have paused this now.'), /^ES ahora/);
  await writeExtracted(after);
  assert.doesNotMatch(await read('locales/es.xlf'), /asked:|earlier source/);
  const once = await read('locales/es.xlf');
  await writeExtracted(after);
  assert.equal(await read('locales/es.xlf'), once, folder);
});

test('broken values keep a translation from being shown, and are told', async () => {
  const {project, folder} = await smallProject('msg(str`Until ${day}`)');
  const each = project();
  for (const [translate, reason] of [
    [() => 'Hasta', 'its target lacks <x id="0"/>'],
    [(source: string) => source + source, 'its target has <x id="0"/> 2 times instead of once'],
    [
      (source: string) => source + source.replace('\u001e0', '\u001e7'),
      'its target has <x id="7"/>, and its source has none',
    ],
    [(source: string) => `${source}\nX`, 'its target is not in one line'],
  ] as const) {
    await rm(join(folder, 'locales'), {recursive: true, force: true});
    const {built} = await translated(each, translate);
    assert.deepEqual(built.interface.untranslated, [each.messages[0]!.id]);
    assert.deepEqual(
      built.problems.map((problem) => problem.reason),
      [reason],
    );
  }
});

test('what cannot be a message is refused, with its place', async () => {
  const {project, write} = await smallProject('msg(html`<b>A</b>`)');
  const refuses = async (calls: string, reason: RegExp) => {
    await write('src/words.ts', withImports(calls));
    assert.throws(project, reason);
  };
  await refuses('msg(html`<b>A</b>`)', /src\/words\.ts:4: msg\(html`…`\).*write msg\(str/);
  await refuses("msg('Many', {desc: 'Plural.'})", /src\/words\.ts:4: says that it is plural/);
  await refuses("msg('A\\nB')", /src\/words\.ts:4: the words of msg\(\) are in one line/);
  await refuses('msg(`A ${day}`)', /src\/words\.ts:4: .*must use the str tag/);
});

test('messages with the same hash get keys that differ', async () => {
  // Whatever the seed is, as long as it is small: "Aa" and "BB" have the same with 31.
  const {project} = await smallProject("msg('Aa'), msg('BB')");
  const {messages, seed} = project();
  assert.notEqual(seed, 31);
  assert.equal(new Set(messages.map(({key}) => key)).size, 2);
});

test('borrowed dates go into the strings, under a name of their own', async () => {
  const {project, write} = await smallProject("msg('Print')", ['es']);
  await wholeWay(project(), (source) => source);
  const dates = {from: 'fr', words: {janvier: 'janvye'}};
  await write('locales/calendar.es.json', JSON.stringify(dates));
  const [built] = await buildLanguages(project());
  assert.deepEqual(built!.strings.borrowed, dates);
  await write('locales/calendar.es.json', '{"from": "fr"}');
  await assert.rejects(buildLanguages(project()), /calendar\.es\.json: has no "words"/);
});
