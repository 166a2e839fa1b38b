import assert from 'node:assert/strict';
import {mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {buildAll, extractAll} from '../../src/cli/feed-files.js';
import {UnfitFeed} from '../../src/cli/fit-feed.js';
import {feedSchema} from '../../src/feed/schema.js';
import {smallFeed} from './feed-fixture.js';

let folder: string;
let feedFile: string;
let localesFolder: string;
let outFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ijn-feed-'));
  feedFile = join(folder, 'feed.json');
  localesFolder = join(folder, 'locales');
  outFolder = join(folder, 'out', 'feed');
  await writeFile(feedFile, JSON.stringify(smallFeed()));
});
afterEach(() => rm(folder, {recursive: true}));

test('extracts every language and builds every file, with the same bytes each time', async () => {
  const languages = ['es', 'zh-Hant'];
  const extracted = await extractAll({feedFile, localesFolder, languages});
  assert.deepEqual(
    extracted.map(({language, texts, untranslated}) => [language, texts, untranslated.length]),
    [
      ['es', 18, 18],
      ['zh-Hant', 18, 18],
    ],
  );
  await writeFile(join(localesFolder, 'es.xlf'), 'words of the interface');
  const run = async () => {
    await extractAll({feedFile, localesFolder, languages});
    const reports = await buildAll({feedFile, localesFolder, outFolder});
    const files = [...reports.map(({file}) => file), join(localesFolder, 'feed.es.xlf')];
    return {reports, bytes: await Promise.all(files.map((file) => readFile(file, 'utf8')))};
  };
  const first = await run();
  assert.deepEqual(await run(), first);
  assert.deepEqual(await readdir(outFolder), ['feed.es.json', 'feed.zh-Hant.json']);
  const feed = feedSchema.parse(JSON.parse(first.bytes[1]!));
  assert.deepEqual([feed.language, feed.review], ['zh-Hant', 'draft']);
  assert.deepEqual(feed.title, {text: 'Title', lang: 'en'});
});

test('a language that the feed does not offer is reported', async () => {
  await extractAll({feedFile, localesFolder, languages: ['es', 'fr']});
  const reports = await buildAll({feedFile, localesFolder, outFolder});
  assert.deepEqual(
    reports.map(({language, problems}) => [language, ...problems.map(({mend}) => mend)]),
    [['es'], ['fr', 'add "fr": "feed.fr.json" to feed.json']],
  );
});

test('errors name the file', async () => {
  await extractAll({feedFile, localesFolder, languages: ['es']});
  const file = join(localesFolder, 'feed.es.xlf');
  const xml = await readFile(file, 'utf8');
  const build = (changed: string) =>
    writeFile(file, changed).then(() => buildAll({feedFile, localesFolder, outFolder}));
  await assert.rejects(build(xml.slice(0, -20)), /feed\.es\.xlf, unit ".+": is not well-formed/);
  await assert.rejects(
    build(xml.replace('target-language="es"', 'target-language="fr"')),
    /feed\.es\.xlf, its target-language is "fr"/,
  );
  const bad = '<source>Title</source><target>\u202eTitle</target>';
  await assert.rejects(
    build(xml.replace('<source>Title</source>', bad)),
    /feed\.es\.xlf, unit "title": write some text/,
  );
  const reasons = async (json: string) => {
    await writeFile(feedFile, json);
    const error: unknown = await extractAll({feedFile, localesFolder}).catch((reason) => reason);
    assert.ok(error instanceof UnfitFeed && error.message.startsWith(feedFile), String(error));
    assert.equal(error.exitCode, 1);
    return error.findings.map(({path, reason}) => `${path} ${reason}`);
  };
  assert.match((await reasons('{')).join(), /is not JSON: at line 1, column 2, /);
  assert.ok((await reasons('{"version": 1}')).includes('id is missing'));
});

test('the built-in feed has a Spanish draft of every text, from the sources as they are', async () => {
  const root = new URL('../../', import.meta.url);
  const [report] = await buildAll({
    feedFile: fileURLToPath(new URL('src/feed/built-in/feed.json', root)),
    localesFolder: fileURLToPath(new URL('locales/', root)),
    outFolder,
  }).then((reports) => reports.filter(({language}) => language === 'es'));
  assert.deepEqual([report?.untranslated, report?.problems], [[], []]);
});
