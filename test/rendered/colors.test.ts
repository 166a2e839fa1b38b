/** Colours that a server has chosen, under the policy that it sends. */
import {expect} from 'chai';
import type {RenderOptions} from '../../src/render/index.js';
import {until} from '../browser/fixture.js';
import {rendered, renderedPage, type Element} from './rendered-page.js';

const embed = (accent: string, scheme: 'light' | 'dark'): RenderOptions['embed'] => ({
  element: 'ijn-principles',
  attributes: {lang: 'en'},
  accent,
  scheme,
});

/** Two of one name in one page, each in colours of its own. */
async function two(options: Partial<RenderOptions> = {}) {
  const both = [
    await rendered({...options, embed: embed('#1d4ed8', 'light')}),
    await rendered({...options, embed: embed('#ffd166', 'dark')}),
  ];
  return {
    html: both.map(({html}) => html).join('\n'),
    styleHashes: [...new Set(both.flatMap(({styleHashes}) => styleHashes))],
  };
}

/** What each element has, and what is drawn in it, where something is. */
const colorsIn = (document: Document) =>
  [...document.querySelectorAll('ijn-principles')].map((element) => {
    const {colorScheme} = getComputedStyle(element);
    const accent = getComputedStyle(element).getPropertyValue('--ijn-accent').trim();
    const title = element.shadowRoot?.querySelector('.title');
    return [colorScheme, accent, ...(title ? [getComputedStyle(title).color] : [])];
  });

const chosen = [
  ['light', '#1d4ed8', 'rgb(29, 78, 216)'],
  ['dark', '#ffd166', 'rgb(255, 209, 102)'],
];

const ready = (document: Document) =>
  until(
    () =>
      [...document.querySelectorAll<Element & HTMLElement>('ijn-principles')].every(
        ({status, shadowRoot}) =>
          status === 'ready' && shadowRoot?.querySelector('.pipeline > svg'),
      ),
    'both elements',
  );

describe('colours that a server has chosen', () => {
  const cases: [string, (html: string) => string][] = [
    ['taken over', (html) => html],
    ['drawn anew', (html) => html.replaceAll(/lit-part \S+?-->/g, 'lit-part AAAAAAAAAAA=-->')],
  ];
  for (const [what, change] of cases) {
    it(`are those of each element, before the script and after: ${what}`, async () => {
      const {html, styleHashes} = await two();
      expect(styleHashes).to.have.length(3);
      const page = await renderedPage({html: change(html), styleHashes});
      expect(colorsIn(page.document)).to.deep.equal(chosen);
      await page.enliven();
      await ready(page.document);
      expect(colorsIn(page.document)).to.deep.equal(chosen);
      expect(page.said).to.deep.equal([]);
    });
  }

  it('are refused by a policy that does not name them', async () => {
    const {html} = await two();
    const page = await renderedPage({html, styleHashes: []});
    expect(colorsIn(page.document).map(([, accent]) => accent)).to.deep.equal(['', '']);
  });

  it('are there where nothing but plain words came, too', async () => {
    const {html, styleHashes} = await two({plain: true});
    expect(styleHashes).to.have.length(2);
    const page = await renderedPage({html, styleHashes});
    expect(colorsIn(page.document)).to.deep.equal(chosen.map((colors) => colors.slice(0, 2)));
    await page.enliven();
    await ready(page.document);
    expect(colorsIn(page.document)).to.deep.equal(chosen);
  });
});
