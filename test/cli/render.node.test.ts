/** `ijn-feed render` as it is published: `npm run build` comes first, since the renderer stands beside the program. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {folderWith, publishable, type Ended} from './program.js';

const program = fileURLToPath(new URL('../../dist/cli/ijn-feed.js', import.meta.url));

const run = (folder: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, 'render', ...args],
      {cwd: folder},
      (error, stdout, stderr) => resolve({code: error ? Number(error.code) : 0, stdout, stderr}),
    );
  });

describe('ijn-feed render', async () => {
  const folder = await folderWith(
    publishable((feed) => {
      feed.translations = {en: 'feed.json', es: 'feed.es.json'};
    }),
  );
  await folder.write(
    'feed.es.json',
    publishable((feed) => {
      feed.language = 'es';
      feed.title = 'El título';
      feed.translations = {en: 'feed.json', es: 'feed.es.json'};
    }),
  );

  it('tells how it goes', async () => {
    const {code, stdout} = await run(folder.path, '--help');
    assert.equal(code, 0);
    for (const option of [
      '--element',
      '--lang',
      '--attribute',
      '--for',
      '--plain',
      '--structured-data',
      '--out',
      '--now',
      '--json',
    ])
      assert.ok(stdout.includes(option), option);
  });

  it('writes the built-in handout in a language, with its date and the hash of its style', async () => {
    const {code, stdout, stderr} = await run(folder.path, '--lang', 'ar', '--now', '2026-11-23');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(
      stdout,
      /^<!-- As of 2026-11-23\. .*style-src 'sha256-[\w+/]{43}=' -->\n<ijn-principles lang="ar">\n<template shadowrootmode="open">/,
    );
    assert.match(stdout, /<script type="application\/json">\{"version":1/);
  });

  it('writes the same style in every language, so that one hash serves a site', async () => {
    const hashes = await Promise.all(
      ['en', 'ur'].map(
        async (tag) =>
          (
            JSON.parse((await run(folder.path, '--lang', tag, '--json')).stdout) as {
              styleHashes: string[];
            }
          ).styleHashes,
      ),
    );
    assert.deepEqual(hashes[0], hashes[1]);
    assert.equal(hashes[0]?.length, 1);
  });

  it('takes the translation beside a feed', async () => {
    const {code, stdout} = await run(folder.path, 'feed.json', '--lang', 'es-MX');
    assert.equal(code, 0);
    assert.match(stdout, /<ijn-principles lang="es-MX">/);
    assert.ok(stdout.includes('El título'));
  });

  it('writes a file, and says what the policy needs', async () => {
    const {code, stdout} = await run(
      folder.path,
      'feed.json',
      '--element',
      'pipeline-diagram',
      '--out',
      'page.html',
    );
    assert.equal(code, 0);
    assert.match(stdout, /^page\.html is written, as of .*\n\n.*style-src 'sha256-/);
    assert.match(await folder.read('page.html'), /<ijn-pipeline-diagram lang="en">/);
  });

  it('writes plain markup, with its feed where the script would show another', async () => {
    const plain = await run(folder.path, 'feed.json', '--plain');
    assert.doesNotMatch(plain.stdout, /shadowrootmode|style-src/);
    assert.match(plain.stdout, /<script type="application\/json">/);
    const builtIn = await run(folder.path, '--plain', '--lang', 'en');
    assert.doesNotMatch(builtIn.stdout, /<script/);
    assert.match(builtIn.stdout, /<h2>.*\n<ol>\n<li>/);
  });

  const mistakes: [string, string[], number, RegExp][] = [
    [
      'an unknown element',
      ['--element', 'card'],
      2,
      /There is no element "card"\nTo mend it: use one of/,
    ],
    [
      'an unknown attribute',
      ['--attribute', 'shwo=actions'],
      2,
      /has no attribute "shwo"\nTo mend it: did you mean "show"\?/,
    ],
    ['a switch with a value', ['--attribute', 'printable=yes'], 2, /write printable alone/],
    ['an attribute without its value', ['--attribute', 'show'], 2, /write show=…/],
    ['a language that nobody has', ['--lang', 'tlh'], 2, /has no built-in handout in "tlh"/],
    [
      'a translation that is not there',
      ['feed.json', '--lang', 'fr'],
      2,
      /feed\.json has no translation for "fr"/,
    ],
    [
      'an id that the feed does not hold',
      ['feed.json', '--element', 'action-card', '--attribute', 'action=nothing'],
      2,
      /feed\.json has no action "nothing"\nTo mend it: use one of/,
    ],
    [
      'a key, which no inline feed can meet',
      ['feed.json', '--attribute', 'feed-key=abc'],
      2,
      /cannot be signed\nTo mend it: take away feed-key/,
    ],
    ['no file', ['nothing.json'], 2, /nothing\.json: there is no such file/],
    ['a feed with errors', ['broken.json'], 1, /broken\.json has \d+ error/],
  ];
  await folder.write('broken.json', {version: 1});
  for (const [what, args, expected, words] of mistakes) {
    it(`says what is wrong: ${what}`, async () => {
      const {code, stdout, stderr} = await run(folder.path, ...args);
      assert.equal(code, expected, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, words);
      const asJson = await run(folder.path, ...args, '--json');
      assert.equal((JSON.parse(asJson.stdout) as {ok: boolean}).ok, false);
    });
  }
});
