import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {makeFeed} from '../feed/feeds.js';
import {stored} from '../feed/stored.js';
import {controlled, heard, inline, mount, part, shown, words} from '../handout/elements.js';

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
    const element = await controlled(mount('ijn-principles', {'language-menu': true, feed, lang: 'en'}));
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

  it('stores nothing on the device', async () => {
    const feed = await publish();
    const element = await controlled(mount('ijn-principles', {'language-menu': true, feed}));
    const before = [localStorage.length, sessionStorage.length, document.cookie];
    choose(element, 'es');
    await inLanguage(element, 'es');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(before);
  });
});
