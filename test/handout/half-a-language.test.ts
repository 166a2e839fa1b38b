/** A language of which something is missing: each text falls back by itself, and is marked as what it is. */
import {expect} from 'chai';
import {feedTexts, wordsOf} from '../../src/cli/feed-texts.js';
import {putAt} from '../../src/cli/schema-walk.js';
// What companions.ts has in the tests of the sources (web-test-runner.config.mjs).
import {languages} from '../../src/companions/languages/pseudo.generated.js';
import {englishFeed} from '../../src/feed/built-in/en.generated.js';
import type {Feed} from '../../src/feed/feed.generated.js';
import {formMark, noDistance} from '../../src/locale/packed-words.js';
import {until} from '../browser/fixture.js';
import {afterwards, markedTexts, mount, part, shown, tags, type Handout} from './elements.js';

type Language = Awaited<ReturnType<(typeof languages)[string]>>;

const loaders = languages as Record<string, () => Promise<Language>>;

/** Has a language be something else until the end of the test. */
function replace(tag: string, load: () => Promise<Language>) {
  const {[tag]: whole} = loaders;
  loaders[tag] = load;
  afterwards(() => (loaders[tag] = whole!));
}

/** All texts of an element with its details unfolded. */
function textsOf(element: Handout): string[] {
  for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  return markedTexts(element).map(({text, lang, dir}) => `${lang} ${dir} ${text}`);
}

/** What is in the first list more often than in the second. */
function without(first: readonly string[], second: readonly string[]): string[] {
  const left = [...second];
  return first.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Draws the handout in Arabic with each of some parts left out, and expects English in their place. */
async function expectFallback(
  spoiled: Iterable<[name: string, language: Language, english?: string]>,
) {
  const whole = textsOf(await shown(mount('ijn-principles', {lang: 'ar'})));
  let seen = 0;
  for (const [name, language, english] of spoiled) {
    replace('ar', () => Promise.resolve(language));
    const element = await shown(mount('ijn-principles', {lang: 'ar'}));
    expect(part(element, 'root'), name).to.include({lang: 'ar', dir: 'rtl'});
    expect(element.status, name).to.equal('ready');
    const texts = textsOf(element);
    element.remove();
    const [gone, come] = [without(whole, texts), without(texts, whole)];
    for (const each of come) expect(each, name).to.match(/^en ltr /);
    // Some are English names with a gloss, and the name alone was there before.
    const isSeen = come.length > 0 || whole.includes(`en ltr ${english}`);
    if (gone.length > 0) expect(isSeen, `${name}: ${gone.join()}`).to.equal(true);
    if (come.length > 0) seen++;
  }
  return seen;
}

describe('half a language', function () {
  this.timeout(240_000);

  it('falls back word by word in the interface: each line of its file is left out once', async () => {
    const arabic = await loaders['ar']!();
    const [head, ...lines] = arabic.strings.split('\n');
    const distance = (line = '') => line.charCodeAt(0) - noDistance;
    const spoiled = lines.flatMap((line, place): [string, Language][] => {
      if (line.slice(1).includes(formMark)) return [];
      const left = [...lines];
      const [, next] = left.splice(place, 2);
      // The line that follows is as far from the one before it as both were.
      if (next !== undefined) {
        const both = String.fromCharCode(noDistance + distance(line) + distance(next));
        left.splice(place, 0, both + next.slice(1));
      }
      return [[line, {...arabic, strings: [head, ...left].join('\n')}]];
    });
    expect(spoiled.length).to.be.above(70);
    // The others are of kinds and states that the built-in handout does not have.
    expect(await expectFallback(spoiled)).to.be.above(24);
  });

  it('falls back text by text in the handout: each of its texts is left in English once', async () => {
    const arabic = await loaders['ar']!();
    const texts = feedTexts(englishFeed).filter(({id}) => !/^partners|^publisher/.test(id));
    const spoiled = texts.map(({id, path, value}): [string, Language, string] => {
      const feed: Feed = structuredClone(arabic.feed);
      putAt(feed, path, {text: wordsOf(value), lang: 'en'});
      return [id, {...arabic, feed}, wordsOf(value)];
    });
    expect(spoiled.length).to.be.above(130);
    expect(await expectFallback(spoiled)).to.be.above(100);
  });

  for (const tag of tags) {
    it(`that is missing as a whole leaves <${tag}> in English, until it can be had`, async () => {
      const {ar: arabic} = loaders;
      let isThere = false;
      replace('ar', () => (isThere ? arabic!() : Promise.reject(new Error('not there'))));
      const element = await shown(mount(tag, {lang: 'ar'}));
      expect(element.status).to.equal('error');
      expect(part(element, 'root')).to.include({lang: 'en', dir: 'ltr'});
      for (const text of markedTexts(element)) expect(text).to.include({lang: 'en', dir: 'ltr'});
      isThere = true;
      dispatchEvent(new Event('online'));
      await until(() => part(element, 'root')?.lang === 'ar', 'Arabic');
      await until(() => element.status === 'ready', 'the status');
    });
  }
});
