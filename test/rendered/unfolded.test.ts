/** Stages that were unfolded because the script took its time (src/render/still.styles.ts), and then it came. */
import {expect} from 'chai';
import type {IjnPipelineDiagram} from '../../src/index.js';
import type {RenderOptions} from '../../src/render/index.js';
import {until} from '../browser/fixture.js';
import {rendered, renderedPage, textsOf, type Element} from './rendered-page.js';

describe('stages that the clock has unfolded before the script comes', () => {
  const all = ({shadowRoot}: Element, selector: string) => [
    ...shadowRoot!.querySelectorAll<HTMLElement>(selector),
  ];
  /** For each stage, whether it is on show, and whether its button says so. */
  const shownIn = (element: Element) =>
    all(element, '.panel').map((panel) => panel.checkVisibility({visibilityProperty: true}));
  const expandedIn = (element: Element) =>
    all(element, '.stage-title button').map(
      (button) => button.getAttribute('aria-expanded') === 'true',
    );

  const isAllShown = (element: Element) => !shownIn(element).includes(false);

  /** Waits as a visitor does. */
  const waitForClock = (element: Element) => until(() => isAllShown(element), 'the clock', 20_000);
  /** So that not every test takes ten seconds. */
  const bringClockForward = ({shadowRoot}: Element) => {
    for (const animation of shadowRoot!.getAnimations()) animation.finish();
  };

  async function unfolded(embed: RenderOptions['embed'], pass: (element: Element) => unknown) {
    const page = await renderedPage(await rendered({embed}), {width: 1100});
    expect(shownIn(page.element)).to.have.length(10);
    expect(shownIn(page.element).filter(Boolean)).to.have.length(embed.attributes.stage ? 1 : 0);
    await pass(page.element);
    expect(isAllShown(page.element)).to.equal(true);
    return page;
  }

  const cases: [string, RenderOptions['embed'], (element: Element) => unknown][] = [
    ['ijn-principles', {element: 'ijn-principles', attributes: {lang: 'en'}}, waitForClock],
    [
      'ijn-pipeline-diagram',
      {element: 'ijn-pipeline-diagram', attributes: {lang: 'ar', orientation: 'horizontal'}},
      bringClockForward,
    ],
    [
      'ijn-pipeline-diagram, with an open stage',
      {element: 'ijn-pipeline-diagram', attributes: {lang: 'en', stage: 'detention'}},
      bringClockForward,
    ],
  ];
  for (const [what, embed, pass] of cases) {
    it(`stay, and the focus in them: ${what}`, async function () {
      this.timeout(40_000);
      const page = await unfolded(embed, pass);
      const {element} = page;
      const within = element.shadowRoot!.querySelector<HTMLElement>(
        '.stage:nth-child(3) .panel summary',
      )!;
      within.focus();
      within.scrollIntoView({block: 'center'});
      // Layout shifts are told a frame later; these are what the clock did.
      await new Promise((resolve) => setTimeout(resolve, 150));
      page.shifts.length = 0;
      const {top} = within.getBoundingClientRect();
      const words = textsOf(element);
      expect(element.shadowRoot!.activeElement === within, 'focus at first').to.equal(true);
      await page.enliven();

      expect(page.shifts).to.deep.equal([]);
      expect(within.getBoundingClientRect().top).to.be.closeTo(top, 0.5);
      expect(element.shadowRoot!.activeElement === within, 'focus').to.equal(true);
      expect([...words.keys()].filter((node) => !node.isConnected)).to.have.length(0);
      expect(isAllShown(element)).to.equal(true);
      expect(expandedIn(element)).to.deep.equal(shownIn(element));
      expect(page.said).to.deep.equal([]);

      // Nothing that is drawn later folds them, not even where nobody looks.
      element.requestUpdate();
      page.document.body.style.paddingBlockStart = '5000px';
      page.document.documentElement.scrollTop = 0;
      await new Promise((resolve) => setTimeout(resolve, 150));
      await element.updateComplete;
      expect(isAllShown(element)).to.equal(true);
      expect(element.shadowRoot!.querySelector<HTMLElement>('.pipeline')!.dataset['run']).to.equal(
        'down',
      );
      expect(element.shadowRoot!.activeElement === within, 'focus').to.equal(true);
    });
  }

  it('fold and open by their buttons, and the element’s own stage as ever', async () => {
    const page = await unfolded(
      {element: 'ijn-pipeline-diagram', attributes: {lang: 'en'}},
      bringClockForward,
    );
    await page.enliven();
    const element = page.element as IjnPipelineDiagram;
    const changes: (string | undefined)[] = [];
    element.addEventListener('ijn-stage-change', ({stage}) => changes.push(stage));
    const names = all(element, '.stage').map(({dataset}) => dataset['stage']!);
    const press = async (place: number) => {
      all(element, '.stage-title button')[place]!.querySelector<HTMLElement>('.name')!.click();
      await element.updateComplete;
    };
    /** Places of the stages that are folded. */
    const folded = () => {
      expect(expandedIn(element)).to.deep.equal(shownIn(element));
      return shownIn(element).flatMap((isShown, place) => (isShown ? [] : [place]));
    };

    await press(1);
    expect(folded()).to.deep.equal([1]);
    expect(element.stage ?? '').to.equal('');
    await press(1);
    expect(folded()).to.deep.equal([]);
    expect(element.stage).to.equal(names[1]);
    await press(1);
    expect(folded()).to.deep.equal([1]);
    // One of those on show, by the page; then another.
    for (const place of [2, 3]) {
      element.stage = names[place];
      await element.updateComplete;
    }
    expect(folded()).to.deep.equal([1, 2]);
    await press(3);
    expect(folded()).to.deep.equal([1, 2, 3]);
    await press(2);
    expect(folded()).to.deep.equal([1, 3]);
    expect(changes).to.deep.equal([names[1], undefined, undefined, names[2]]);

    // Where all are folded, and nobody looks, the line may run across.
    for (const place of [0, 2, 4, 5, 6, 7, 8, 9]) await press(place);
    expect(folded()).to.have.length(10);
    page.document.body.style.paddingBlockStart = '5000px';
    page.document.documentElement.scrollTop = 0;
    await until(
      () => element.shadowRoot!.querySelector<HTMLElement>('[data-run="across"]'),
      'the line to run across',
    );
  });

  it('are folded as ever where the script comes in time', async () => {
    const page = await renderedPage(
      await rendered({embed: {element: 'ijn-pipeline-diagram', attributes: {lang: 'en'}}}),
    );
    await page.enliven();
    expect(shownIn(page.element).filter(Boolean)).to.deep.equal([]);
    expect(expandedIn(page.element).filter(Boolean)).to.deep.equal([]);
  });
});
