import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hashOf, judge} from '../../src/cli/made-for.js';
import {placeholder} from '../../src/cli/placeholders.js';
import type {XliffUnit} from '../../src/cli/xliff.js';

/** A unit after a round: what `extract` writes for a source. */
function extracted(unit: XliffUnit, source: string): XliffUnit {
  const {target, madeFor} = judge(unit, source);
  return {id: unit.id, source, notes: [], madeFor, ...(target && {target})};
}

const unit = (state: string | undefined, text = 'Uno', source = 'One'): XliffUnit => ({
  id: 'a',
  source,
  target: {text, ...(state !== undefined && {state})},
  notes: [],
  madeFor: {source: hashOf('One')},
});

/** Who translates, with what is done to a unit that English has left behind. */
const asked = extracted(unit('final'), 'Two');

test('a target is stale when its source has another hash, whatever its state says', () => {
  for (const state of [undefined, 'new', 'translated', 'signed-off', 'final', 'x-mine']) {
    assert.equal(judge(unit(state), 'Two').isCurrent, false, state);
    // Also where a program brought the source up to date and left the rest.
    assert.equal(judge(unit(state, 'Uno', 'Two'), 'Two').isCurrent, false, state);
  }
  assert.equal(judge(unit('final'), 'One').isCurrent, true);
  assert.deepEqual(asked.target, {text: 'Uno', state: 'needs-adaptation'});
  assert.deepEqual(asked.madeFor, {
    source: hashOf('One'),
    asked: hashOf('Two'),
    target: hashOf('Uno'),
  });
  assert.deepEqual(extracted(asked, 'Two'), asked, 'asking again changes nothing');
});

test('in a text editor: new words and a state that says so', () => {
  for (const state of ['final', 'needs-review-translation', 'translated']) {
    const edited = {...asked, target: {text: 'Dos', state}};
    assert.equal(judge(edited, 'Two').isCurrent, true, state);
    const next = extracted(edited, 'Two');
    assert.deepEqual([next.madeFor, next.target?.state], [{source: hashOf('Two')}, state]);
  }
});

test('the words still fit: the state alone says so', () => {
  assert.equal(judge({...asked, target: {text: 'Uno', state: 'final'}}, 'Two').isCurrent, true);
});

test('in a program that leaves the state, and in Weblate, which removes it: new words', () => {
  for (const state of ['needs-adaptation', undefined]) {
    const edited = {...asked, target: {text: 'Dos', state}};
    const {isCurrent, target, madeFor} = judge(edited, 'Two');
    assert.equal(isCurrent, true, state);
    assert.equal(target?.state, 'needs-review-adaptation', 'nobody has approved it');
    assert.deepEqual(madeFor, {source: hashOf('Two')});
  }
});

test('a state that got lost mends nothing', () => {
  assert.equal(judge({...asked, target: {text: 'Uno'}}, 'Two').isCurrent, false);
});

test('a person who is not done yet says so', () => {
  const edited = {...asked, target: {text: 'Do', state: 'needs-translation'}};
  assert.equal(judge(edited, 'Two').isCurrent, false);
  assert.equal(extracted(edited, 'Two').target?.state, 'needs-translation');
  assert.equal(judge(edited, 'One').isCurrent, false, 'not even if English goes back');
});

test('English changes twice: what was mended for the first change does not fit the second', () => {
  const edited = {...asked, target: {text: 'Dos', state: 'final'}};
  const {isCurrent, madeFor} = judge(edited, 'Three');
  assert.equal(isCurrent, false);
  assert.deepEqual(madeFor, {
    source: hashOf('Two'),
    asked: hashOf('Three'),
    target: hashOf('Dos'),
  });
  assert.equal(judge(asked, 'Three').madeFor.source, hashOf('One'));
});

test('English goes back: the old words fit again, as a draft; those for the change do not', () => {
  const {isCurrent, target} = judge(asked, 'One');
  assert.deepEqual([isCurrent, target?.state], [true, 'needs-review-adaptation']);
  assert.equal(judge({...asked, target: {text: 'Dos', state: 'final'}}, 'One').isCurrent, false);
});

test('a reviewer who refuses a current target is heard', () => {
  const refused = unit('needs-adaptation');
  const {isCurrent, isStale} = judge(refused, 'One');
  assert.deepEqual([isCurrent, isStale], [false, true]);
  assert.equal(extracted(refused, 'One').target?.state, 'needs-adaptation');
});

test('without a hash, the source beside a target is the one that it was made for', () => {
  const {madeFor: _, ...bare} = unit('final');
  assert.equal(judge(bare, 'One').isCurrent, true);
  assert.equal(judge(bare, 'Two').isCurrent, false);
  // What is stale there was made for a source that nobody knows any more.
  const {madeFor: __, ...stale} = unit('needs-adaptation', 'Uno', 'Two');
  assert.equal(judge(stale, 'Two').isCurrent, false);
  const again = extracted(stale, 'Two');
  assert.equal(judge({...again, target: {text: 'Dos', state: 'final'}}, 'Two').isCurrent, true);
});

test("a reviewer's name goes when English has changed after the reading", () => {
  const read = {...unit('final'), target: {text: 'Uno', state: 'final', phase: 'ana'}};
  assert.equal(extracted(read, 'One').target?.phase, 'ana');
  assert.equal(extracted(read, 'Two').target?.phase, undefined);
});

test('the name of a value does not count, its number does', () => {
  const text = (id: string, shows: string) => `Until ${placeholder({id, shows})}`;
  assert.equal(hashOf(text('0', '${day}')), hashOf(text('0', '${date}')));
  assert.notEqual(hashOf(text('0', '${day}')), hashOf(text('1', '${day}')));
  assert.notEqual(hashOf(text('0', '${day}')), hashOf('Until {0}'));
});
