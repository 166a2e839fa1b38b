import {expect} from 'chai';
import {html, noChange} from 'lit';
import {sheet as drawSheet} from '../../src/controls/printing.js';
import {parseFeed} from '../../src/feed/index.js';
import {foreign} from '../../src/foreign/index.js';
import {View} from '../../src/handout/view.js';
import type {IjnPrinciples} from '../../src/index.js';
import {Words} from '../../src/locale/strings.js';
import {fixture, until} from '../browser/fixture.js';
import {everyKind, feedOf, makeCall, makeEmail, makeFeed, makeSign} from '../feed/feeds.js';
import {
  afterwards,
  heard,
  inline,
  mount,
  part,
  says,
  shown,
  standAt,
  words,
} from '../handout/elements.js';

beforeEach(() => standAt('2026-12-01T12:00:00Z'));

/** An element with all that it needs to print. */
async function printable(
  attributes: Record<string, string | true> = {},
  content = '',
  parent?: ParentNode & Node,
): Promise<IjnPrinciples> {
  const element = await shown(
    mount('ijn-principles', {printable: true, ...attributes}, content, parent),
  );
  await until(() => part(element, 'sheet'), 'the sheet', 8000);
  return element;
}

/** Stands in for printing until the end of the test: what the page looks like then is asked for between the two events. */
function printer(whilePrinting: () => void = () => {}) {
  const {print} = window;
  afterwards(() => (window.print = print));
  let pages = 0;
  window.print = () => {
    pages++;
    dispatchEvent(new Event('beforeprint'));
    whilePrinting();
    dispatchEvent(new Event('afterprint'));
  };
  return () => pages;
}

const addresses = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.sheet [data-code]')].map(
    ({dataset}) => dataset['code'],
  );

describe('the sheet for paper', () => {
  it('comes when the page has nothing else to do, and is not on the screen', async () => {
    const element = await printable();
    const sheet = part(element, 'sheet')!;
    expect(getComputedStyle(sheet).display).to.equal('none');
    expect(element.status).to.equal('ready');
  });

  it('is not there without `printable`', async () => {
    const element = await shown(mount('ijn-principles', {'quick-exit': '/'}));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(part(element, 'sheet')).to.equal(null);
    element.printable = true;
    await until(() => part(element, 'sheet'), 'the sheet', 8000);
  });

  it('has all that the built-in handout says of today, with its date', async () => {
    const text = words(part(await printable(), 'sheet'));
    for (const expected of [
      'How does ending criminalization help stop deportations?',
      'As of November 22, 2026',
      'policing is the gateway',
      'No one is free while some of us are left behind.',
      'Share this op-ed from Texas',
      'Call the Dodge County sheriff',
      'I am calling to ask the sheriff to end the contract with ICE.',
      'Listen in on our talk',
      'Immigrant Justice Network',
      'Immigration court',
      'A lawyer for everyone',
      'The gateway',
      'Call on the San Mateo County sheriff',
      'Just Futures Law',
    ])
      expect(text).to.contain(expected);
    // Over, and neither won nor open.
    expect(text).to.not.contain('Etowah Freedom Fund');
  });

  it('has a code and a short address for each open action', async () => {
    expect(addresses(await printable())).to.deep.equal([
      'https://www.statesman.com/opinion/20200422/opinion-incarceration-amid-pandemic-can-be-matter-of-life-and-death',
      'https://attendee.gotowebinar.com/recording/4078133014308502540',
      'https://docs.google.com/document/d/1h5lYDSTmrGKLWFyp78qZeeLlXbAZj9aFFPvNhfX85Ak/edit',
    ]);
    const element = await printable(
      {},
      inline(
        feedOf([
          makeSign({url: 'https://www.petition.example/sign/'}),
          makeCall({phones: [{label: 'Desk', number: '+12025550123', extension: '42'}]}),
          makeEmail(),
          makeSign({id: 'far', url: `https://petition.example/${'long/'.repeat(12)}`}),
        ]),
      ),
    );
    const sheet = part(element, 'sheet')!;
    expect(addresses(element)).to.deep.equal([
      'https://www.petition.example/sign/',
      'tel:+12025550123,42',
      'mailto:governor@state.example?subject=Sign%20the%20bill',
      `https://petition.example/${'long/'.repeat(12)}`,
    ]);
    expect([...sheet.querySelectorAll('[data-code]')].map(words)).to.deep.equal([
      'www.petition.example/sign',
      '+1 202-555-0123',
      'governor@state.example',
      'petition.example/…',
    ]);
    expect(sheet.querySelectorAll('svg.code')).to.have.length(4);
  });

  it('leaves the code out, and nothing else, where an address is too long for one', async () => {
    const url = (letters: number) => `https://petition.example/${'a'.repeat(letters - 25)}`;
    for (const [letters, codes] of [
      [300, 1],
      [301, 0],
      [1900, 0],
    ] as const) {
      const feed = feedOf([makeSign({url: url(letters)})]);
      const sheet = part(await printable({}, inline(feed)), 'sheet')!;
      expect(sheet.querySelectorAll('svg.code'), String(letters)).to.have.length(codes);
      expect(words(sheet)).to.contain('petition.example/…');
    }
  });

  it('has a hundred codes at most: each takes time before anybody prints', async () => {
    const many = Array.from({length: 130}, (_, i) =>
      makeSign({id: `a${i}`, url: `https://petition.example/${i}`}),
    );
    const sheet = part(await printable({}, inline(feedOf(many))), 'sheet')!;
    expect(sheet.querySelectorAll('.act')).to.have.length(130);
    expect(sheet.querySelectorAll('svg.code')).to.have.length(100);
  });

  it('writes out each kind', async () => {
    const text = words(part(await printable({}, inline(feedOf(everyKind()))), 'sheet'));
    for (const expected of [
      'Hello, I am calling about the contract.',
      '+1 202-555-0123',
      'Dear governor, please sign.',
      'Read this.',
      'City Hall',
      'December 10, 2026',
    ])
      expect(text).to.contain(expected);
  });

  it('follows parts, principles, region, source and language', async () => {
    const some = await printable({show: 'principles', principle: 'free-them-all'});
    expect(words(part(some, 'sheet')))
      .to.contain('Free them all')
      .and.to.not.contain('policing is the gateway')
      .and.to.not.contain('What you can do');
    const here = await printable({region: 'US-WI'});
    expect(addresses(here)).to.have.length(2);
    const sourced = await printable(
      {source: 'us'},
      inline(feedOf([makeSign({sourceParameter: 'src'})])),
    );
    expect(addresses(sourced)).to.deep.equal(['https://petition.example/sign?src=us']);
    const spanish = await printable({lang: 'es'});
    expect(words(part(spanish, 'sheet'))).to.contain('Lo que usted puede hacer');
  });

  it('is drawn anew when something on it changes, and not whenever the element is', async () => {
    const element = await printable();
    const feed = parseFeed(
      JSON.stringify(feedOf([makeSign({closes: '2026-12-05'}), makeSign({id: 'second'})])),
    ).feed!;
    const english = new Words();
    const options = {show: new Set(['actions'] as const), principles: []};
    const draw = (day: string, region: string[] = []) =>
      drawSheet(
        element,
        options,
        new View({
          feed,
          words: english,
          foreign,
          now: Date.parse(`${day}T12:00:00Z`),
          options: {region, source: undefined, headingLevel: 2},
          act: () => true,
        }),
      ) !== noChange;
    expect(draw('2026-12-01')).to.equal(true);
    expect(draw('2026-12-01')).to.equal(false);
    expect(draw('2026-12-06'), 'after it closed').to.equal(true);
    expect(draw('2026-12-07')).to.equal(false);
    expect(draw('2026-12-07', ['US-NY']), 'elsewhere').to.equal(true);
    element.shadowRoot!.querySelector('.sheet')!.remove();
    expect(draw('2026-12-07', ['US-NY']), 'where there is none').to.equal(true);
  });

  it('follows the clock', async () => {
    const element = await printable({}, inline(feedOf([makeSign({closes: '2026-12-05'})])));
    expect(addresses(element)).to.have.length(1);
    standAt('2026-12-06T12:00:00Z');
    element.requestUpdate();
    await element.updateComplete;
    expect(addresses(element)).to.have.length(0);
  });

  it('has no way to act on what is over or has expired', async () => {
    const feed = makeFeed((changed) => (changed.expires = '2026-11-30T00:00:00Z'));
    const element = await printable({}, inline(feed));
    expect(addresses(element)).to.deep.equal([]);
    expect(says(element)).to.contain('Its links to act are switched off');
  });
});

describe('the button that prints', () => {
  const button = (element: Element) => part<HTMLButtonElement>(element, 'print-button')!;

  it('prints the element alone, wherever it stands, and leaves the page as it was', async () => {
    const outer = await fixture(
      html`<div style="display: flex; overflow: hidden; transform: rotate(1deg)">
        <p class="beside">Beside</p>
        <section style="position: fixed; inline-size: 90px"></section>
      </div>`,
    );
    const element = await printable({}, '', outer.querySelector('section')!);
    const sheets = document.adoptedStyleSheets.length;
    const before = document.documentElement.outerHTML;
    const copies: string[] = [];
    const printed = printer(() => {
      for (const copy of document.querySelectorAll('[data-ijn-printing]')) {
        copies.push(words(copy.shadowRoot?.querySelector('.sheet')));
        // On the screen nothing moves.
        expect(getComputedStyle(copy).display).to.equal('none');
      }
      expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
    });
    button(element).click();
    await until(() => printed() === 1, 'the print');
    await until(() => document.adoptedStyleSheets.length === sheets, 'the end');
    expect(copies).to.deep.equal([words(part(element, 'sheet'))]);
    expect(document.documentElement.outerHTML === before).to.equal(true);
  });

  it('sends ijn-action first, which can stop it', async () => {
    const element = await printable();
    const printed = printer();
    const events = heard('ijn-action');
    button(element).click();
    await until(() => printed() === 1, 'the print');
    expect(events[0]).to.include({id: 'ijn-handout', kind: 'handout', channel: 'print'});
    element.addEventListener('ijn-action', (event) => event.preventDefault());
    button(element).click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(printed()).to.equal(1);
  });

  it('says so where the page is not allowed to print', async () => {
    const element = await printable();
    const {print} = window;
    afterwards(() => (window.print = print));
    window.print = () => {};
    button(element).click();
    const said = element.shadowRoot!.querySelector('.print output');
    await until(() => words(said).includes('not allowed to print'), 'why not', 5000);
    expect(document.querySelector('[data-ijn-printing]')).to.equal(null);
  });

  it('leaves nothing behind and throws nothing where print() itself throws', async () => {
    const element = await printable();
    const {print} = window;
    const {error} = console;
    afterwards(() => Object.assign(window, {print}));
    afterwards(() => Object.assign(console, {error}));
    const told: unknown[] = [];
    console.error = (...said: unknown[]) => void told.push(said);
    window.print = () => {
      throw new Error('a page’s own');
    };
    const sheets = document.adoptedStyleSheets.length;
    button(element).click();
    await until(() => told.length === 1, 'the fault');
    await until(() => !document.querySelector('[data-ijn-printing]'), 'the end', 5000);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('prints once where it is pressed twice', async () => {
    const element = await printable();
    const printed = printer();
    button(element).click();
    button(element).click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(printed()).to.equal(1);
  });

  it('prints what is on the screen again when it is taken away', async () => {
    const element = await printable();
    element.printable = false;
    await element.updateComplete;
    expect(part(element, 'sheet')).to.equal(null);
    const hides = element
      .shadowRoot!.adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules])
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
      .filter(({conditionText}) => conditionText === 'print')
      .flatMap(({cssRules}) => [...cssRules])
      .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule)
      .filter(
        ({style, selectorText}) => style.display === 'none' && selectorText.includes('.root'),
      );
    expect(hides).to.have.length(1);
    expect(element.shadowRoot!.querySelectorAll(hides[0]!.selectorText)).to.have.length(0);
  });

  it('prints before the page had a moment to itself', async () => {
    const element = await shown(mount('ijn-principles', {printable: true}));
    await until(() => part(element, 'print-button'), 'the button');
    let hadSheet = false;
    const printed = printer(() => (hadSheet = part(element, 'sheet') !== null));
    button(element).click();
    await until(() => printed() === 1, 'the print', 8000);
    expect(hadSheet).to.equal(true);
  });
});
