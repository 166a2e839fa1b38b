import assert from 'node:assert/strict';
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {writeExtracted} from '../../scripts/languages/extract.js';
import {statusTable} from '../../scripts/languages/status-table.js';
import {statusOf, sumOf} from '../../scripts/languages/status.js';
import {smallProject} from './small-project.js';

const messages = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const calls = [...messages.map((text) => `msg('${text}')`), 'msg(str`Until ${day}`)'].join(', ');

test('texts are counted by how far they are, and readers are named', async () => {
  const {folder, project, read, write} = await smallProject(
    calls,
    ['pa', 'es'],
    "msg('One'), msg('Copy')",
  );
  const own = project();
  await writeExtracted(own);
  const targets: Record<string, string> = {
    One: '<target state="final" phase-name="ana">Uno</target>',
    Two: '<target state="signed-off" phase-name="bo">Dos</target>',
    Three: '<target state="needs-review-translation" phase-name="carla">Tres</target>',
    Four: `<target>${'Cuatro '.repeat(9).trim()}</target>`,
    Five: '<target state="needs-adaptation">Cinco</target>',
    'Until <x id="0" equiv-text="${day}"/>': '<target state="translated">Hasta</target>',
  };
  const phases = ['ana" contact-name="Ana Pérez', 'bo', 'carla']
    .map((name) => `<phase process-name="review" phase-name="${name}"/>`)
    .join('');
  const xml = (await read('locales/es.xlf')).replace(
    '<header>',
    `<header><phase-group>${phases}</phase-group>`,
  );
  await write(
    'locales/es.xlf',
    xml.replaceAll(/<source>(.*)<\/source>/g, (line, source) => line + (targets[source] ?? '')),
  );
  await rm(join(folder, 'locales/feed.pa.xlf'));
  const status = statusOf(own);
  assert.deepEqual(
    status.map(({language, part}) => `${language} ${part}`),
    ['es', 'pa'].flatMap((tag) =>
      ['interface', 'builder', 'handout'].map((part) => `${tag} ${part}`),
    ),
  );
  const none = {reviewed: 0, draft: 0, stale: 0, broken: 0, tooLong: 0};
  assert.deepEqual(status[0], {
    language: 'es',
    part: 'interface',
    total: 7,
    reviewed: 2,
    draft: 3,
    stale: 1,
    missing: 1,
    broken: 1,
    tooLong: 1,
    readers: ['Ana Pérez', 'bo'],
  });
  assert.deepEqual(status[5], {
    language: 'pa',
    part: 'handout',
    total: 18,
    ...none,
    missing: 18,
    readers: [],
    unreadable: 'locales/feed.pa.xlf: is not there',
  });
  assert.deepEqual(sumOf(status), {...sumOf([status[0]!]), total: 54, missing: 48});

  const table = statusTable(status);
  assert.equal(
    table,
    `language             total read draft stale missing broken long shown % read
----------------------------------------------------------------------------
es       interface       7    2     3     1       1      1    1  71 %   29 %
         builder         2    -     -     -       2      -    -   0 %    0 %
         handout        18    -     -     -      18      -    -   0 %    0 %
pa       interface       7    -     -     -       7      -    -   0 %    0 %
         builder         2    -     -     -       2      -    -   0 %    0 %
         handout        18    -     -     -      18      -    -   0 %    0 %
----------------------------------------------------------------------------
all      2 languages    54    2     3     1      48      1    1   9 %    4 %

Read by
  es: Ana Pérez, bo

Not readable
  locales/feed.pa.xlf: is not there

draft: shown, and marked as a draft. stale, missing: shown in English.
broken, long: values or length are not right. npm run check names each of them.`,
  );
  assert.ok(table.split('\n').every((line) => line.length <= 80));
});

test('thousands of texts fit, and almost all is not all', () => {
  const counts = {reviewed: 1, draft: 99_998, stale: 0, missing: 1, broken: 0, tooLong: 0};
  const table = statusTable([
    {language: 'zh-Hant', part: 'interface', total: 100_000, ...counts, readers: []},
  ]);
  assert.match(table, / 99 % +1 %\n/);
  assert.ok(table.split('\n').every((line) => line.length <= 80));
});
