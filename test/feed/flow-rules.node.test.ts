import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {checkFlows} from '../../src/feed/flow-rules.js';

interface Flow {
  from: string;
  to: string;
  kind: string;
}

/** `stop jail main` as a flow. */
const flow = (words: string): Flow => {
  const [from = '', to = '', kind = ''] = words.split(' ');
  return {from, to, kind};
};
const stagesOf = (ids: string) => ids.split(' ').map((id) => ({id}));

/** What is said of flows, by their words. */
function said(ids: string, ...ways: string[]): Record<string, string> {
  const flows = ways.map(flow);
  const verdicts = checkFlows({stages: stagesOf(ids), flows});
  return Object.fromEntries(
    flows.flatMap((each, i) => {
      const [rule] = verdicts.get(each) ?? [];
      return rule ? [[`${i} ${ways[i]}`, rule.reason]] : [];
    }),
  );
}

const line = ['stop booking main', 'booking jail main', 'jail court main'];
const stages = 'stop booking jail court';

test('a line, ways around stages and ways out break no rule', () => {
  assert.deepEqual(
    said(
      `${stages} release home`,
      ...line,
      'stop jail bypass',
      'stop release exit',
      'jail release exit',
      'release home exit',
      'court home exit',
    ),
    {},
  );
  assert.deepEqual(said('stop'), {});
});

test('a way out that a by-pass leads to as well is left in peace', () => {
  assert.deepEqual(
    said('stop hold release', 'stop hold main', 'stop release bypass', 'hold release exit'),
    {},
  );
});

test('a flow to its own stage, and one that closes a circle, are told with the whole circle', () => {
  assert.deepEqual(said(stages, 'stop stop main'), {
    '0 stop stop main': 'closes a circle: stop → stop',
  });
  assert.deepEqual(said(stages, ...line, 'booking stop bypass'), {
    '3 booking stop bypass': 'closes a circle: stop → booking → stop',
  });
  assert.deepEqual(said(stages, 'court stop exit', ...line, 'jail booking main'), {
    '0 court stop exit': 'closes a circle: stop → booking → jail → court → stop',
    '4 jail booking main': 'closes a circle: booking → jail → booking',
  });
});

test('of a circle, each flow that leads back is left out, and no other', () => {
  assert.deepEqual(
    said(stages, 'stop court main', 'court jail main', 'jail booking main', 'booking stop main'),
    Object.fromEntries(
      [
        ['1 court jail main', 'jail → booking → stop → court → jail'],
        ['2 jail booking main', 'booking → stop → court → jail → booking'],
        ['3 booking stop main', 'stop → court → jail → booking → stop'],
      ].map(([name, circle]) => [name, `closes a circle: ${circle}`]),
    ),
  );
});

test('a flow that leads back without a circle is told as that', () => {
  // A circle before it and one behind it are not its own.
  assert.deepEqual(said('a b c d', 'c d main', 'd c main', 'a b main', 'b a main', 'c b bypass'), {
    '1 d c main': 'closes a circle: c → d → c',
    '3 b a main': 'closes a circle: a → b → a',
    '4 c b bypass': 'leads back: "b" stands before "c" in the list',
  });
});

test('the same flow twice is told once, at the second; another kind is another flow', () => {
  assert.deepEqual(said(stages, ...line, 'stop booking bypass', 'stop booking main'), {
    '4 stop booking main': 'is there twice: stop → booking, main',
  });
  assert.deepEqual(said(stages, 'jail stop main', 'jail stop main'), {
    '0 jail stop main': 'leads back: "stop" stands before "jail" in the list',
    '1 jail stop main': 'is there twice: jail → stop, main',
  });
});

test('an exit to a stage of the main line is none', () => {
  const reason = (id: string) =>
    `is an exit to "${id}", which is no way out: a main flow passes it`;
  assert.deepEqual(said(stages, ...line, 'stop jail exit', 'booking court exit'), {
    '3 stop jail exit': reason('jail'),
    '4 booking court exit': reason('court'),
  });
  assert.deepEqual(said('a b c d', 'a b bypass', 'a b exit', 'b c main'), {
    '1 a b exit': reason('b'),
  });
});

test('no line leaves a way out; exits may', () => {
  const reason = 'leaves "release", a way out: only exits lead there';
  assert.deepEqual(
    said(
      'stop hold release home away',
      'stop hold main',
      'hold release exit',
      'release home main',
      'release away bypass',
      'release home exit',
    ),
    {'2 release home main': reason, '3 release away bypass': reason},
  );
});

test('what is left out counts no more for what follows', () => {
  // Without the by-pass from the way out b, only an exit leads to c.
  assert.deepEqual(said('a b c d', 'a b exit', 'b c bypass', 'a c exit', 'c d bypass'), {
    '1 b c bypass': 'leaves "b", a way out: only exits lead there',
    '3 c d bypass': 'leaves "c", a way out: only exits lead there',
  });
  // Nor does a main flow that leads back make a stage part of the line.
  assert.deepEqual(said('a b c', 'a b exit', 'c b main'), {
    '1 c b main': 'leads back: "b" stands before "c" in the list',
  });
});

test('a flow that names no stage is passed over', () => {
  assert.deepEqual(said(stages, 'stop nowhere main', 'nowhere stop main', ...line), {});
});

const pipeline = fc.integer({min: 1, max: 7}).chain((count) => {
  const ids = Array.from({length: count}, (_, i) => `s${i}`);
  const end = fc.constantFrom(...ids, 'nowhere');
  const kind = fc.constantFrom('main', 'bypass', 'exit');
  return fc.record({
    stages: fc.constant(ids.map((id) => ({id}))),
    flows: fc.array(fc.record({from: end, to: end, kind}), {maxLength: 12}),
  });
});

test('of random pipelines, what is left out and what is said of it is what the rules say', () => {
  const counts: Record<string, number> = {};
  fc.assert(
    fc.property(pipeline, ({stages: list, flows: all}) => {
      const verdicts = checkFlows<Flow>({stages: list, flows: all});
      const flows = all.filter(({from, to}) => ![from, to].includes('nowhere'));
      assert.deepEqual([...verdicts.keys()], flows);
      const index = (id: string) => list.findIndex((stage) => stage.id === id);
      const isFlow = (from: string, to: string) =>
        flows.some((each) => each.from === from && each.to === to);
      const canReach = (from: string, to: string) => {
        const reached = new Set([from]);
        for (const at of reached) for (const {id} of list) if (isFlow(at, id)) reached.add(id);
        return reached.has(to);
      };
      const rest: Flow[] = [];
      for (const [i, each] of flows.entries()) {
        const {from, to, kind} = each;
        const [rule] = verdicts.get(each)!;
        const reason = rule?.reason ?? '';
        const [word = ''] = /^(?:is )?\w+/.exec(reason) ?? [];
        counts[word] = (counts[word] ?? 0) + 1;
        const isSame = (other: Flow) =>
          [from, to, kind].join() === [other.from, other.to, other.kind].join();
        if (flows.slice(0, i).some(isSame)) assert.match(reason, /^is there twice/);
        else if (index(from) < index(to)) rest.push(each);
        else if (canReach(to, from)) {
          const circle = /^closes a circle: (.*)$/.exec(reason)?.[1]?.split(' → ') ?? [];
          assert.deepEqual([circle[0], circle.at(-2), circle.at(-1)], [to, from, to]);
          assert.equal(new Set(circle).size, circle.length - 1, reason);
          assert.ok(
            circle.slice(1).every((id, at) => isFlow(circle[at]!, id)),
            reason,
          );
        } else assert.match(reason, /^leads back/);
      }
      const good = rest.filter((each) => verdicts.get(each)!.length === 0);
      for (const each of rest) {
        const [rule] = verdicts.get(each)!;
        const {from, to, kind} = each;
        const into = (id: string) => good.filter((other) => other.to === id);
        const isWayOut = (id: string) =>
          into(id).length > 0 && into(id).every((other) => other.kind === 'exit');
        const isPassed = (id: string) =>
          good.some((other) => other.kind === 'main' && [other.from, other.to].includes(id));
        const [leaves, isNone] = [
          kind !== 'exit' && isWayOut(from),
          kind === 'exit' && isPassed(to),
        ];
        assert.equal(rule?.reason.startsWith('leaves ') ?? false, leaves);
        assert.equal(rule?.reason.startsWith('is an exit ') ?? false, isNone);
      }
      const again = checkFlows({stages: list, flows: good});
      assert.ok([...again.values()].every((rules) => rules.length === 0));
    }),
    {numRuns: 5000},
  );
  for (const word of ['', 'is there', 'closes', 'leads', 'leaves', 'is an'])
    assert.ok(counts[word]! > 50, `${word}: ${counts[word]}`);
});

test('a hundred thousand flows take no longer than they are many, and overflow no stack', () => {
  const count = 50_000;
  const ids = Array.from({length: count}, (_, i) => `s${i}`);
  const on = ids.slice(1).map((id, i) => ({from: ids[i]!, to: id, kind: 'main'}));
  const back = on.map(({from, to}) => ({from: to, to: from, kind: 'bypass'}));
  const around = {from: ids.at(-1)!, to: ids[0]!, kind: 'exit'};
  const started = performance.now();
  const verdicts = checkFlows({
    stages: ids.map((id) => ({id})),
    flows: [...on, ...back, around],
  });
  // A square of that would take minutes.
  assert.ok(performance.now() - started < 5000);
  assert.equal([...verdicts.values()].filter(([rule]) => rule).length, count);
  assert.equal(verdicts.get(around)![0]!.reason.split(' → ').length, count + 1);
  assert.equal(verdicts.get(back[700]!)![0]!.reason, 'closes a circle: s700 → s701 → s700');
});
