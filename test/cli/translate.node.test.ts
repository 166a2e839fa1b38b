import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import {test} from 'node:test';
import {parseFeed} from '../../src/feed/parse.js';
import {folderWith, ijnFeed, publishable} from './program.js';

const run = await ijnFeed();
const bilingual = (title = 'Title') =>
  publishable((feed) => {
    feed.issued = '2026-11-22T00:00:00Z';
    feed.expires = '2027-11-01T00:00:00Z';
    feed.translations = {en: 'feed.json', es: 'feed.es.json'};
    feed.title = title;
  });

/** Translates every text that has no target yet, in one state. */
const translate = (xml: string, state: string) =>
  xml.replaceAll(
    /<source>([^<]*)<\/source>(?!\s*<target)/g,
    `<source>$1</source>\n        <target state="${state}">ES $1</target>`,
  );

test('out to translators and back: counts in words, states kept, changed texts stale', async () => {
  const {path, read, write} = await folderWith(bilingual());
  const first = await run(path, 'extract', 'feed.json');
  assert.deepEqual([first.code, first.stderr], [0, '']);
  assert.match(first.stdout, /^es: locales\/feed\.es\.xlf\n {2}0 of 18 texts are translated\.\n/);
  assert.match(first.stdout, /18 have no translation yet: publisher\.name, .* and 10 more\./);
  await write('locales/feed.es.xlf', translate(await read('locales/feed.es.xlf'), 'final'));

  const built = await run(path, 'build', 'feed.json');
  assert.deepEqual(built, {
    code: 0,
    stdout:
      'es: feed.es.json\n  18 of 18 texts are translated.\n\n' +
      'Next: npx ijn-feed sign feed.json feed.es.json --key ijn-private-key.pem --bump\n',
    stderr: '',
  });
  const {feed} = parseFeed(await read('feed.es.json'));
  assert.deepEqual([feed?.language, feed?.review, feed?.title], ['es', 'reviewed', 'ES Title']);

  await write('feed.json', bilingual('New title'));
  const again = await run(path, 'extract', 'feed.json');
  assert.match(again.stdout, /17 of 18 texts are translated\.\n {2}1 has changed since: title\.\n/);
  const xml = await read('locales/feed.es.xlf');
  assert.match(xml, /<source>New title<\/source>\s*<target state="needs-adaptation">ES Title</);
  assert.equal(xml.match(/state="final"/g)?.length, 17);
  const rebuilt = await run(path, 'build', 'feed.json');
  assert.equal(rebuilt.code, 0);
  assert.match(rebuilt.stdout, /1 has changed since: title\..*\n\nWhat is not translated/s);
  assert.deepEqual(parseFeed(await read('feed.es.json')).feed?.title, {
    text: 'New title',
    lang: 'en',
  });
});

test("translators' work that fits no text is kept and told, with ids", async () => {
  const {path, read, write} = await folderWith(bilingual());
  await run(path, 'extract', 'feed.json');
  const file = 'locales/feed.es.xlf';
  const typed = (await read(file)).replace('<source>Title</source>', '<source>Título</source>');
  await write(file, translate(typed, 'final').replace(/(Título<\/source>)\s*<target.*/, '$1'));
  const shorter = bilingual();
  delete shorter.introduction;
  await write('feed.json', shorter);
  const {code, stdout} = await run(path, 'extract', 'feed.json');
  assert.equal(code, 0);
  assert.match(stdout, /16 of 17 texts are translated/);
  assert.match(
    stdout,
    /held other words, and there is no target: title\. .*may have typed over the source/,
  );
  assert.match(
    stdout,
    /1 translation belongs to no text of the feed now, and is kept .*: introduction\./,
  );
  const xml = await read(file);
  assert.match(xml, /Título<\/note>/);
  assert.match(xml, /ES ¡Sí se puede!/);
  await run(path, 'extract', 'feed.json');
  assert.equal(await read(file), xml);
  assert.doesNotMatch((await run(path, 'build', 'feed.json')).stdout, /belong/);
});

test('words that changed after the last extract or build are told by validate and sign', async () => {
  const {path, read, write} = await folderWith(bilingual());
  const file = 'locales/feed.es.xlf';
  await run(path, 'keygen', '--out', 'key.pem');
  await run(path, 'extract', 'feed.json');
  await write(file, translate(await read(file), 'final'));
  await run(path, 'build', 'feed.json');
  const told = async () => [
    (await run(path, 'validate', 'feed.json')).stdout,
    (await run(path, 'sign', 'feed.json', '--key', 'key.pem')).stdout,
  ];
  for (const each of await told()) assert.doesNotMatch(each, /lacks words|other words/);
  await write('feed.json', bilingual('New title'));
  for (const each of await told()) {
    assert.match(each, /translations\.es lacks words: 1 text is new or changed .*\(title\)/);
    assert.match(each, /npx ijn-feed extract, then translate, then npx ijn-feed build/);
  }
  await run(path, 'extract', 'feed.json');
  await run(path, 'build', 'feed.json');
  for (const each of await told()) assert.doesNotMatch(each, /lacks words|other words/);
  await write('feed.json', bilingual('Newer title'));
  await run(path, 'extract', 'feed.json');
  for (const each of await told()) {
    assert.match(each, /feed\.es\.json, which still has other words of this feed in title/);
  }
});

test('drafts are counted', async () => {
  const {path, read, write} = await folderWith(bilingual());
  await run(path, 'extract', 'feed.json');
  const xml = translate(await read('locales/feed.es.xlf'), 'needs-review-translation');
  await write('locales/feed.es.xlf', xml);
  assert.match(
    (await run(path, 'extract', 'feed.json')).stdout,
    /18 of 18 texts are translated; 18 of them nobody has set to "final" yet\.\n\nNothing is left to translate\. Next: npx ijn-feed build feed\.json/,
  );
});

test('twice gives the same bytes, and leaves nothing else in the folder', async () => {
  const {path, read, write} = await folderWith(bilingual());
  const round = async () => {
    const said = [
      await run(path, 'extract', 'feed.json', '--languages', 'es,zh-Hant'),
      await run(path, 'build', 'feed.json'),
    ];
    const names = (await readdir(path, {recursive: true})).sort();
    const files = names.filter((name) => name.includes('.'));
    return {said, names, bytes: await Promise.all(files.map(read))};
  };
  await round();
  await write('locales/feed.es.xlf', translate(await read('locales/feed.es.xlf'), 'translated'));
  await run(path, 'build', 'feed.json');
  const first = await round();
  assert.deepEqual(await round(), first);
  assert.deepEqual(first.names, [
    'feed.es.json',
    'feed.json',
    'feed.zh-Hant.json',
    'locales',
    'locales/feed.es.xlf',
    'locales/feed.zh-Hant.xlf',
  ]);
  assert.match(first.said[1]!.stdout, /Look: translations does not name "zh-Hant"/);
});

test('other folders, other names', async () => {
  const {path, read, write} = await folderWith();
  await write('handout.json', {...bilingual(), translations: {en: 'handout.json', es: 'es.json'}});
  await run(path, 'extract', 'handout.json', '--locales', 'words', '--languages', 'es');
  const {code, stdout} = await run(
    path,
    'build',
    'handout.json',
    '--locales',
    'words',
    '--out',
    'public/feeds',
  );
  assert.equal(code, 0);
  assert.match(stdout, /names es\.json for "es", but the file is handout\.es\.json/);
  assert.match(await read('words/handout.es.xlf'), /original="handout\.json"/);
  assert.ok(parseFeed(await read('public/feeds/handout.es.json')).feed);
});

test('mistakes: 1 for a feed or a translation that is not right, 2 for what is not there', async () => {
  const {path, read, write} = await folderWith(bilingual());
  const fails = async (code: number, said: RegExp, ...args: string[]) => {
    const result = await run(path, ...args);
    assert.equal(result.code, code, result.stderr);
    assert.match(result.stderr, said);
    assert.doesNotMatch(result.stderr, /\n {4}at /);
    return result;
  };
  await fails(
    2,
    /locales\/feed\.es\.xlf: there is no such file.*\nTo mend it: make it/,
    'build',
    'feed.json',
  );
  await fails(
    2,
    /"en" is the language of feed\.json itself/,
    'extract',
    'feed.json',
    '--languages',
    'en',
  );
  await fails(2, /use a language tag/, 'extract', 'feed.json', '--languages', 'not_a_tag');
  await run(path, 'extract', 'feed.json');
  const xml = await read('locales/feed.es.xlf');
  await write('locales/feed.es.xlf', xml.replace('</source>', '</sauce>'));
  for (const verb of ['extract', 'build'])
    await fails(1, /feed\.es\.xlf, unit ".*": is not well-formed/, verb, 'feed.json');
  assert.equal(await read('locales/feed.es.xlf'), xml.replace('</source>', '</sauce>'));
  await write('bad.json', {...bilingual(), title: 3});
  await fails(
    1,
    /title is not text in quotes(.|\n)*bad\.json has 1 error, so nothing was done/,
    'build',
    'bad.json',
  );
  await write('es.json', {...bilingual(), language: 'es', review: 'draft'});
  await fails(2, /is a translation itself/, 'extract', 'es.json');
  await write('lonely.json', publishable());
  await fails(2, /names no other language/, 'extract', 'lonely.json');
  // A file where a folder should be.
  await fails(
    2,
    /feed\.fr\.xlf: there is a file where its folder should be/,
    'extract',
    'feed.json',
    '--languages',
    'fr',
    '--locales',
    'feed.json/x',
  );
});

test('--json', async () => {
  const {path} = await folderWith(bilingual());
  const extracted = await run(path, 'extract', 'feed.json', '--json');
  const {languages} = JSON.parse(extracted.stdout) as {languages: Record<string, unknown>[]};
  assert.deepEqual(
    [
      languages[0]?.['language'],
      languages[0]?.['texts'],
      languages[0]?.['stale'],
      languages[0]?.['drafts'],
    ],
    ['es', 18, [], 0],
  );
  const built = JSON.parse((await run(path, 'build', 'feed.json', '--json')).stdout) as {
    ok: boolean;
  };
  assert.equal(built.ok, true);
  const failed = await run(path, 'build', 'none.json', '--json');
  assert.deepEqual([failed.code, (JSON.parse(failed.stdout) as {ok: boolean}).ok], [2, false]);
});
