/** docs/translating.md, done as it says. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdtemp, readFile, realpath, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {promisify} from 'node:util';
import {parseXliff} from '../../src/cli/xliff.js';
import {pluralCategories} from '../../src/locale/plurals.js';
import {directionOf} from '../../src/locale/direction.js';

const execute = promisify(execFile);
const document = await readFile('docs/translating.md', 'utf8');
const {scripts} = JSON.parse(await readFile('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const blocks = (language: string) =>
  [...document.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code.trim());
const commands = blocks('bash').flatMap((code) => code.split('\n'));
const [unit = '', phases = '', signedOff = ''] = blocks('xml');

/** The parts of the project that the commands need. */
async function copy() {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'ijn-translating-'));
  after(() => rm(folder, {recursive: true, force: true}));
  for (const part of [
    'src',
    'scripts',
    'locales',
    'package.json',
    'tsconfig.json',
    'lit-localize.json',
  ])
    await cp(part, join(folder, part), {recursive: true});
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  const edit = async (file: string, change: (text: string) => string) => {
    const text = await readFile(join(folder, file), 'utf8');
    const changed = change(text);
    assert.notEqual(changed, text, file);
    await writeFile(join(folder, file), changed);
  };
  const type = async (command: string) => {
    const [npm = '', ...args] = command.split(' ');
    const {NODE_OPTIONS: _, ...env} = process.env;
    const {stdout} = await execute(npm, args, {
      cwd: folder,
      env,
      shell: process.platform === 'win32',
    });
    return stdout;
  };
  return {folder, edit, type, read: (file: string) => readFile(join(folder, file), 'utf8')};
}

test('its commands are scripts of package.json', () => {
  const named = [...document.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map(
    ([, script, short]) => script ?? short ?? '',
  );
  for (const name of ['storybook', 'locales:extract', 'locales:build', 'locales:status', 'check'])
    assert.ok(named.includes(name), name);
  assert.deepEqual(
    named.filter((name) => !(name in scripts)),
    [],
  );
});

test('its example is a unit that there is', async () => {
  const spanish = await readFile('locales/es.xlf', 'utf8');
  const flat = (xml: string) => xml.replaceAll(/>\s+</g, '><');
  assert.ok(flat(spanish).includes(flat(unit).replace('</trans-unit>', '')), unit);
});

test('a language is added, translated, seen and signed off as it says', async () => {
  const {edit, type, read} = await copy();
  assert.deepEqual(commands, [
    'npm run storybook',
    'npm run locales:build',
    'npm run locales:status',
    'npm run locales:extract',
  ]);
  const [, build = '', status = '', extract = ''] = commands;
  for (const tag of ['mam', 'quc', 'kjb']) {
    await edit('lit-localize.json', (text) => text.replace('"es"', `"es", "${tag}"`));
    await edit('src/feed/built-in/feed.json', (text) =>
      text.replace('"es": "feed.es.json"', `"es": "feed.es.json", "${tag}": "feed.${tag}.json"`),
    );
  }
  await type(extract);
  for (const file of ['mam.xlf', 'builder.mam.xlf', 'feed.mam.xlf', 'quc.xlf', 'feed.kjb.xlf'])
    assert.match(await read(`locales/${file}`), /<source>/, file);

  const [, print = '', words = ''] =
    /<source>(.*)<\/source>\n\s*<target[^>]*>(.*)<\/target>/.exec(unit) ?? [];
  await edit('locales/mam.xlf', (xml) =>
    xml
      .replace(`<source>${print}</source>`, `<source>${print}</source>${signedOff}`)
      .replace('<header>', `<header>${phases}`),
  );
  const built = await type(build);
  assert.match(
    built,
    /^mam: 1 of \d+ texts of the interface, 0 of \d+ of the builder, 0 of \d+ of the handout$/m,
  );
  assert.ok((await read('dist/locales/mam.json')).includes(words));
  const table = await type(status);
  assert.match(table, /^ {2}mam: Ana Pérez$/m);
  assert.match(table, /^mam +interface +\d+ +1 /m);

  // English changes.
  await edit('src/controls/controls.template.ts', (text) =>
    text.replaceAll(`msg('${print}')`, `msg('${print} it')`),
  );
  await type(extract);
  const {units} = parseXliff(await read('locales/mam.xlf'), 'mam.xlf', {placeholders: true});
  const stale = units.find(({source}) => source === `${print} it`);
  assert.equal(
    stale,
    units.find(({target}) => target),
    'similar enough',
  );
  assert.deepEqual([stale?.target?.state, stale?.target?.phase], ['needs-adaptation', undefined]);
  assert.match(stale?.notes.at(-1)?.text ?? '', /: Print$/);
  assert.match(await type(build), /^mam: 0 of/m);
});

test('languages whose plurals programs do not know have two forms, as the document says', () => {
  for (const tag of ['mam', 'quc', 'kjb']) {
    assert.deepEqual(pluralCategories(tag), ['one', 'other']);
    assert.equal(directionOf(tag), 'ltr');
  }
});
