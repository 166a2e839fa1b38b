import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync, constants} from 'node:zlib';
import {root} from './temporary-folder.js';

/**
 * What a visitor downloads, in bytes: `ijn.js` always; each other file only where it is needed, when it is needed.
 * docs/decisions.md says what for.
 */
const scripts = [
  {file: 'ijn.js', least: 10_000, most: 22_000},
  {file: 'ijn-feed.js', least: 3_000, most: 14_950},
  {file: 'ijn-acting.js', least: 500, most: 2_000},
  {file: 'ijn-diagram.js', least: 2_000, most: 8_800},
  {file: 'ijn-controls.js', least: 500, most: 3_560},
  {file: 'ijn-rendered.js', least: 1_000, most: 2_460},
  {file: 'ijn-print.js', least: 2_000, most: 6_400},
  {file: 'ijn-calendar.js', least: 2_000, most: 5_800},
  {file: 'ijn-picture.js', least: 2_000, most: 11_000},
  // In a frame, before ijn.js.
  {file: 'embed.js', least: 1_000, most: 2_600},
];

it('is listed here as a whole', () => {
  const built = readdirSync(join(root, 'dist')).filter((name) => /^(ijn.*|embed)\.js$/.test(name));
  assert.deepEqual(built.sort(), scripts.map(({file}) => file).sort());
});

for (const {file, least, most} of scripts) {
  describe(file, () => {
    const code = readFileSync(join(root, 'dist', file));
    const {length} = brotliCompressSync(code, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: code.length,
      },
    });

    it(`is ${length} bytes with brotli, of ${most} that it may have`, () => {
      assert.ok(length <= most, `${length - most} bytes too many`);
      assert.ok(length > least, 'so little cannot be all of it');
    });

    it('has no comment but a licence, and no indentation', () => {
      const text = code.toString();
      const comments = text.match(/\/\*(?!!|\*?\s*@license)[\s\S]*?\*\/|^\s*\/\/.*$|<!--.*?-->/gm);
      assert.deepEqual(comments ?? [], []);
      assert.deepEqual(text.match(/(\n[ \t]|[ \t]{2}).{0,40}/g) ?? [], []);
    });
  });
}

/** Bytes that a file of dist/ has with brotli. */
const compressed = (file: string) => bytesOf(readFileSync(join(root, 'dist', file)));

const bytesOf = (content: Buffer) =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length;

/** Scripts whose letters take one byte or hold much each; the others may have longer texts. */
const compact = ['Latn', 'Hans', 'Hant', 'Kore'];

/** What the words of dates may take, in languages that browsers have none for. */
const mostDates = 350;

describe('what a reader of another language downloads', () => {
  const tags = readdirSync(join(root, 'locales'))
    .flatMap((name) => /^feed\.(.+)\.xlf$/.exec(name)?.[1] ?? [])
    .sort();

  it('is looked at in thirteen languages', () => {
    assert.equal(tags.length, 13);
  });

  for (const tag of tags) {
    const script = new Intl.Locale(tag).maximize().script ?? '';
    const hasDates = existsSync(join(root, `locales/calendar.${tag}.json`));
    // What the handout itself can say, and all that a feed from elsewhere can have said.
    const {strings} = JSON.parse(readFileSync(join(root, `dist/handout/${tag}.json`), 'utf8')) as {
      strings: string;
    };
    const words = bytesOf(Buffer.from(JSON.stringify(strings)));
    const allWords = compressed(`locales/${tag}.json`);
    // Readers get it within handout/, without the lines and indents that its editors need.
    const text = readFileSync(join(root, `dist/feed/feed.${tag}.json`), 'utf8');
    const feed = bytesOf(Buffer.from(JSON.stringify(JSON.parse(text))));

    it(`is ${words} bytes of words and ${feed} of the handout in ${tag}; ${allWords} for other feeds`, () => {
      assert.ok(words <= 1_500, 'words');
      assert.ok(allWords <= 1_700 + (hasDates ? mostDates : 0), 'words for other feeds');
      assert.ok(feed <= (compact.includes(script) ? 6_000 : 8_000), 'handout');
      assert.ok(
        words > 800 && allWords > words + 300 && feed > 4_500,
        'so little cannot be all of it',
      );
      assert.ok(compressed(`handout/${tag}.json`) < words + feed, 'both together');
    });
  }
});
