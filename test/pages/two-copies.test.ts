import {expect} from 'chai';
import type {IjnActionCard, IjnPipelineDiagram, IjnPrinciples} from '../../src/index.js';
import {framePage, until} from '../browser/fixture.js';
import {part, parts, words} from '../handout/elements.js';

type Element = IjnPrinciples | IjnActionCard | IjnPipelineDiagram;

const builds = {
  'the script': '/dist/ijn.js',
  'a newer script': '/__builds/newer/ijn.js',
  'the npm package': '/__builds/npm/define.js',
  'one element of the npm package': '/__builds/npm/card.js',
};
type Build = keyof typeof builds;

/** A page with scripts in this order, when each of its elements has come to an end and is whole. */
async function pageWith(names: Build[], taken: string[] = []) {
  const query = new URLSearchParams([
    ...names.map((name) => ['script', builds[name]]),
    ...taken.map((name) => ['taken', name]),
  ]);
  const page = await framePage(`/test/pages/two-copies.html?${query.toString()}`);
  const all = [...page.document.querySelectorAll<Element>('body > :not(script)')];
  const elements = all.filter(({localName}) => !taken.includes(localName));
  const isWhole = (element: Element) =>
    element.shadowRoot &&
    element.status !== undefined &&
    element.status !== 'loading' &&
    part(element, 'root');
  await until(() => elements.every(isWhole), 'the elements', 15_000);
  const [principles, card, diagram, ofFeed] = all;
  const drawn = () =>
    elements
      .filter(({localName}) => localName !== 'ijn-action-card')
      .every(({shadowRoot}) => shadowRoot?.querySelector('[part~="node"], svg'));
  await until(drawn, 'the drawing', 10_000);
  if (!taken.includes('ijn-principles'))
    await until(() => part(principles!, 'language-menu'), 'the menu');
  return {...page, elements, principles, card, diagram, ofFeed};
}

type Page = Awaited<ReturnType<typeof pageWith>>;

const expectQuiet = ({errors, rejections, console, violations, failedLoads}: Page) =>
  expect({errors, rejections, console, violations, failedLoads}).to.deep.equal({
    errors: [],
    rejections: [],
    console: [],
    violations: [],
    failedLoads: [],
  });

const expectWhole = ({elements, principles, card, diagram, ofFeed}: Page) => {
  for (const element of elements) {
    expect(element.status).to.equal('ready');
    expect(parts(element, 'root')).to.have.length(1);
  }
  expect(parts(principles!, 'principle')).to.have.length(3);
  expect(parts(principles!, 'action')).to.have.length(7);
  expect(parts(card!, 'action')).to.have.length(1);
  expect(part(card!, 'root')?.lang).to.equal('es');
  expect(parts(diagram!, 'stage')).to.have.length(10);
  expect(parts(ofFeed!, 'action')).to.have.length(1);
};

/** Addresses of what was loaded on demand. */
const companionsOf = (page: Page) =>
  page
    .requests()
    .map((url) => new URL(url))
    .filter(({href}) => !Object.values(builds).some((build) => href.endsWith(build)))
    .map(({pathname}) => pathname)
    .filter((path) => path !== '/dist/feed/feed.json' && !path.includes('/npm/shared/'));

const expectFrom = (page: Page, folder: string) => {
  const paths = companionsOf(page);
  expect(paths.length).to.be.greaterThan(3);
  expect(paths.filter((path) => !path.startsWith(folder))).to.deep.equal([]);
};

/** Chooses a language in the menu. */
function choose({principles}: Page, language: string) {
  const menu = part(principles!, 'language-menu') as HTMLSelectElement;
  menu.value = language;
  menu.dispatchEvent(new Event('change', {bubbles: true}));
}

const languageOf = (element: Element | undefined) => part(element!, 'root')?.lang;

const folders: [Build, string, RegExp][] = [
  ['the script', '/dist/', /help stop deportations/],
  ['a newer script', '/__builds/newer/', /deportations this year/],
  ['the npm package', '/__builds/npm/', /help stop deportations/],
];

describe('a page with two builds of the elements', () => {
  for (const [first, folder, question] of folders)
    for (const [second] of folders.filter(([name]) => name !== first))
      it(`is that of the first, all of it, with ${first} before ${second}`, async () => {
        const page = await pageWith([first, second]);
        expectWhole(page);
        expect(words(part(page.principles!, 'question'))).to.match(question);
        expectFrom(page, folder);
        choose(page, 'fr');
        await until(() => languageOf(page.principles) === 'fr', 'French');
        await until(() => languageOf(page.diagram) === 'fr', 'French in the other element');
        expect([page.card, page.ofFeed].map(languageOf)).to.deep.equal(['es', 'en']);
        expectFrom(page, folder);
        expectQuiet(page);
      });

  it('is that of the other in what the first has not', async () => {
    const page = await pageWith(['a newer script', 'one element of the npm package']);
    expectWhole(page);
    expectFrom(page, '/__builds/newer/');
    expectQuiet(page);
  });

  it('has two builds at work where the first has only one element', async () => {
    const page = await pageWith(['one element of the npm package', 'a newer script']);
    const folderOf = (name: RegExp) => companionsOf(page).filter((path) => name.test(path));
    expectWhole(page);
    expect(words(part(page.principles!, 'question'))).to.match(/this year/);
    expect(folderOf(/diagram/)).to.deep.equal(['/__builds/newer/ijn-diagram.js']);
    expect(words(part(page.card!, 'root'))).to.not.contain('de hoy');
    expect(folderOf(/es\.json|es\.generated/)).to.have.length(1);
    // A build knows the choices in its own menus.
    choose(page, 'fr');
    await until(() => languageOf(page.diagram) === 'fr', 'French');
    expectQuiet(page);
  });
});

describe('a page that has an element of ours by name already', () => {
  it('keeps it, and the others work', async () => {
    const taken = 'ijn-action-card';
    const page = await pageWith(['the script', 'a newer script'], [taken]);
    expect(page.document.querySelector(taken)?.textContent).to.equal('Somebody else’s');
    expect(page.elements).to.have.length(2);
    for (const element of page.elements) expect(element.status).to.equal('ready');
    expectQuiet(page);
  });
});
