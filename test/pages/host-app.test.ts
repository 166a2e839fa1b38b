import {expect} from 'chai';
import type {IjnActionCard, IjnPipelineDiagram, IjnPrinciples} from '../../src/index.js';
import {languageTags} from '../../src/companions/companions.js';
import {directionOf} from '../../src/locale/direction.js';
import {framePage, until} from '../browser/fixture.js';
import {part, says} from '../handout/elements.js';

type Handout = IjnPrinciples | IjnActionCard | IjnPipelineDiagram;

/** The host page's own program. */
interface HostApp {
  setLocale: (locale: string) => Promise<void>;
  getLocale: () => string;
  say: () => string;
}

/** How often each element is given another language. */
const switches = 100;

/** Numbers from 0 to below `limit`, the same in every run: a failure can be seen again. */
function draw(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

async function hostPage(first: string, elements: string) {
  const page = await framePage('/test/pages/host-app.html');
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = `/test/browser/host-app.js?first=${first}&elements=${encodeURIComponent(elements)}`;
  page.document.head.append(script);
  const handouts = [
    ...page.document.querySelectorAll<Handout>(
      'ijn-principles, ijn-action-card, ijn-pipeline-diagram',
    ),
  ];
  const host = () => (page.window as unknown as {hostApp?: HostApp}).hostApp;
  await until(host, 'the program of the page', 10_000);
  await until(() => handouts.every(isAtRest), 'the elements', 10_000);
  return {page, handouts, host: host()!};
}

const rootOf = (element: Element) => part(element, 'root');

/** Whether an element shows what it is asked for, in words and in marks. */
const isAtRest = (element: Handout): boolean =>
  element.status === 'ready' &&
  rootOf(element)?.lang === element.lang &&
  rootOf(element)?.dir === directionOf(element.lang) &&
  !element.isUpdatePending;

describe('a page with a program that has its own @lit/localize', function () {
  this.timeout(120_000);

  for (const [elements, name] of [
    ['/src/define.ts', 'npm'],
    ['/dist/ijn.js', 'the script tag'],
  ] as const) {
    for (const first of ['host', 'elements']) {
      it(`configured ${first === 'host' ? 'before' : 'after'} our elements from ${name}`, async () => {
        const {page, handouts, host} = await hostPage(first, elements);
        expect(handouts.map(rootOf).map((root) => root?.lang)).to.deep.equal([
          'es',
          'ar',
          'zh-Hans',
        ]);
        const before = handouts.map(says);
        expect(host.say()).to.equal('Hello');
        await host.setLocale('fr');
        expect([host.getLocale(), host.say()]).to.deep.equal(['fr', 'Bonjour']);
        await Promise.all(handouts.map(({updateComplete}) => updateComplete));
        expect(handouts.map(says)).to.deep.equal(before);
        for (const each of before) expect(each).to.not.contain('never ours');

        handouts[0]!.lang = 'ko';
        await until(() => isAtRest(handouts[0]!), 'Korean');
        expect([host.getLocale(), host.say()]).to.deep.equal(['fr', 'Bonjour']);
        await host.setLocale('ar');
        expect(host.say()).to.equal('مرحبا');
        expect(page.errors).to.deep.equal([]);
        expect(page.rejections).to.deep.equal([]);
      });
    }
  }

  it(`can give each element another language ${switches} times`, async () => {
    const {page, handouts, host} = await hostPage('host', '/src/define.ts');
    await host.setLocale('fr');
    const isDrawn = ({shadowRoot}: Element) =>
      !shadowRoot?.querySelector('.stages') || shadowRoot.querySelector('.lines path');
    await until(() => handouts.every(isDrawn), 'the drawings', 10_000);
    // What each says in each language, when it is asked for nothing else.
    const expected: Map<string, string>[] = [];
    for (const element of handouts) {
      const texts = new Map<string, string>();
      for (const tag of languageTags) {
        element.lang = tag;
        await until(() => isAtRest(element), `${element.localName} in ${tag}`, 10_000);
        texts.set(tag, says(element));
      }
      expect(new Set(texts.values()).size).to.equal(languageTags.length);
      expected.push(texts);
    }

    const below = draw(20_261_123);
    const left = handouts.map(() => switches);
    const done = handouts.map(() => 0);
    let rests = 0;
    while (left.some((count) => count > 0)) {
      // A few at once, so that one overtakes another.
      for (let count = 1 + below(5); count > 0; count--) {
        const which = below(handouts.length);
        if (left[which] === 0) continue;
        left[which]!--;
        done[which]!++;
        handouts[which]!.lang = languageTags[below(languageTags.length)]!;
      }
      await until(() => handouts.every(isAtRest), 'rest', 10_000);
      rests++;
      handouts.forEach((element, index) =>
        expect(says(element), element.lang).to.equal(expected[index]!.get(element.lang)),
      );
    }
    expect(done).to.deep.equal(handouts.map(() => switches));
    expect(rests).to.be.above(50);
    expect(host.say()).to.equal('Bonjour');
    expect(page.errors).to.deep.equal([]);
    expect(page.rejections).to.deep.equal([]);
  });
});
