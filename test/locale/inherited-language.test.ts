import {expect} from 'chai';
import {html} from 'lit';
import {fixture, until} from '../browser/fixture.js';
import {languageOf, watchLanguage} from '../../src/locale/inherited-language.js';

const ends: (() => void)[] = [];

afterEach(() => ends.splice(0).forEach((end) => end()));

/** Counts how often a change of language is told. */
function watched(element: Element): {told: number} {
  const count = {told: 0};
  ends.push(watchLanguage(element, () => count.told++));
  return count;
}

const shadow = (host: Element, content = '') => {
  const root = host.attachShadow({mode: 'open'});
  root.innerHTML = content;
  return root;
};

const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('languageOf', () => {
  it('is the nearest lang, its own first', async () => {
    const outer = await fixture(
      html`<div lang="es">
        <p lang="ko"><b lang="ar"></b><i></i></p>
        <u></u>
      </div>`,
    );
    const language = (selector: string) => languageOf(outer.querySelector(selector)!);
    expect(language('b')).to.equal('ar');
    expect(language('i')).to.equal('ko');
    expect(language('u')).to.equal('es');
  });

  it('is that of the document where nothing is nearer', async () => {
    expect(languageOf(await fixture(html`<p></p>`))).to.equal('en');
  });

  it('goes through shadow roots to the host', async () => {
    const outer = await fixture(html`<div lang="es"><p></p></div>`);
    const inner = shadow(outer.querySelector('p')!, '<div><span></span></div>').querySelector(
      'div',
    )!;
    const innermost = shadow(inner.querySelector('span')!, '<i></i>').querySelector('i')!;
    expect(languageOf(innermost)).to.equal('es');
    inner.lang = 'fr';
    expect(languageOf(innermost)).to.equal('fr');
  });

  it('goes by the node tree: what is slotted has the language of where it stands', async () => {
    const host = await fixture(html`<div lang="es"><p></p></div>`);
    shadow(host, '<section lang="fr"><slot></slot></section>');
    expect(languageOf(host.querySelector('p')!)).to.equal('es');
  });

  for (const word of ['null', 'undefined'])
    it(`is that of above where a framework has written "${word}" for what has no value`, async () => {
      const outer = await fixture(html`<div lang="es"><p lang=${word}></p></div>`);
      expect(languageOf(outer.querySelector('p')!)).to.equal('es');
    });

  it('is unknown where lang is empty, whatever stands above', async () => {
    const outer = await fixture(
      html`<div lang="es">
        <p lang=""><b></b></p>
      </div>`,
    );
    expect(languageOf(outer.querySelector('b')!)).to.equal(undefined);
  });

  it('is unknown for what is nowhere', () => {
    expect(languageOf(document.createElement('p'))).to.equal(undefined);
  });
});

describe('watchLanguage', () => {
  it('tells of its own, of those above, and of those above the host', async () => {
    const outer = await fixture(html`<div><p></p></div>`);
    const inner = shadow(outer.querySelector('p')!, '<div><b></b></div>').querySelector('b')!;
    const count = watched(inner);
    for (const [changed, told] of [
      [inner, 1],
      [inner.parentElement!, 2],
      [outer.querySelector('p')!, 3],
      [outer, 4],
    ] as const) {
      changed.setAttribute('lang', 'es');
      await until(() => count.told >= told, `call ${told}`);
    }
    outer.removeAttribute('lang');
    await until(() => count.told >= 5, 'call 5');
  });

  it('tells of nothing else', async () => {
    const outer = await fixture(html`<div></div>`);
    const count = watched(outer);
    outer.title = 'x';
    outer.append('x');
    await soon();
    expect(count.told).to.equal(0);
  });

  it('ends', async () => {
    const outer = await fixture(html`<div></div>`);
    const count = {told: 0};
    watchLanguage(outer, () => count.told++)();
    outer.lang = 'es';
    await soon();
    expect(count.told).to.equal(0);
  });

  it('has one observer for a root, however many listen, and none when nobody does', async () => {
    const outer = await fixture(
      html`<div>
        <p></p>
        <p></p>
      </div>`,
    );
    const original = globalThis.MutationObserver;
    let observing = 0;
    globalThis.MutationObserver = class extends original {
      override observe(...given: Parameters<MutationObserver['observe']>) {
        observing++;
        super.observe(...given);
      }
      override disconnect() {
        observing--;
        super.disconnect();
      }
    };
    try {
      const root = shadow(outer, '<b></b>'.repeat(20));
      const stops = [...root.querySelectorAll('b')].map((each) => watchLanguage(each, () => {}));
      expect(observing).to.equal(2);
      stops.forEach((stop) => stop());
      expect(observing).to.equal(0);
    } finally {
      globalThis.MutationObserver = original;
    }
  });
});
