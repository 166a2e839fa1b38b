/** Pipelines of every sensible shape, and words of every size. */
import fc from 'fast-check';
import type {Drawable} from '../../src/diagram/graph.js';
import {metricsFor, type Room, type Sizes} from '../../src/diagram/model.js';

/** 2 to 30 stages, of which up to three are ways out anywhere in the list; some by-passes; a line that may branch. */
export const pipelines: fc.Arbitrary<Drawable> = fc
  .record({
    count: fc.integer({min: 2, max: 30}),
    outs: fc.uniqueArray(fc.nat(29), {maxLength: 3}),
    gaps: fc.uniqueArray(fc.nat(29), {maxLength: 2}),
    around: fc.array(fc.tuple(fc.nat(29), fc.nat(29), fc.constantFrom('bypass', 'main')), {
      maxLength: 12,
    }),
    without: fc.uniqueArray(fc.nat(29), {maxLength: 6}),
  })
  .map(({count, outs, gaps, around, without}) => {
    const stages = Array.from({length: count}, (_, i) => ({id: `s${i}`}));
    // The first begins the line; what is a way out needs something before it.
    const isOut = (i: number) => i > 0 && outs.includes(i);
    const line = stages.flatMap((_, i) => (isOut(i) ? [] : [i]));
    const flow = (from: number, to: number, kind: 'main' | 'bypass' | 'exit') => ({
      from: `s${from}`,
      to: `s${to}`,
      kind,
    });
    return {
      stages,
      flows: [
        ...line.slice(1).flatMap((to, i) => (gaps.includes(i) ? [] : [flow(line[i]!, to, 'main')])),
        ...around.flatMap(([a, b, kind]) => {
          const [from, to] = [
            line[Math.min(a, b) % line.length]!,
            line[Math.max(a, b) % line.length]!,
          ];
          return from < to ? [flow(from, to, kind as 'main' | 'bypass')] : [];
        }),
        ...stages.flatMap((_, out) =>
          isOut(out)
            ? line.flatMap((from) =>
                from < out && !without.includes(from) ? [flow(from, out, 'exit')] : [],
              )
            : [],
        ),
      ],
    };
  });

/** Words up to the length of German ones, in heads of any height. */
export const sizes: fc.Arbitrary<Sizes> = fc
  .record({
    em: fc.integer({min: 12, max: 32}),
    letters: fc.integer({min: 4, max: 26}),
    lengths: fc.array(fc.integer({min: 1, max: 260}), {minLength: 30, maxLength: 30}),
  })
  .map(({em, letters, lengths}) => ({
    ...metricsFor(em),
    widest: letters * em * 0.55,
    height: (stage: number, width: number) => {
      const perLine = Math.max(1, Math.floor(width / (em * 0.55)));
      return Math.ceil(lengths[stage % 30]! / perLine) * em * 1.4;
    },
  }));

export const rooms: fc.Arbitrary<Room> = fc.record({
  width: fc.integer({min: 240, max: 2400}),
  orientation: fc.constantFrom('auto', 'horizontal', 'vertical'),
});
