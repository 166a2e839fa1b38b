import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {compressedBytes} from '../../scripts/sizes/brotli.js';
import {budget} from '../../scripts/sizes/budget.js';
import {codeWithoutFeed, publishedBytes} from '../../scripts/sizes/measure.js';
import {root} from './temporary-folder.js';

/** budget.json has all limits; docs/decisions.md says what each file is for. */
const scripts = Object.entries(budget.scripts).map(([file, limits]) => ({file, ...limits}));

it('is listed here as a whole', () => {
  const built = readdirSync(join(root, 'dist')).filter((name) => /^(ijn.*|embed)\.js$/.test(name));
  assert.deepEqual(built.sort(), scripts.map(({file}) => file).sort());
});

for (const {file, least, most} of scripts) {
  describe(file, () => {
    const code = readFileSync(join(root, 'dist', file));
    const length = compressedBytes(code);

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

describe('what is downloaded together', () => {
  for (const {what, files, most} of budget.downloads) {
    const sum = files.reduce((bytes, file) => bytes + publishedBytes(file), 0);
    it(`is ${sum} bytes for ${what}, of ${most}`, () => assert.ok(sum <= most));
  }

  const code = codeWithoutFeed();
  it(`is ${code} bytes of code in ijn.js without the feed, of ${budget.codeWithoutFeed}`, () => {
    assert.ok(code <= budget.codeWithoutFeed);
    assert.ok(code < publishedBytes('ijn.js') - 4_000, 'the feed is still in it');
  });
});

/** Scripts whose letters take one byte or hold much each; the others may have longer texts. */
const compact = ['Latn', 'Hans', 'Hant', 'Kore'];

const most = budget.languages;

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
    const words = compressedBytes(Buffer.from(JSON.stringify(strings)));
    const allWords = publishedBytes(`locales/${tag}.json`);
    // Readers get it within handout/, without the lines and indents that its editors need.
    const text = readFileSync(join(root, `dist/feed/feed.${tag}.json`), 'utf8');
    const feed = compressedBytes(Buffer.from(JSON.stringify(JSON.parse(text))));

    it(`is ${words} bytes of words and ${feed} of the handout in ${tag}; ${allWords} for other feeds`, () => {
      assert.ok(words <= most.words, 'words');
      assert.ok(allWords <= most.allWords + (hasDates ? most.dates : 0), 'words for other feeds');
      assert.ok(
        feed <= (compact.includes(script) ? most.handoutInCompactScripts : most.handout),
        'handout',
      );
      assert.ok(
        words > 800 && allWords > words + 300 && feed > 4_500,
        'so little cannot be all of it',
      );
      assert.ok(publishedBytes(`handout/${tag}.json`) < words + feed, 'both together');
    });
  }
});
