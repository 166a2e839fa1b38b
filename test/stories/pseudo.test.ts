/** Every story in the pseudo-locales: what is not in them was never given to translators, what is cut has no room. */
import {expect} from 'chai';
import {pseudoFeed} from '../../scripts/languages/pseudo-feed.js';
import {pseudoTags, type PseudoTag} from '../../scripts/languages/pseudo.js';
import {languages} from '../../src/companions/languages/pseudo.generated.js';
import type {Feed} from '../../src/feed/feed.generated.js';
import {languageName} from '../../src/locale/names.js';
import {disguiseFeeds} from '../../stories/fixtures/disguise.js';
import {until} from '../browser/fixture.js';
import {allStories, type AnyStory} from './all-stories.js';
import {overflow} from './overflow.js';
import {shown, type Ours} from './story-fixture.js';

/** English feeds in the pseudo-locale; others are about their own language. */
const disguise =
  (tag: PseudoTag) =>
  (feed: Feed): Feed => {
    if (feed.language !== 'en') return feed;
    const {en, ...others} = feed.translations;
    return {...pseudoFeed(feed, tag), translations: {...(en && {[tag]: en}), ...others}};
  };

/** Stories that show what the page's own editor wrote into the tag, or a feed with faults in it. */
const isOwn = ({tags}: AnyStory) =>
  ['fallback', 'loading', 'dropped'].some((tag) => tags.includes(tag));

/** Stories about another language than English. */
const aboutOthers = ['actionCard', 'pipelineDiagram', 'principles'].flatMap((file) => [
  `${file}: DraftTranslation`,
  `${file}: RightToLeft`,
]);

/** Words that Intl writes, which has no pseudo-locale, and codes of parts of a country. */
const byIntl = new Set([
  ...Array.from({length: 12}, (_, month) =>
    new Intl.DateTimeFormat('en', {month: 'long', timeZone: 'UTC'}).format(Date.UTC(2026, month)),
  ),
  ...Array.from({length: 7}, (_, day) => Date.UTC(2026, 10, 1 + day)).flatMap((instant) =>
    (['long', 'short'] as const).map((weekday) =>
      new Intl.DateTimeFormat('en', {weekday, timeZone: 'UTC'}).format(instant),
    ),
  ),
  ...['AM', 'PM', 'at', 'and', 'EST', 'EDT', 'CST', 'CDT', 'PST', 'PDT', 'GMT', 'UTC'],
  ...['United', 'States'],
]);

/** Texts inside an element that somebody sees, of its own drawing. */
function* visibleTexts({shadowRoot}: Ours): Generator<{text: string; parent: Element}> {
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const {currentNode: node} = walker;
    const parent = node.parentElement;
    if (!parent || parent.closest('style, bdi, option, [part~="language-offer"]')) continue;
    const text = node.textContent?.trim() ?? '';
    if (/\p{L}/u.test(text)) yield {text, parent};
  }
}

/** Words of plain English letters, but for those of Intl. */
const plainWords = (text: string): string[] =>
  (text.match(/(?<![\p{L}\p{M}\d])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu) ?? []).filter(
    (word) => !byIntl.has(word) && !/^[A-Z]{2}$/.test(word),
  );

/** Texts that reach beyond what the box around them shows. */
const cutTexts = (element: Ours): string[] =>
  [...visibleTexts(element)].flatMap(({text, parent}) => {
    const range = document.createRange();
    range.selectNodeContents(parent);
    const inner = range.getBoundingClientRect();
    const outer = element.getBoundingClientRect();
    if (!parent.checkVisibility() || inner.width === 0) return [];
    const isCut = inner.left < outer.left - 1 || inner.right > outer.right + 1;
    const {overflowX} = getComputedStyle(parent);
    return isCut || (overflowX !== 'visible' && parent.scrollWidth > parent.clientWidth + 1)
      ? [text]
      : [];
  });

/** Shows a story with all its elements in the pseudo-locale. */
async function inPseudo(story: AnyStory, tag: PseudoTag) {
  disguiseFeeds(disguise(tag));
  try {
    // Then the words are there at once, and what is on show soon after is what stays.
    await languages[tag]!();
    const {page, elements} = await shown(story);
    for (const element of elements) element.lang = tag;
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 10));
    await until(() => elements.every(({status}) => status !== 'loading'), `${story.name}, drawn`);
    for (const {shadowRoot} of elements)
      for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
    return {page, elements};
  } finally {
    disguiseFeeds((feed) => feed);
  }
}

describe('in the pseudo-locales', function () {
  this.timeout(240_000);

  let looked = 0;
  let stories = 0;
  const others: string[] = [];

  for (const story of allStories.filter((each) => !isOwn(each))) {
    it(`${story.name} has no word that was not given to translators`, async () => {
      const {elements} = await inPseudo(story, 'en-XA');
      const plain: string[] = [];
      for (const element of elements) {
        const root = element.shadowRoot.querySelector<HTMLElement>('.root');
        // The feed of a story about Spanish or Arabic stays what it is.
        if (root && root.lang !== 'en-XA') {
          others.push(story.name);
          continue;
        }
        for (const {text, parent} of visibleTexts(element)) {
          looked++;
          // Words of another language are marked as such, and are about that.
          const marked = parent.closest('[lang]')?.getAttribute('lang');
          if (marked === 'en-XA' && plainWords(text).length > 0) plain.push(text);
          // What stands in for a translation; the name of a language is in that language.
          if (marked === 'en' && plainWords(text).length > 0 && text !== languageName('en'))
            plain.push(`${text} (marked as English)`);
        }
      }
      stories++;
      expect(plain).to.deep.equal([]);
    });
  }

  for (const tag of pseudoTags) {
    it(`${tag} leaves no story wider than a page of 320 pixels, and cuts nothing`, async () => {
      const wide: string[] = [];
      for (const story of allStories.filter((each) => !isOwn(each))) {
        const {page, elements} = await inPseudo(story, tag);
        const sticking = await overflow(page, 320);
        wide.push(...sticking.map((what) => `${story.name}: ${what}`));
        for (const element of elements)
          wide.push(...cutTexts(element).map((what) => `${story.name}: ${what}`));
        page.parentElement?.parentElement?.remove();
      }
      expect(wide).to.deep.equal([]);
    });
  }

  it('was looked at in texts without number', () => {
    expect(stories).to.equal(allStories.filter((each) => !isOwn(each)).length);
    expect(looked).to.be.above(3000);
    expect([...new Set(others)]).to.deep.equal(aboutOthers);
  });
});
