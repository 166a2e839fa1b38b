import {expect} from 'chai';
import {pause} from '../../src/feed/steps.js';
import {until} from '../browser/fixture.js';
import {makeFeed, makeSign} from '../feed/feeds.js';
import {stored} from '../feed/stored.js';
import {
  action,
  actionIds,
  afterwards,
  inline,
  mount,
  part,
  parts,
  shown,
  words,
  type Handout,
} from './elements.js';

const count = 300;
const ids = Array.from({length: count}, (_, i) => `action-${i}`);

/** A feed with many actions, half of which a principle names. */
const long = (title = 'Action', names = ids) =>
  makeFeed((feed) => {
    feed.actions = names.map((id) => makeSign({id, title: `${title} ${id}`}));
    feed.principles[0]!.actions = names.filter((_, i) => i % 2 === 0);
    feed.pipeline.stages.forEach(({interventions}) => interventions.splice(0));
  });

/** Cards in the order in which they stand: those of the principle first. */
const order = (names = ids) => [
  ...names.filter((_, i) => i % 2 === 0),
  ...names.filter((_, i) => i % 2 === 1),
];

const options = {show: 'principles actions'};

/** Waits until every card is there, and as it is to be. */
const whole = (element: Handout, names = ids, says = '') =>
  until(
    () =>
      parts(element, 'action').filter((card) => words(card).includes(says)).length === names.length,
    'all cards',
    15_000,
  );

/** How many cards there were after each update, from now on. */
function cardsByUpdate(element: Handout): number[] {
  const counts: number[] = [];
  const root = element.shadowRoot!;
  const observer = new MutationObserver(() => {
    const cards = parts(element, 'action').length;
    if (cards !== counts.at(-1)) counts.push(cards);
  });
  observer.observe(root, {childList: true, subtree: true});
  afterwards(() => observer.disconnect());
  return counts;
}

describe('a long list of actions', () => {
  it('begins to show at once, and is drawn whole in turns of its own', async () => {
    const element = mount('ijn-principles', {
      ...options,
      feed: await stored('feed.json', {body: long()}),
    });
    const counts = cardsByUpdate(element);
    await shown(element);
    await whole(element);
    expect(actionIds(element)).to.deep.equal(order());
    expect(counts.find(Boolean), 'cards of the first drawing').to.equal(4);
    const most = Math.max(...counts.map((each, i) => each - (counts[i - 1] ?? 0)));
    expect(most, 'cards of one turn').to.be.within(1, 100);
    expect(counts.length, 'turns').to.be.at.least(4);
  }).timeout(30_000);

  it('lets others have their turn', async () => {
    const element = mount('ijn-principles', options, inline(long()));
    const seen = new Set<number>();
    const others = (async () => {
      for (let cards = 0; cards < count; await pause()) {
        cards = parts(element, 'action').length;
        seen.add(cards);
      }
    })();
    await whole(element);
    await others;
    expect(seen.size, 'a task of the page between the slices').to.be.at.least(4);
  }).timeout(30_000);

  it('draws each card anew in another language, and never mixes two', async () => {
    const element = mount('ijn-principles', {...options, lang: 'en'}, inline(long()));
    await shown(element);
    await whole(element, ids, 'What this reveals about you');
    const mixed: number[] = [];
    const observer = new MutationObserver(() => {
      const cards = parts(element, 'action');
      const english = cards.filter((card) =>
        words(card).includes('What this reveals about you'),
      ).length;
      if (english > 0 && english < cards.length) mixed.push(english);
    });
    observer.observe(element.shadowRoot!, {childList: true, subtree: true, characterData: true});
    afterwards(() => observer.disconnect());
    element.lang = 'es';
    await until(
      () => words(action(element, ids[0]!)).includes('Qué revela esto de usted'),
      'Spanish',
      8000,
    );
    await whole(element, ids, 'Qué revela esto de usted');
    expect(mixed).to.deep.equal([]);
  }).timeout(30_000);

  it('never mixes the actions of two feeds', async () => {
    const names = ids.slice(0, 60);
    const [one, other] = [
      await stored('one.json', {body: long('First', names)}),
      await stored('other.json', {body: long('Second', names)}),
    ];
    const element = mount('ijn-principles', {...options, feed: one});
    await shown(element);
    await whole(element, names, 'First');
    let both = false;
    const observer = new MutationObserver(() => {
      const titles = parts(element, 'action-title').map(words);
      both ||=
        titles.some((each) => each.includes('First')) &&
        titles.some((each) => each.includes('Second'));
    });
    observer.observe(element.shadowRoot!, {childList: true, subtree: true, characterData: true});
    afterwards(() => observer.disconnect());
    element.feed = other;
    await whole(element, names, 'Second');
    expect(both).to.equal(false);
  }).timeout(30_000);

  it('goes on after it was taken out of the page half-way, and put back', async () => {
    const element = mount('ijn-principles', options, inline(long()));
    await until(() => parts(element, 'action').length >= 4, 'the first slice');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(parts(element, 'action').length, 'not drawn where nobody sees it').to.be.below(count);
    document.body.append(element);
    await whole(element);
    expect(actionIds(element)).to.deep.equal(order());
  }).timeout(30_000);

  it('keeps its cards, and what is open in them, when something else is drawn anew', async () => {
    const element = mount('ijn-principles', options, inline(long()));
    await shown(element);
    await whole(element);
    const cards = parts(element, 'action');
    const details = cards.at(-1)!.querySelector('details');
    if (details) details.open = true;
    element.headingLevel = 3;
    await until(
      () => parts(element, 'action-title').at(-1)?.localName === 'h5',
      'the last heading',
      15_000,
    );
    expect(parts(element, 'action')).to.deep.equal(cards);
    if (details) expect(details.open).to.equal(true);
  }).timeout(30_000);

  it('is found by the browser, from its first card to its last', async () => {
    const element = mount('ijn-principles', options, inline(long()));
    await shown(element);
    await whole(element);
    // WebKit's window.find() sees into no shadow root, with or without long lists; there, all is laid out.
    if (!CSS.supports('overflow-anchor', 'auto')) {
      const last = action(element, ids.at(-1)!);
      expect(getComputedStyle(last).contentVisibility).to.equal('visible');
      expect(last.offsetHeight).to.be.greaterThan(100);
      return;
    }
    for (const id of [ids[0]!, ids.at(-1)!]) {
      getSelection()?.removeAllRanges();
      const found = (window as unknown as {find: (text: string) => boolean}).find(`Action ${id}`);
      expect(found, id).to.equal(true);
    }
  }).timeout(30_000);

  it('is whole for whoever reads the tree: no card is hidden', async () => {
    const element = mount('ijn-principles', options, inline(long()));
    await shown(element);
    await whole(element);
    const last = parts(element, 'action').at(-1)!;
    expect(getComputedStyle(last).visibility).to.equal('visible');
    expect(last.checkVisibility({contentVisibilityAuto: false})).to.equal(true);
    last.scrollIntoView();
    await until(
      () => part(last, 'action-title') ?? last.querySelector('h4')!.getClientRects().length > 0,
      'its box',
    );
    expect(last.offsetHeight).to.be.greaterThan(100);
  }).timeout(30_000);
});
