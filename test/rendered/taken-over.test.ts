import {expect} from 'chai';
import {elementNames, type ElementName} from '../../src/embed/attributes.js';
import type {Feed} from '../../src/feed/feed.generated.js';
import {everyKind, makeFeed} from '../feed/feeds.js';
import {rendered, renderedPage, textsOf, wordsOf} from './rendered-page.js';

/** An hour ago: what depends on the hour may be another word since, in the same node. */
const now = Date.now() - 3_600_000;

/** With all kinds of action, all open. */
const foreignFeed = (language: string): Feed =>
  makeFeed((feed) => {
    feed.language = language;
    feed.actions = everyKind();
    feed.actions[0]!.urgent = true;
    feed.actions[1]!.closes = new Date(now + 172_800_000).toISOString().slice(0, 10);
    const call = feed.actions[2]!;
    if (call.kind === 'call')
      call.phones[0]!.hours = [
        {days: ['mon', 'tue'], opens: '09:00', closes: '17:00', timeZone: 'America/New_York'},
      ];
    feed.principles[0]!.actions = feed.actions.map(({id}) => id);
  });

/** The same tag without what a server drew. */
async function drawnByScript(html: string): Promise<string> {
  const page = await renderedPage({
    html: html.replace(/<template shadowrootmode[\s\S]*<\/template>/, ''),
    styleHashes: [],
  });
  await page.enliven();
  return wordsOf(page.element);
}

/** Has the script take a page over, and expects that nothing in it was drawn anew, moved or complained of. */
async function expectTakenOver(page: Awaited<ReturnType<typeof renderedPage>>): Promise<void> {
  const before = textsOf(page.element);
  expect(before.size).to.be.greaterThan(10);
  await page.enliven();
  const gone = [...before.keys()].filter((node) => !node.isConnected);
  expect(gone.map(({data}) => data)).to.deep.equal([]);
  expect(page.said).to.deep.equal([]);
  expect(page.shifts).to.deep.equal([]);
  expect(page.element.status).to.equal('ready');
  expect(page.element.shadowRoot!.querySelectorAll('.root')).to.have.length(1);
}

describe('an element that a server has rendered', () => {
  for (const element of elementNames) {
    for (const lang of ['en', 'ar', 'zh-Hans']) {
      for (const feed of [undefined, foreignFeed(lang)]) {
        it(`is taken over as it stands: ${element}, ${lang}, ${feed ? 'a feed' : 'built in'}`, async () => {
          const {html, styleHashes} = await rendered({
            embed: {element, attributes: {lang}},
            now,
            ...(feed && {feed}),
          });
          const page = await renderedPage({html, styleHashes});
          const ready: string[] = [];
          page.document.addEventListener('ijn-feed-ready', (event) =>
            ready.push((event as Event & {origin: string}).origin),
          );
          await expectTakenOver(page);
          expect(ready).to.deep.equal(['inline']);
          expect(page.requests().filter((path) => /feed.*\.json|handout/.test(path))).to.deep.equal(
            [],
          );
          expect(wordsOf(page.element)).to.equal(await drawnByScript(html));
        });
      }
    }
  }
});

describe('an element that a server has rendered for a bundle of the package', () => {
  for (const element of elementNames) {
    it(`is taken over as it stands: ${element}`, async () => {
      const options = {embed: {element, attributes: {lang: 'en'}}, feed: foreignFeed('en'), now};
      const page = await renderedPage(await rendered(options, 'npm'), {
        script: '/__builds/npm/define.js',
      });
      await expectTakenOver(page);
    });
  }
});

describe('an element that a server has rendered, but not as it would be drawn', () => {
  const cases: [string, (html: string) => string, ElementName?][] = [
    [
      'a feed that was changed by hand',
      (html) => html.replace('"First principle"', '"Other words"'),
    ],
    [
      'another attribute',
      (html) => html.replace('<ijn-principles', '<ijn-principles show="partners"'),
    ],
    [
      'templates of another release',
      (html) => html.replaceAll(/lit-part \S+?-->/g, 'lit-part AAAAAAAAAAA=-->'),
    ],
    ['no marks', (html) => html.replaceAll(/<!--.*?-->/g, '')],
    ['a broken state', (html) => html.replace('data-rendered="{', 'data-rendered="')],
    ['the marks of half of it', (html) => html.replace(/<article[\s\S]*?<\/article>/, '')],
  ];
  for (const [what, change] of cases) {
    it(`is drawn anew: ${what}`, async () => {
      const {html, styleHashes} = await rendered({
        embed: {element: 'ijn-principles', attributes: {lang: 'en'}},
        feed: foreignFeed('en'),
        now,
      });
      const changed = change(html);
      expect(changed).not.to.equal(html);
      const page = await renderedPage({html: changed, styleHashes});
      const before = textsOf(page.element);
      await page.enliven();
      expect([...before.keys()].filter((node) => node.isConnected)).to.deep.equal([]);
      expect(page.said).to.deep.equal([]);
      expect(page.element.shadowRoot!.querySelectorAll('.root')).to.have.length(1);
      expect(wordsOf(page.element)).to.equal(await drawnByScript(changed));
    });
  }

  it('changes its language by its attribute', async () => {
    const page = await renderedPage(
      await rendered({embed: {element: 'ijn-principles', attributes: {lang: 'es'}}}),
    );
    await page.enliven();
    expect(page.element.shadowRoot!.querySelector('.question')!.textContent).to.include('¿');
    page.element.lang = 'fr';
    await new Promise((resolve) => {
      page.element.addEventListener('ijn-feed-ready', resolve, {once: true});
    });
    await page.element.updateComplete;
    expect(page.element.shadowRoot!.querySelector('.root')).to.have.property('lang', 'fr');
    expect(page.said).to.deep.equal([]);
  });
});

describe('what moves when the script comes', () => {
  for (const element of elementNames) {
    for (const width of [400, 1280]) {
      it(`is nothing: ${element}, ${width} pixels wide`, async () => {
        const attributes =
          element === 'ijn-principles'
            ? {
                lang: 'en',
                'language-menu': '',
                printable: '',
                'quick-exit': 'https://weather.example/',
              }
            : {lang: 'en'};
        const page = await renderedPage(await rendered({embed: {element, attributes}}), {width});
        await page.enliven();
        expect(page.shifts).to.deep.equal([]);
        expect(page.said).to.deep.equal([]);
      });
    }
  }
});
