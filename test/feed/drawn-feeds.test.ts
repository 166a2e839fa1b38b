import {expect} from 'chai';
import fc from 'fast-check';
import {parseFeed, type Feed, type Text} from '../../src/feed/index.js';
import {
  afterwards,
  inline,
  part,
  parts,
  tags,
  warnings,
  type Handout,
} from '../handout/elements.js';
import {until} from '../browser/fixture.js';
import {harmIn} from '../handout/harm.js';
import {spoiledFeed} from './spoiled-feed.js';

/*
 * Ten thousand spoiled feeds a run, spread over the three engines by their speed, each engine with a seed of its own. Each
 * feed that parseFeed accepts (about seven of eight) is written into a new <ijn-principles>, which draws all that a feed
 * holds; every sixth also into a card and a diagram. They draw without a pause in between, so the engine lays out almost none of
 * them: what is looked at is the tree. A failure prints `seed` and `path`; put them beside `numRuns`, in the engine that
 * failed, to draw the same feed again.
 */

const {userAgent} = navigator;
const runs = {
  numRuns: userAgent.includes('Chrome/') ? 4000 : 3000,
};

/** What a page may say to its elements, and when. */
const setting = fc.record({
  now: fc.integer({min: Date.UTC(2019, 0), max: Date.UTC(2033, 0)}),
  lang: fc.constantFrom('en', 'en', 'en', 'es', 'ar'),
  'heading-level': fc.integer({min: 1, max: 6}),
  source: fc.constantFrom('', 'us', '"><b>&javascript:'),
  region: fc.constantFrom('', 'US-NY'),
  open: fc.nat(),
});

/** The letters of a text, without its marks and spaces. */
const letters = (text: string | null | undefined) => (text ?? '').replaceAll(/[*\\\s]/g, '');
const lettersOf = (text: Text) => letters(typeof text === 'string' ? text : text.text);

const pick = (items: readonly {id: string}[], at: number) => items[at % (items.length + 1)]?.id;

type Setting = typeof setting extends fc.Arbitrary<infer Value> ? Value : never;

/** Draws a feed until `look` has looked at the elements; with the small ones on every sixth feed. */
async function drawn(feed: Feed, given: Setting, look: (element: Handout) => void): Promise<void> {
  const {now, open, ...shared} = given;
  const here = actionsOf(feed, given).length;
  Date.now = () => now;
  const own = {
    'ijn-principles': {'language-menu': true, printable: true} as const,
    'ijn-action-card': {action: pick(feed.actions, open) ?? ''},
    'ijn-pipeline-diagram': {stage: pick(feed.pipeline.stages, open) ?? ''},
  };
  const settled = tags
    .filter((tag) => tag === 'ijn-principles' || open % 6 === 0)
    .map((tag) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries({...shared, ...own[tag]}))
        element.setAttribute(name, String(value));
      element.innerHTML = inline(feed);
      return new Promise<Handout>((resolve) => {
        for (const type of ['ijn-feed-ready', 'ijn-feed-error'])
          element.addEventListener(type, () => resolve(element), {once: true});
        document.body.append(element);
      });
    });
  for (const element of await Promise.all(settled)) {
    // A long list is drawn in slices.
    if (element.localName === 'ijn-principles')
      await until(() => idsDrawn(element, 'action').length >= here, `${here} actions`);
    look(element);
    element.remove();
  }
}

/** What a visitor can do where they are. */
const actionsOf = ({actions}: Feed, {region}: Setting) =>
  actions.filter((action) => !region || !action.region?.length || action.region.includes(region));

const ids = (items: readonly {id: string}[]) => items.map(({id}) => id);
const idsDrawn = (element: Element, name: string) => [
  ...new Set(parts(element, name).map(({dataset}) => dataset[name])),
];

function lookAt(element: Handout, feed: Feed, given: Setting): void {
  expect(element.status).to.equal('ready');
  expect(part(element, 'root') !== null).to.equal(true);
  expect(harmIn(element.shadowRoot!)).to.deep.equal([]);
  if (element.localName === 'ijn-principles') {
    expect(idsDrawn(element, 'action').sort()).to.deep.equal(ids(actionsOf(feed, given)).sort());
    expect(idsDrawn(element, 'principle')).to.deep.equal(ids(feed.principles));
    expect(parts(element, 'partner')).to.have.length(feed.partners.length);
    expect(letters(part(element, 'title')?.textContent)).to.equal(lettersOf(feed.title));
    expect(letters(part(element, 'question')?.textContent)).to.equal(lettersOf(feed.question));
  }
  if (element.localName === 'ijn-action-card') {
    const action = pick(feed.actions, given.open);
    if (action !== undefined) expect(idsDrawn(element, 'action')[0]).to.equal(action);
  } else expect(idsDrawn(element, 'stage')).to.deep.equal(ids(feed.pipeline.stages));
}

describe('spoiled feeds', () => {
  it(`${runs.numRuns} of them, drawn as far as they are accepted, do no harm`, async function () {
    // A minute and a half on a machine that does nothing else, four where three engines share two processors.
    this.timeout(840_000);
    const uncaught: string[] = [];
    const note = (event: ErrorEvent) => void uncaught.push(event.message);
    addEventListener('error', note);
    afterwards(() => removeEventListener('error', note));
    const complain = console.error.bind(console);
    console.error = (...words: unknown[]) => void uncaught.push(words.join(' '));
    afterwards(() => (console.error = complain));
    let accepted = 0;
    const run = await fc.check(
      fc.asyncProperty(spoiledFeed, setting, async (document, given) => {
        const {feed} = parseFeed(JSON.stringify(document));
        warnings.length = 0;
        if (!feed) return;
        accepted++;
        await drawn(feed, given, (element) => lookAt(element, feed, given));
        // Timers and frames get their turn now and then, and rejections that nobody handled are told.
        if (accepted % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
        expect(uncaught).to.deep.equal([]);
      }),
      {...runs, interruptAfterTimeLimit: 800_000, markInterruptAsFailure: true},
    );
    // The report alone leaves out what WebKit's stacks leave out.
    if (run.failed)
      throw new Error(`${String(run.errorInstance)}\n${await fc.asyncDefaultReportMessage(run)}`);
    expect(accepted).to.be.greaterThan(runs.numRuns * 0.7);
  });
});
