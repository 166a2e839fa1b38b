import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {makeFeed} from '../feed/feeds.js';
import {stored} from '../feed/stored.js';
import {
  afterwards,
  controlled,
  heard,
  inline,
  mount,
  part,
  parts,
  shown,
  words,
} from '../handout/elements.js';

const menuOf = (element: Element) => {
  const menu = part<HTMLSelectElement>(element, 'language-menu');
  if (!menu) throw new Error('There is no language menu');
  return menu;
};

/** Chooses as a visitor does: the menu has the focus. */
function choose(element: Element, language: string) {
  const menu = menuOf(element);
  menu.focus();
  menu.value = language;
  menu.dispatchEvent(new Event('change', {bubbles: true}));
}

const rootLanguage = (element: Element) => part(element, 'root')?.lang;
const inLanguage = (element: Element, language: string) =>
  until(() => rootLanguage(element) === language, `${element.localName} in ${language}`);

/** A feed of this test's own: what was chosen for it holds for no other test. */
async function publish(): Promise<string> {
  const english = makeFeed((feed) => (feed.translations = {en: 'feed.json', es: 'feed.es.json'}));
  const url = await stored('feed.json', {body: english});
  await stored(new URL('feed.es.json', url).href, {
    body: {...english, language: 'es', title: 'El título'},
  });
  return url;
}

describe('the language menu', () => {
  it('offers the languages of the feed, each by its own name and in itself', async () => {
    const element = await controlled(mount('ijn-principles', {'language-menu': true}));
    const options = [...menuOf(element).options];
    expect(options.map(({value}) => value)).to.include.members(['en', 'es']);
    const spanish = options.find(({value}) => value === 'es');
    expect(words(spanish)).to.equal('Español');
    expect(spanish?.lang).to.equal('es');
    expect(menuOf(element).value).to.equal('en');
  });

  it('has a label', async () => {
    const element = await controlled(mount('ijn-principles', {'language-menu': true}));
    expect(words(menuOf(element).labels[0]?.querySelector('span'))).to.equal('Language');
  });

  it('is left out where there is nothing to choose', async () => {
    const element = await shown(
      mount('ijn-principles', {'language-menu': true}, inline(makeFeed())),
    );
    expect(part(element, 'language-menu')).to.not.exist;
  });

  it('shows the language that the element is in', async () => {
    const element = await controlled(mount('ijn-principles', {'language-menu': true, lang: 'es'}));
    await until(() => menuOf(element).value === 'es', 'Spanish in the menu');
  });

  it('changes this element and others of its feed that have no lang of their own', async () => {
    const feed = await publish();
    const element = await controlled(mount('ijn-principles', {'language-menu': true, feed}));
    const follower = await shown(mount('ijn-action-card', {feed}));
    const fixed = await shown(mount('ijn-pipeline-diagram', {feed, lang: 'en'}));
    const other = await shown(mount('ijn-action-card'));
    const later = () => mount('ijn-pipeline-diagram', {feed});
    choose(element, 'es');
    await inLanguage(element, 'es');
    await inLanguage(follower, 'es');
    await inLanguage(await shown(later()), 'es');
    expect(rootLanguage(fixed)).to.equal('en');
    expect(rootLanguage(other)).to.equal('en');
    choose(element, 'en');
    await inLanguage(element, 'en');
    await inLanguage(follower, 'en');
  });

  it('changes this element also when it has a lang of its own', async () => {
    const feed = await publish();
    const element = await controlled(
      mount('ijn-principles', {'language-menu': true, feed, lang: 'en'}),
    );
    choose(element, 'es');
    await inLanguage(element, 'es');
    expect(menuOf(element).value).to.equal('es');
  });

  it('sends ijn-language-change', async () => {
    const changes = heard('ijn-language-change');
    const feed = await publish();
    const element = await controlled(mount('ijn-principles', {'language-menu': true, feed}));
    expect(changes).to.deep.equal([]);
    choose(element, 'es');
    expect(changes).to.have.length(1);
    expect(changes[0]).to.include({language: 'es', bubbles: true, composed: true});
    expect(changes[0]?.target === element).to.equal(true);
  });

  it('keeps the focus while the words come and when they are there', async () => {
    const feed = await publish();
    const element = await controlled(mount('ijn-principles', {'language-menu': true, feed}));
    const menu = menuOf(element);
    const lost: string[] = [];
    menu.addEventListener('blur', () => lost.push('blur'));
    choose(element, 'es');
    await inLanguage(element, 'es');
    await element.updateComplete;
    expect(document.activeElement === element).to.equal(true);
    expect(element.shadowRoot?.activeElement === menuOf(element)).to.equal(true);
    expect(lost).to.deep.equal([]);
  });

  it('keeps the handout on show while the words come', async () => {
    const element = await controlled(mount('ijn-principles', {'language-menu': true}));
    let gone = false;
    const observer = new MutationObserver(() => (gone ||= !part(element, 'handout')));
    observer.observe(element.shadowRoot!, {childList: true, subtree: true});
    choose(element, 'es');
    await inLanguage(element, 'es');
    observer.disconnect();
    expect(gone).to.equal(false);
    choose(element, 'en');
    await inLanguage(element, 'en');
  });

  it('waits until arrow keys rest, and loads nothing that they pass by', async () => {
    const element = await controlled(mount('ijn-principles', {'language-menu': true}));
    const changes = heard('ijn-language-change', element);
    const menu = menuOf(element);
    menu.focus();
    for (const language of ['ko', 'fr', 'ru', 'fr']) {
      menu.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown'}));
      menu.value = language;
      menu.dispatchEvent(new Event('change', {bubbles: true}));
      element.requestUpdate();
      await element.updateComplete;
      expect(menu.value).to.equal(language);
    }
    expect(changes).to.deep.equal([]);
    await inLanguage(element, 'fr');
    expect(changes.map(({language}) => language)).to.deep.equal(['fr']);
    menu.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown'}));
    menu.value = 'en';
    menu.dispatchEvent(new Event('change', {bubbles: true}));
    menu.blur();
    await inLanguage(element, 'en');
  });

  it('stores nothing on the device', async () => {
    const feed = await publish();
    const element = await controlled(mount('ijn-principles', {'language-menu': true, feed}));
    const before = [localStorage.length, sessionStorage.length, document.cookie];
    choose(element, 'es');
    await inLanguage(element, 'es');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(before);
  });

  describe('goes by what the browser prefers', () => {
    const prefer = (...languages: string[]) => {
      Object.defineProperty(navigator, 'languages', {get: () => languages, configurable: true});
      afterwards(() => void delete (navigator as {languages?: unknown}).languages);
    };
    const offers = (element: Element) => parts(element, 'language-offer');

    it('and lists that first', async () => {
      prefer('es-MX', 'en-US');
      const element = await controlled(mount('ijn-principles', {'language-menu': true}));
      const options = [...menuOf(element).options].map(({value}) => value);
      expect(options.slice(0, 2)).to.deep.equal(['es', 'en']);
      expect(new Set(options).size).to.equal(options.length);
      expect(menuOf(element).value).to.equal('en');
    });

    it('and offers it in its own words', async () => {
      prefer('es-MX', 'en-US');
      const element = await controlled(mount('ijn-principles', {'language-menu': true}));
      expect(offers(element).map(words)).to.deep.equal(['También en español']);
      const [offer] = offers(element);
      expect(offer).to.include({lang: 'es', dir: 'ltr'});
    });

    it('and offers nothing where that is on show', async () => {
      prefer('en-US', 'es');
      const element = await controlled(mount('ijn-principles', {'language-menu': true}));
      expect(offers(element)).to.deep.equal([]);
    });

    it('and keeps the offer that was taken, with the focus, and takes it back', async () => {
      prefer('es');
      const feed = await publish();
      const element = await controlled(mount('ijn-principles', {'language-menu': true, feed}));
      const [offer] = offers(element);
      offer?.focus();
      offer?.click();
      await inLanguage(element, 'es');
      expect(offers(element)).to.have.length(1);
      expect(offers(element)[0] === offer).to.equal(true);
      expect(element.shadowRoot?.activeElement === offer).to.equal(true);
      expect(words(offer)).to.equal('Also in English');
      expect(offer?.lang).to.equal('en');
      expect(menuOf(element).value).to.equal('es');
      offer?.click();
      await inLanguage(element, 'en');
      expect(words(offer)).to.equal('También en español');
      expect(element.shadowRoot?.activeElement === offer).to.equal(true);
    });

    it('and takes an offer back to what was on show before it', async () => {
      prefer('es');
      const element = await controlled(mount('ijn-principles', {'language-menu': true}));
      offers(element)[0]?.click();
      await inLanguage(element, 'es');
      choose(element, 'fr');
      await inLanguage(element, 'fr');
      offers(element)[0]?.click();
      await inLanguage(element, 'es');
      offers(element)[0]?.click();
      await inLanguage(element, 'fr');
      choose(element, 'en');
      await inLanguage(element, 'en');
    });

    it('and has the name of a language that has no such words', async () => {
      prefer('mam');
      const english = makeFeed((feed) => (feed.translations = {en: 'feed.json', mam: 'mam.json'}));
      const feed = await stored('feed.json', {body: english});
      const element = await controlled(mount('ijn-principles', {'language-menu': true, feed}));
      expect(offers(element).map(words)).to.deep.equal(['Mam']);
    });
  });

  describe('when a language cannot be had', () => {
    /** A feed whose Spanish is missing until the answer is another. */
    async function publishWithout(): Promise<{url: string; mend: () => Promise<unknown>}> {
      const english = makeFeed(
        (feed) => (feed.translations = {en: 'feed.json', es: 'feed.es.json'}),
      );
      const url = await stored('feed.json', {body: english});
      const spanish = new URL('feed.es.json', url).href;
      await stored(spanish, {status: 404, type: 'text/plain', body: 'Not Found'});
      const body = {...english, language: 'es', title: 'El título'};
      return {url, mend: () => stored(spanish, {body})};
    }
    const said = (element: Element) =>
      words(element.shadowRoot?.querySelector('.languages output'));

    it('says so, shows what is on show, and can be asked again', async () => {
      const {url: feed, mend} = await publishWithout();
      const element = await controlled(mount('ijn-principles', {'language-menu': true, feed}));
      const follower = await shown(mount('ijn-action-card', {feed}));
      const failures = heard('ijn-feed-error', element);
      expect(said(element)).to.equal('');
      for (const count of [1, 2]) {
        choose(element, 'es');
        await until(() => failures.length === count, `failure ${count}`, 10_000);
        await element.updateComplete;
        await until(() => said(element) !== '', 'that it failed');
        expect(rootLanguage(element)).to.equal('en');
        expect(menuOf(element).value).to.equal('en');
      }
      await mend();
      choose(element, 'es');
      await inLanguage(element, 'es');
      await inLanguage(follower, 'es');
      await until(() => element.status === 'ready', 'the status');
      await element.updateComplete;
      expect(said(element)).to.equal('');
    });
  });
});
