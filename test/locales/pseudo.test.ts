import {assert} from 'chai';
import {pseudoFeed} from '../../scripts/languages/pseudo-feed.js';
import {pseudoTags, pseudoText, pseudoTexts} from '../../scripts/languages/pseudo.js';
import {languages} from '../../src/companions/languages/pseudo.generated.js';
import {feedTexts, wordsOf, type Feed} from '../../src/cli/feed-texts.js';
import {englishFeed} from '../../src/feed/built-in/en.generated.js';
import {parseFeed} from '../../src/feed/parse.js';
import {directionOf} from '../../src/locale/direction.js';
import {str, Words} from '../../src/locale/strings.js';
import {inlineRuns, plainText} from '../../src/shared/inline-text.js';

const marks = (text: string) => inlineRuns(text).map(({mark}) => mark);
const english = englishFeed as Feed;

describe('pseudo-locales', () => {
  it('en-XA has accents on every letter, is longer, and says where it begins and ends', () => {
    assert.equal(pseudoText('Sign', 'en-XA'), '[Šîĝñ]');
    const text = 'Sign: keep people safe in New York’s prisons and jails';
    const said = pseudoText(text, 'en-XA');
    assert.match(said, /^\[Šîĝñ: ķééþ þéöþļé šåƒé îñ Ñéŵ Ýöŕķ’š þŕîšöñš åñđ ĵåîļš .*\]$/);
    assert.isAtLeast(said.length, 1.4 * text.length);
    assert.notMatch(said, /[A-Za-z]/);
  });

  it('ar-XB runs from right to left, and is as long', () => {
    const text = 'Keep *this* and **that**, 287(g), \\* & 2020';
    const said = pseudoText(text, 'ar-XB');
    assert.notMatch(said, /[A-Za-z]/);
    assert.match(said, /\*\p{Script=Arabic}+\* .*287\(\p{Script=Arabic}\), \\\* & 2020$/u);
    assert.isAtMost(said.length, 1.4 * text.length);
    assert.equal(said.length, text.length);
    assert.equal(directionOf('ar-XB'), 'rtl');
    assert.equal(directionOf('en-XA'), 'ltr');
  });

  it('keeps marks, pieces and limits', () => {
    for (const tag of pseudoTags) {
      for (const text of ['*a* b', 'a **b**', '\\*a\\* *b*', '* a', 'a *', '**a', 'a\\', '*', '']) {
        assert.deepEqual(marks(pseudoText(`x ${text}`, tag)).filter(Boolean), marks(text).filter(Boolean), text);
        assert.equal(plainText(pseudoText(text, tag)).match(/\*/g)?.length, plainText(text).match(/\*/g)?.length);
      }
      assert.equal(pseudoTexts(['As of ', '', ' now'], tag).length, 3);
      assert.equal(pseudoText('', tag), '');
      assert.equal(pseudoText('x'.repeat(4000), tag, 4000).length, 4000);
      assert.isAtMost(pseudoText('x'.repeat(3990), tag, 4000).length, 4000);
    }
  });

  it('makes a feed of any feed: all texts, nothing but texts', () => {
    for (const tag of pseudoTags) {
      const {feed, problems} = parseFeed(JSON.stringify(pseudoFeed(english, tag)));
      assert.deepEqual(problems, []);
      assert.equal(feed?.language, tag);
      const [before, after] = [feedTexts(english), feedTexts(feed as Feed)];
      assert.deepEqual(after.map(({id}) => id), before.map(({id}) => id));
      for (const [index, {id, value}] of after.entries()) {
        assert.isString(value, id);
        assert.notMatch(wordsOf(value), /[A-Za-z]/, id);
        assert.deepEqual(marks(wordsOf(value)).filter(Boolean), marks(wordsOf(before[index]!.value)).filter(Boolean), id);
      }
      const facts = ({actions, pipeline, partners}: Feed) => [
        actions.map(({id, kind, status, url}) => [id, kind, status, url]),
        pipeline.stages.map(({id}) => id),
        pipeline.flows.map(({from, to, kind}) => [from, to, kind]),
        partners.map(({url}) => url),
      ];
      assert.deepEqual(facts(feed as Feed), facts(english));
    }
    assert.equal(english.language, 'en', 'the English one is as it was');
  });

  it('are to be had beside the languages that there are', async () => {
    assert.includeMembers(Object.keys(languages), ['es', ...pseudoTags]);
    for (const tag of pseudoTags) {
      const {strings, feed} = await languages[tag]!();
      assert.equal(feed.language, tag);
      const words = new Words(tag, strings);
      assert.equal(words.msg('Print'), pseudoText('Print', tag));
      assert.equal(words.msg(str`Opens on ${'9'}.`), pseudoTexts(['Opens on ', '.'], tag).join('9'));
      assert.equal(words.lastLanguage, tag);
      assert.isFalse(words.draft);
    }
  });
});
