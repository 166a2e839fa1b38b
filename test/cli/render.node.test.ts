/** `ijn-feed render` as it is published: `npm run build` comes first, since the renderer stands beside the program. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {generateKeyPairSync, sign} from 'node:crypto';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {renderEmbed} from '../../src/render/npm.js';
import type {RenderOptions} from '../../src/render/render-options.js';
import {everyKind} from '../feed/feeds.js';
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

/** The attributes of a page that asks for a signature. */
const asked = (publicKey: string) => [
  '--attribute',
  'feed=https://feeds.example/feed.json',
  '--attribute',
  `feed-key=${publicKey}`,
];

/** A pair of keys, and what the private half makes of a text. */
function keys() {
  const {publicKey, privateKey} = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({format: 'jwk'}).x!,
    sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  };
}

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
    assert.match(builtIn.stdout, /<h2>.*\n\s*<ol>\n\s*<li>/);
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
      'a key, and no signature beside the feed',
      ['feed.json', ...asked('abc')],
      1,
      /feed\.json has no signature, and feed-key asks for one\nTo mend it: sign it/,
    ],
    [
      'a key, and no feed',
      asked('abc'),
      2,
      /is asked to be signed, and no feed is given\nTo mend it: give the feed/,
    ],
    [
      'a translation that is another feed',
      ['astray.json', '--lang', 'es'],
      1,
      /other\.es\.json is another feed \(other, es\)/,
    ],
    [
      'a translation in another language than it should be',
      ['astray.json', '--lang', 'fr'],
      1,
      /feed\.es\.json is another feed \(.*, es\) than astray\.json in "fr"/,
    ],
    [
      'a translation that is older',
      ['astray.json', '--lang', 'pa'],
      1,
      /old\.pa\.json is older \(sequence 2\) than the feed itself \(3\)/,
    ],
    [
      'a translation on another site',
      ['astray.json', '--lang', 'ko'],
      1,
      /astray\.json in "ko" is on another site \(https:\/\/other\.example\/feed\.ko\.json\)/,
    ],
    ['no file', ['nothing.json'], 2, /nothing\.json: there is no such file/],
    ['a feed with errors', ['broken.json'], 1, /broken\.json has \d+ error/],
  ];
  await folder.write('broken.json', {version: 1});
  const translations = {
    en: 'astray.json',
    es: 'other.es.json',
    fr: 'feed.es.json',
    pa: 'old.pa.json',
    ko: 'https://other.example/feed.ko.json',
  };
  await folder.write('astray.json', {...publishable(), translations});
  await folder.write('other.es.json', {...publishable(), id: 'other', language: 'es'});
  await folder.write('old.pa.json', {...publishable(), sequence: 2, language: 'pa'});
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

describe('ijn-feed render, for a page that asks for a signature', async () => {
  const {publicKey, sign: signed} = keys();
  const folder = await folderWith(
    publishable((feed) => {
      feed.translations = {en: 'feed.json', es: 'feed.es.json'};
    }),
  );
  const {path, read, write} = folder;
  await write('feed.es.json', {...publishable(), language: 'es', title: 'El título'});
  await write('feed.json.sig', signed(await read('feed.json')));

  it('writes what is signed, whole or plain', async () => {
    for (const kind of [[], ['--plain']]) {
      const {code, stdout, stderr} = await run(path, 'feed.json', ...asked(publicKey), ...kind);
      assert.deepEqual([code, stderr], [0, '']);
      assert.ok(stdout.includes(`feed-key="${publicKey}"`));
    }
  });

  it('writes no translation that is not signed', async () => {
    const render = () => run(path, 'feed.json', ...asked(publicKey), '--lang', 'es');
    const without = await render();
    assert.deepEqual([without.code, without.stdout], [1, '']);
    assert.match(without.stderr, /feed\.es\.json has no signature/);
    await write('feed.es.json.sig', signed(await read('feed.es.json')));
    const {code, stdout} = await render();
    assert.equal(code, 0);
    assert.ok(stdout.includes('El título'));
    await write('feed.es.json', `${await read('feed.es.json')} `);
    const changed = await render();
    assert.deepEqual([changed.code, changed.stdout], [1, '']);
    assert.match(changed.stderr, /feed\.es\.json is not signed with one of the keys in feed-key/);
  });

  it('writes nothing that another key has signed', async () => {
    const {code, stdout, stderr} = await run(path, 'feed.json', ...asked(keys().publicKey));
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /feed\.json is not signed with one of the keys/);
  });

  it('names the feed besides, for no page proves what stands in it', async () => {
    for (const kind of [[], ['--plain']]) {
      const alone = ['--attribute', `feed-key=${publicKey}`, ...kind];
      const {code, stdout, stderr} = await run(path, 'feed.json', ...alone);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /cannot be signed\nTo mend it: take away feed-key, or name the feed/);
    }
  });

  it('is as strict for servers', async () => {
    const feed = await read('feed.json');
    const signatures = signed(feed);
    const element = 'ijn-principles' as const;
    const attributes = {feed: 'https://feeds.example/feed.json', 'feed-key': publicKey};
    const reason = async (options: Partial<RenderOptions>) => {
      const {html, problems} = await renderEmbed({embed: {element, attributes}, ...options});
      return html ?? problems[0]?.reason;
    };
    assert.match((await reason({feed, signatures})) ?? '', /^<ijn-principles/);
    assert.match((await reason({feed: Buffer.from(feed), signatures})) ?? '', /^<ijn-principles/);
    assert.match((await reason({feed})) ?? '', /^has no signature/);
    assert.match((await reason({feed: `${feed} `, signatures})) ?? '', /^is not signed/);
    assert.match((await reason({feed: JSON.parse(feed), signatures})) ?? '', /^is a document/);
    assert.match((await reason({signatures})) ?? '', /^is asked to be signed/);
  });

  it('keeps digits in order, and links apart, in plain markup', async () => {
    const feed = publishable((changed) => {
      changed.actions = everyKind().filter(({kind}) => kind === 'call');
    });
    const {html = ''} = await renderEmbed({
      embed: {element: 'ijn-action-card', attributes: {lang: 'ar'}},
      feed: JSON.stringify(feed),
      plain: true,
    });
    assert.match(
      html,
      /<li>\s*<p><a [^>]*>.* <bdi lang="en" dir="ltr">\+1 \d{3}-\d{3}-\d{4}<\/bdi>/,
    );
  });
});
