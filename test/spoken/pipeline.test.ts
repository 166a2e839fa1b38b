import '../../src/define.js';
import {expect} from 'chai';
import {diagram} from '../diagram/drawn.js';
import {click, part, standAt, words} from '../handout/elements.js';
import {renew, snapshotOf, type Snapshot} from './snapshot.js';
import {heard, inOrder, isControl, written} from './transcript.js';
import {tabStops} from './tab-stops.js';

/*
 * What the pipeline says to a listener, in the order of its picture. Kept and renewed as that of the cards
 * (spoken.test.ts).
 */
const renewal = `IJN_RENEW_SPOKEN=1 npm test -- --engine=chromium --no-build --files='test/spoken/*'`;

const today = '2026-11-22T16:00:00Z';

const preface = `# What the pipeline says

The built-in pipeline, heard as the cards are: see call.txt for how to read it.

A test compares this with the element. Do not edit it; renew it by
${renewal}`;

type Diagram = HTMLElementTagNameMap['ijn-pipeline-diagram'];

const walkTo = async (element: Diagram, ...choices: string[]) => {
  for (const choice of ['Follow one person’s way', ...choices]) {
    const found = [...element.shadowRoot!.querySelectorAll('button')].find(
      (each) => each.checkVisibility() && words(each).startsWith(choice),
    );
    click(found);
    await element.updateComplete;
  }
};

const situations: Record<string, (element: Diagram) => Promise<void> | void> = {
  'as it stands': () => {},
  'with a stage open': async (element) => {
    element.stage = 'jail';
    await element.updateComplete;
  },
  'on the way of one person': (element) => walkTo(element, 'Next: Arrest', 'Next: Jail'),
  'at the end of a way': (element) => walkTo(element, 'Way out: Release'),
};

describe('what the pipeline says', () => {
  const sections = new Map<string, string>();
  let snapshot: Snapshot;

  before(async () => {
    snapshot = await snapshotOf('pipeline');
  });

  after(async () => {
    if (snapshot.renewing && sections.size === Object.keys(situations).length)
      await renew('pipeline', {preface, sections});
  });

  for (const [situation, prepare] of Object.entries(situations))
    it(`${situation}: is what pipeline.txt has, and the Tab key follows it`, async () => {
      standAt(today);
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      const element = await diagram(760);
      element.before(before);
      element.after(after);
      await prepare(element);
      const said = await heard(element);
      const stops = await tabStops(before, after);
      before.remove();
      after.remove();
      const controls = inOrder(said).filter(isControl);
      expect(stops.map((stop) => controls.find(({of}) => of === stop)?.phrase)).to.deep.equal(
        controls.map(({phrase}) => phrase),
      );
      const text = written(said, stops).join('\n');
      sections.set(situation, text);
      if (!snapshot.renewing)
        expect(text, `To renew: ${renewal}\n`).to.equal(snapshot.sections.get(situation) ?? '');
    });

  it('tells the stages in the order of the picture', async () => {
    const element = await diagram(1200);
    const order = inOrder(await heard(element)).flatMap(({phrase}) => {
      const [, name] = /^heading, (.*), level 3$/.exec(phrase) ?? [];
      return name ? [name] : [];
    });
    const names = [...element.shadowRoot!.querySelectorAll('.stage-title')].map(words);
    expect(order).to.deep.equal(names);
    const nodes = [...element.shadowRoot!.querySelectorAll('.node')].map((node) =>
      node.getBoundingClientRect(),
    );
    for (const [i, node] of nodes.entries()) {
      const next = nodes[i + 1];
      expect(!next || next.top > node.bottom || next.left > node.right, String(i)).to.equal(true);
    }
    expect(part(element, 'stages')?.localName).to.equal('ol');
  });

  it('fills its file', () => {
    if (snapshot.renewing) return;
    expect([...snapshot.sections.keys()]).to.deep.equal(Object.keys(situations));
    expect(snapshot.preface).to.equal(preface);
  });
});
