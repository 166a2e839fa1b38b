/** The page in a language that is English in disguise: what is plain English there was never given to translators. */
import {assert} from 'chai';
import {pseudoTags} from '../../scripts/languages/pseudo.js';
import {Builder} from '../../src/builder/builder.js';
import {loadBuilderWords} from '../../src/builder/load-words.js';
import {targets} from '../../src/builder/snippets/targets.js';
import {until} from '../browser/fixture.js';

/** Choices that between them show all that the page can say. */
const choices = [
  ...targets.flatMap((target) => ['own', 'jsdelivr', 'unpkg'].map((host) => ({for: target, host}))),
  {element: 'action-card', accent: 'ffe000', scheme: 'light'},
  {element: 'pipeline-diagram', accent: 'ffe000'},
  {content: 'pinned', 'quick-exit': 'nowhere', for: 'iframe'},
  {feed: 'https://feeds.invalid/feed.json', 'feed-key': 'no key', base: 'nowhere', for: 'wix'},
].map((choice) => new URLSearchParams(Object.entries(choice)));

/** Names that are the same in every language, of files as well; what Intl says where it does not know the language. */
const names = [
  /\b(WordPress|Squarespace|Wix|Drupal|React|Vue|Svelte|Angular|npm|ijn-elements|US-[A-Z]{2})\b/g,
  /\bContent-Security-Policy\b|\b[\w./-]+\.\w{2,6}\b/g,
  /English \(Pseudo-Accents\)|\b[A-Z][a-z]+ \d+, \d{4}/g,
];

/** Words that are not in another language, nor code, nor names: from a text, or from what is said of an element. */
function plainWords(root: HTMLElement, tag: string): string[] {
  const found: string[] = [];
  const look = (text: string | null) => {
    const unnamed = names.reduce((left, name) => left.replaceAll(name, ''), text ?? '');
    const words = unnamed.match(/[A-Za-z]{2,}.*/);
    if (words) found.push(words[0]);
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node instanceof Element ? node : node.parentElement!;
    if (
      element.closest('code, pre, iframe, [aria-hidden="true"]') ||
      element.closest<HTMLElement>('[lang]')!.lang !== tag
    )
      continue;
    if (node instanceof Text) look(node.data);
    else for (const name of ['aria-label', 'title', 'alt']) look(element.getAttribute(name));
  }
  return found;
}

const base = document.createElement('base');
base.href = '/dist/';

describe('every word of the builder', () => {
  const address = location.href;
  before(() => document.head.append(base));
  after(() => {
    base.remove();
    history.replaceState(null, '', address);
    document.documentElement.lang = 'en';
    document.documentElement.dir = 'ltr';
  });

  for (const tag of pseudoTags) {
    it(`can be translated, as ${tag} shows`, async () => {
      const root = document.createElement('div');
      document.body.append(root);
      const builder = new Builder(root);
      await builder.start(await loadBuilderWords(tag), [tag]);
      await until(() => root.querySelector('h1'), 'the page');
      assert.equal(document.documentElement.dir, tag === 'ar-XB' ? 'rtl' : 'ltr');
      for (const choice of choices) {
        history.replaceState(null, '', `${new URL(address).pathname}?${choice}`);
        dispatchEvent(new PopStateEvent('popstate'));
        assert.deepEqual(plainWords(root, tag), [], String(choice));
      }
      assert.deepEqual(document.title.match(/[A-Za-z]{2,}/), null);
      root.remove();
    });
  }
});
