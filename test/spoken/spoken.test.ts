import '../../src/define.js';
import {expect} from 'chai';
import {html} from 'lit';
import {card} from '../../stories/elements.js';
import {
  action,
  kinds,
  situations,
  type Kind,
  type Situation,
} from '../../stories/fixtures/actions.js';
import {handout} from '../../stories/fixtures/handout.js';
import {inlineFeed} from '../../stories/fixtures/inline-feed.js';
import {until} from '../browser/fixture.js';
import {standAt} from '../handout/elements.js';
import {shown} from '../stories/story-fixture.js';
import {renew, snapshotOf, type Snapshot} from './snapshot.js';
import {tabStops} from './tab-stops.js';
import {heard, inOrder, isControl, written} from './transcript.js';

/**
 * What each card says to a listener is kept as text, in a file for each kind: so a change of a template shows what it
 * changes for the ear. They are renewed by this command alone, which is refused in CI. Read them before you commit.
 */
const renewal = `IJN_RENEW_SPOKEN=1 npm test -- --engine=chromium --no-build --files='test/spoken/*'`;

/** Its dates stand in the texts. */
const today = '2026-06-15T16:00:00Z';

const prefaceOf = (kind: Kind) => `# What a card says: ${kind}

Heard by a simulated screen reader on ${today.slice(0, 10)}, in each situation of stories/fixtures/actions.ts. No screen
reader says exactly this. The simulation does not look into shadow roots: it walks a copy of the card that
has none (test/spoken/flat-copy.ts), in which what unfolds something is a button, as browsers have it. It says
nothing of the language that a text is marked with, nor how lines break inside a paragraph.

  [Tab]   the Tab key stops here. It stops at everything that one can act on, once, in the order of the text
  a | b   texts on one line of the page, of which a screen reader may say each alone
  further in: what is inside. "end of ..." is left out, as are "paragraph", "time", "strong" and "emphasis"
  + ...   what is heard after that is opened

A test compares this with the cards. Do not edit it; renew it by
${renewal}`;

/** What is heard of a card, and where the Tab key stops in it: at each thing to act on, once, in the same order. */
async function heardOf({element, before, after}: Shown) {
  const said = await heard(element);
  const stops = await tabStops(before, after);
  const controls = inOrder(said).filter(isControl);
  const phraseOf = (stop: Element) =>
    controls.find(({of}) => of === stop)?.phrase ?? stop.outerHTML;
  expect(stops.map(phraseOf), 'Tab stops').to.deep.equal(controls.map(({phrase}) => phrase));
  // Two of the same name are not mistaken for one another.
  expect(stops.every((stop, i) => stop === controls[i]?.of)).to.equal(true);
  return {said, stops};
}

interface Shown {
  element: HTMLElement;
  /** To enter the card from, and to leave it to, by keyboard. */
  before: HTMLElement;
  after: HTMLElement;
}

async function show(kind: Kind, situation: Situation): Promise<Shown> {
  standAt(today);
  const one = action(kind, situation);
  const feed = inlineFeed(handout({actions: [one]}));
  const {page, elements} = await shown({
    name: one.id,
    tags: [],
    args: {},
    globals: {},
    render: async () =>
      html`<button>Before</button>${card({action: one.id, 'heading-level': 3}, feed)}<button>
          After
        </button>`,
  });
  const [before, after] = page.querySelectorAll('button');
  if (!elements[0] || !before || !after) throw new Error('The card is not on the page');
  return {element: elements[0], before, after};
}

/** Whether all that an open part shows is there. */
const hasCome = (part: HTMLDetailsElement) =>
  (!part.matches('.share-ways') || part.querySelector('a') !== null) &&
  (!part.matches('.script') || part.querySelector('dialog, .message') !== null);

/** All that a card says: as it stands, then inside of each part that is folded away. */
async function textOf(on: Shown): Promise<string> {
  const folded = await heardOf(on);
  const parts = [...(on.element.shadowRoot?.querySelectorAll('details') ?? [])];
  for (const part of parts) part.open = true;
  // What is loaded when somebody opens it.
  await until(() => parts.every(hasCome), 'what was opened');
  const open = await heardOf(on);
  const inside = parts.flatMap((part) => {
    const [summary, ...rest] = inOrder(open.said).find(({of}) => of === part)?.inside ?? [];
    return ['', `+ ${summary?.phrase}`, ...written(rest, open.stops).map((line) => `  ${line}`)];
  });
  return [...written(folded.said, folded.stops), ...inside].join('\n');
}

for (const kind of kinds) {
  describe(`what a card says: ${kind}`, () => {
    const preface = prefaceOf(kind);
    const sections = new Map<string, string>();
    let snapshot: Snapshot;

    before(async () => {
      snapshot = await snapshotOf(kind);
    });

    after(async () => {
      // A file is whole or as it was.
      if (snapshot.renewing && sections.size === situations.length)
        await renew(kind, {preface, sections});
    });

    for (const situation of situations) {
      it(`${situation}: is what ${kind}.txt has, and the Tab key follows it`, async () => {
        const text = await textOf(await show(kind, situation));
        sections.set(situation, text);
        if (!snapshot.renewing)
          expect(text, `To renew: ${renewal}\n`).to.equal(snapshot.sections.get(situation) ?? '');
      });
    }

    it('fills its file', () => {
      if (snapshot.renewing) return;
      expect([...snapshot.sections.keys()]).to.deep.equal(situations);
      expect(snapshot.preface).to.equal(preface);
    });
  });
}
