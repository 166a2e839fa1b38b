import {expect} from 'chai';
import fc from 'fast-check';
import type {ActionState} from '../../src/feed/index.js';
import {inOrder, inSteadyOrder} from '../../src/foreign/order.js';

const states: ActionState[] = ['upcoming', 'open', 'closing', 'paused', 'ended', 'won', 'lost'];

interface Item {
  id: number;
  state: ActionState;
  urgent: boolean;
}

const ordered = (items: readonly Item[]) => inOrder(items, ({state}) => state);

describe('inOrder', () => {
  it('puts what is open first, and what was won before what is over', () => {
    const items = [...states].reverse().map((state, id) => ({id, state, urgent: false}));
    expect(ordered(items).map(({state}) => state)).to.deep.equal([
      'closing',
      'open',
      'upcoming',
      'paused',
      'won',
      'lost',
      'ended',
    ]);
  });

  it('puts what is urgent before what else is open, and nowhere else', () => {
    const items = [
      {id: 1, state: 'open', urgent: false},
      {id: 2, state: 'won', urgent: false},
      {id: 3, state: 'won', urgent: true},
      {id: 4, state: 'open', urgent: true},
      {id: 5, state: 'closing', urgent: true},
    ] satisfies Item[];
    expect(ordered(items).map(({id}) => id)).to.deep.equal([4, 5, 1, 2, 3]);
  });

  it('keeps the editor’s order of those that are alike, loses none and changes nothing', () => {
    const item = fc.record({state: fc.constantFrom(...states), urgent: fc.boolean()});
    fc.assert(
      fc.property(fc.array(item, {maxLength: 40}), (bare) => {
        const items = bare.map((each, id) => ({...each, id}));
        const before = structuredClone(items);
        const result = ordered(items);
        expect(items).to.deep.equal(before);
        expect(result.map(({id}) => id).sort((a, b) => a - b)).to.deep.equal(
          items.map(({id}) => id),
        );
        for (const state of states)
          for (const urgent of [true, false]) {
            const alike = result
              .filter((each) => each.state === state && each.urgent === urgent)
              .map(({id}) => id);
            expect(alike).to.deep.equal([...alike].sort((a, b) => a - b));
          }
        expect(ordered(result)).to.deep.equal(result);
      }),
    );
  });
});

describe('inSteadyOrder', () => {
  it('is that of the moment in which the feed came on show, in each of its lists', () => {
    const actions = [{id: 'a'}, {id: 'b'}, {id: 'c'}];
    const feed = {actions};
    const state: Record<string, ActionState> = {a: 'upcoming', b: 'won', c: 'open'};
    const ids = (items: readonly {id: string}[]) =>
      inSteadyOrder(feed, items, ({id}) => state[id]!).map(({id}) => id);
    expect(ids(actions)).to.deep.equal(['c', 'a', 'b']);
    state['a'] = 'open';
    state['c'] = 'ended';
    expect(ids(actions)).to.deep.equal(['c', 'a', 'b']);
    expect(ids([{id: 'b'}, {id: 'a'}])).to.deep.equal(['a', 'b']);
    const newer = {actions};
    expect(inSteadyOrder(newer, actions, ({id}) => state[id]!).map(({id}) => id)).to.deep.equal([
      'a',
      'b',
      'c',
    ]);
  });
});
