import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {makeFeed} from '../feed/feeds.js';
import {heard, inline, markedTexts, mount, part, says, shown, tags, words} from './elements.js';

const rootLanguage = (element: Element) => part(element, 'root')?.lang;

describe('the language of an element', () => {
  it('is its own lang: Spanish and English stand side by side', async () => {
    const [spanish, english] = await Promise.all([
      shown(mount('ijn-principles', {lang: 'es'})),
      shown(mount('ijn-principles', {lang: 'en'})),
    ]);
    expect(rootLanguage(spanish!)).to.equal('es');
    expect(words(part(spanish!, 'question'))).to.match(/^¿/);
    expect(rootLanguage(english!)).to.equal('en');
    expect(words(part(english!, 'question'))).to.equal(
      'How does ending criminalization help stop deportations?',
    );
    expect(new Set(markedTexts(english!).map(({lang}) => lang))).to.deep.equal(new Set(['en']));
  });

  it('is that of the nearest ancestor, from shadow root to host', async () => {
    const host = document.createElement('section');
    host.lang = 'es';
    document.body.append(host);
    const inner = host.attachShadow({mode: 'open'}).appendChild(document.createElement('div'));
    try {
      const element = await shown(mount('ijn-action-card', {}, '', inner));
      expect(rootLanguage(element)).to.equal('es');
      inner.lang = 'en';
      await until(() => rootLanguage(element) === 'en', 'English');
    } finally {
      host.remove();
    }
  });

  for (const tag of tags) {
    it(`of <${tag}> follows lang while the page lives`, async () => {
      const ready = heard('ijn-feed-ready');
      const element = await shown(mount(tag));
      const english = says(element);
      element.lang = 'es';
      await until(() => rootLanguage(element) === 'es', 'Spanish');
      expect(says(element)).to.not.equal(english);
      document.documentElement.lang = 'es';
      element.removeAttribute('lang');
      await until(() => rootLanguage(element) === 'es', 'Spanish of the page');
      document.documentElement.lang = 'en';
      await until(() => rootLanguage(element) === 'en', 'English of the page');
      expect(says(element)).to.equal(english);
      expect(ready.at(-1)?.feed.language).to.equal('en');
    });
  }

  it('matches the script and region asked for', async () => {
    for (const lang of ['es-MX', 'ES', 'es-419'])
      expect(rootLanguage(await shown(mount('ijn-action-card', {lang}))), lang).to.equal('es');
  });

  it('that there is not is English, marked as English', async () => {
    for (const lang of ['sw', 'he', 'not_a_tag', 'x', '*']) {
      const element = await shown(mount('ijn-action-card', {lang}));
      expect(element.status, lang).to.equal('ready');
      expect(part(element, 'root')).to.include({lang: 'en', dir: 'ltr'});
      for (const text of markedTexts(element))
        expect(text, lang).to.include({lang: 'en', dir: 'ltr'});
    }
  });

  it('is English where lang is empty, which says "unknown"', async () => {
    document.documentElement.lang = 'es';
    try {
      expect(rootLanguage(await shown(mount('ijn-action-card', {lang: ''})))).to.equal('en');
    } finally {
      document.documentElement.lang = 'en';
    }
  });
});

/** The texts of a feed that say themselves in which language they are. */
function* foreignTexts(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('text' in value && 'lang' in value) yield words(document.createTextNode(String(value.text)));
  else for (const item of Object.values(value)) yield* foreignTexts(item);
}

describe('the interface in Spanish', () => {
  for (const tag of tags) {
    it(`leaves nothing in English in <${tag}> but what the feed does`, async () => {
      const ready = heard('ijn-feed-ready');
      const element = await shown(mount(tag, {lang: 'es'}));
      const foreign = [...foreignTexts(ready[0]?.feed)];
      // A page in English is announced by the name of its language in itself.
      const english = markedTexts(element).filter(
        ({lang, text}) => lang !== 'es' && text !== 'English',
      );
      expect(
        english.filter(({text}) => !foreign.some((whole) => whole.includes(text))),
      ).to.deep.equal([]);
      expect(says(element)).to.not.match(/Who decides|Where people step in|Sources/);
    });
  }
});

describe('words that turn the direction', () => {
  /** Right-to-left letters, a mark that would carry on, and figures, which such letters draw to their own side. */
  const name = 'שלום \u200f(2024)\u200f 1';

  it('turn nothing outside them', async () => {
    const feed = makeFeed((changed) => {
      changed.publisher.name = name;
      changed.partners[0]!.name = name;
      changed.pipeline.stages[1]!.term = name;
    });
    const element = await shown(mount('ijn-principles', {}, inline(feed)));
    const colophon = part(element, 'colophon')!;
    const link = colophon.querySelector('a')!.getBoundingClientRect();
    const after = [...colophon.childNodes].filter((node) => /As of/.test(words(node)));
    const range = document.createRange();
    range.selectNode(after[0]!);
    expect(after).to.have.length(1);
    const date = range.getBoundingClientRect();
    if (date.top < link.bottom - 2) expect(date.left).to.be.at.least(link.right - 1);
    // Whatever carries words of the feed ends what they do.
    const carriers = [...element.shadowRoot!.querySelectorAll('*')].filter((each) =>
      [...each.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.includes('שלום'),
      ),
    );
    expect(carriers).to.have.length.greaterThan(2);
    for (const carrier of carriers)
      expect(getComputedStyle(carrier).unicodeBidi, carrier.outerHTML).to.contain('isolate');
  });
});
