import {expect} from 'chai';
import type {IjnActionCard, IjnPipelineDiagram, IjnPrinciples} from '../../src/index.js';
import {framePage, until} from '../browser/fixture.js';
import {markedTexts, part, parts, words} from '../handout/elements.js';

type Element = IjnPrinciples | IjnActionCard | IjnPipelineDiagram;
type Page = Awaited<ReturnType<typeof framePage>>;

/** Loads a page and waits until each of its elements has come to an end. */
async function settledPage(url: string, options?: Parameters<typeof framePage>[1]) {
  const page = await framePage(url, options);
  const elements = () => [
    ...page.document.querySelectorAll<Element>(
      'ijn-principles, ijn-action-card, ijn-pipeline-diagram',
    ),
  ];
  await until(
    () =>
      elements().every(
        (each) => each.shadowRoot && each.status !== 'loading' && part(each, 'root'),
      ),
    `the elements of ${url}`,
    10_000,
  );
  await Promise.all(elements().map(({updateComplete}) => updateComplete));
  return {...page, elements: elements()};
}

const expectQuiet = ({errors, rejections, console, violations, failedLoads}: Page) => {
  expect({errors, rejections, console, violations, failedLoads}).to.deep.equal({
    errors: [],
    rejections: [],
    console: [],
    violations: [],
    failedLoads: [],
  });
};

const paths = (page: Page) =>
  page
    .requests()
    .map((url) => new URL(url).pathname)
    .sort();

const expectTwoLanguages = ([spanish, english]: Element[]) => {
  expect(part(spanish!, 'root')).to.include({lang: 'es', dir: 'ltr'});
  expect(words(part(spanish!, 'question'))).to.match(/^¿/);
  expect(parts(spanish!, 'action')).to.have.length(7);
  expect(parts(spanish!, 'stage')).to.have.length(10);
  expect(part(english!, 'root')).to.include({lang: 'en', dir: 'ltr'});
  expect(words(part(english!, 'action-title'))).to.equal(
    'Call on the San Mateo County sheriff to stop ICE transfers',
  );
  expect(part(english!, 'action')?.dataset['state']).to.equal('won');
  expect(markedTexts(english!).filter(({lang}) => lang !== 'en')).to.deep.equal([]);
};

describe('a page with the script tag', () => {
  it('shows Spanish and English side by side, each marked as what it is', async () => {
    const page = await settledPage('/test/pages/two-languages.html');
    expectTwoLanguages(page.elements);
    expectQuiet(page);
  });

  // Waits for locales/es.xlf to be whole.
  it('has its labels in Spanish too', async () => {
    const {elements} = await settledPage('/test/pages/two-languages.html');
    const labels = ['kind', 'state', 'gateway'].flatMap((name) => parts(elements[0]!, name));
    expect(labels.length).to.be.greaterThan(7);
    for (const label of labels)
      expect(label.querySelector('[lang="en"]'), words(label)).to.not.exist;
  });

  it('asks for the script, the drawing and one Spanish file, and nothing else', async () => {
    const page = await settledPage('/test/pages/two-languages.html');
    const expected = ['/dist/handout/es.json', '/dist/ijn-diagram.js', '/dist/ijn.js'];
    await until(() => paths(page).length >= expected.length, 'the requests to be listed');
    expect(paths(page)).to.deep.equal(expected);
  });

  it('asks for the script and the drawing alone, in English', async () => {
    const page = await settledPage('/test/pages/three-elements.html');
    const expected = ['/dist/ijn-diagram.js', '/dist/ijn.js'];
    await until(() => paths(page).length >= expected.length, 'the requests to be listed');
    expect(paths(page)).to.deep.equal(expected);
    expectQuiet(page);
    const [principles, card, diagram] = page.elements;
    expect(parts(principles!, 'principle')).to.have.length(3);
    expect(parts(principles!, 'partner')).to.have.length(4);
    expect(parts(card!, 'action')).to.have.length(1);
    expect(parts(diagram!, 'stage')).to.have.length(10);
  });

  it('is accessible, whole', async () => {
    const {window, document} = await settledPage('/test/pages/three-elements.html');
    // axe looks only at the document that it runs in.
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    document.head.append(script);
    const axe = await until(() => window.axe, 'axe in the frame');
    const {violations} = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });

  it('sets no global but the marks of Lit’s version, and patches none', async () => {
    const names = async (url: string) => {
      const {window} = await framePage(url);
      await until(() => window.document.readyState === 'complete', 'the page');
      return window;
    };
    const bare = await names('/test/pages/nothing.html');
    const {window} = await settledPage('/test/pages/two-languages.html');
    const own = (object: object) => new Set(Object.getOwnPropertyNames(object));
    const added = [...own(window)].filter((name) => !own(bare).has(name));
    expect(added.sort()).to.deep.equal([
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
    for (const name of [
      'Element',
      'HTMLElement',
      'Node',
      'Event',
      'EventTarget',
      'Document',
      'String',
      'Array',
      'Object',
    ] as const) {
      const [before, after] = [bare, window].map((each) => [...own(each[name].prototype)].sort());
      expect(after, name).to.deep.equal(before);
    }
    for (const name of ['fetch', 'setTimeout', 'addEventListener'] as const)
      expect(Function.prototype.toString.call(window[name])).to.contain('[native code]');
  });

  it('registers its three elements and no other', async () => {
    const {window} = await settledPage('/test/pages/registry.html');
    const {registered} = window as unknown as {registered: string[]};
    expect([...registered].sort()).to.deep.equal([
      'ijn-action-card',
      'ijn-pipeline-diagram',
      'ijn-principles',
    ]);
  });

  it('stores nothing on the device', async () => {
    const {window, document} = await settledPage('/test/pages/two-languages.html');
    expect([
      window.localStorage.length,
      window.sessionStorage.length,
      document.cookie,
    ]).to.deep.equal([0, 0, '']);
  });

  it('that has it twice shows the same, without a word', async () => {
    const page = await settledPage('/test/pages/twice.html');
    await until(
      () => paths(page).filter((path) => path === '/dist/ijn.js').length === 2,
      'both scripts',
    );
    expectTwoLanguages(page.elements);
    expectQuiet(page);
  });

  it('shows it under a strict policy, styled, without a violation', async () => {
    const page = await settledPage('/test/pages/strict-policy.html');
    expectTwoLanguages(page.elements);
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    expect(page.rejections).to.deep.equal([]);
    const [numeral] = parts(page.elements[0]!, 'numeral');
    const size = (element: HTMLElement) =>
      parseFloat(page.window.getComputedStyle(element).fontSize);
    expect(size(numeral!)).to.be.greaterThan(size(page.document.body));
    const hold = parts(page.elements[2]!, 'stage').find(({dataset}) => dataset['stage'] === 'hold');
    expect(hold?.querySelector<HTMLElement>('[part~="panel"]')?.offsetHeight).to.be.greaterThan(0);
    expect(page.elements[3]?.status).to.equal('error');
    expect(parts(page.elements[3]!, 'action')).to.have.length(1);
  });

  it('reads a feed under Trusted Types, with the policies that the README names', async () => {
    const page = await settledPage('/test/pages/trusted-types.html');
    expect(page.elements[0]?.status).to.equal('ready');
    const {errors, rejections, violations} = page;
    expect({errors, rejections, violations}).to.deep.equal({
      errors: [],
      rejections: [],
      violations: [],
    });
    expect(paths(page)).to.include('/dist/ijn-feed.js');
  });

  it('shows the built-in handout in place of each feed that fails, and throws nothing', async () => {
    const page = await settledPage('/test/pages/failing-feeds.html');
    expect(page.elements.map(({status}) => status)).to.deep.equal([
      'error',
      'error',
      'error',
      'error',
      'error',
      'ready',
    ]);
    for (const element of page.elements) expect(parts(element, 'principle')).to.have.length(3);
    const {errors, rejections, violations} = page;
    expect({errors, rejections, violations}).to.deep.equal({
      errors: [],
      rejections: [],
      violations: [],
    });
    expect(new Set(page.console.map(({level}) => level))).to.deep.equal(new Set(['warn']));
  });

  it('fits from 280 to 1600 pixels', async () => {
    for (const width of [280, 320, 768, 1600]) {
      const {document} = await settledPage('/test/pages/three-elements.html', {width});
      expect(document.documentElement.scrollWidth, `${width}`).to.be.at.most(width);
    }
  });

  it('leaves by the quick exit, and puts nothing new into the history', async () => {
    const page = await settledPage('/test/pages/quick-exit.html');
    const before = page.window.history.length;
    let leaving = false;
    page.window.addEventListener('beforeunload', () => (leaving = true));
    part(page.elements[0]!, 'quick-exit')?.click();
    await until(() => leaving, 'the page to be left');
    expect(history.length).to.equal(before);
  });
});
