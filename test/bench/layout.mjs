/**
 * `npm run bench`: how the time that the geometry of a pipeline takes grows with its stages; no page is in it. Every ten stages have
 * the built-in pipeline's by-passes and ways out; these lead to one end of all, or every ten have an end of their own. Medians per
 * call, and the time per stage beside that of 10 stages: linear is about 1. A feed has 100 stages at most.
 */
import {layout} from '../../src/diagram/layout.js';
import {median} from './median.mjs';

const counts = [10, 100, 1000];

const bypasses = [
  [0, 6],
  [1, 4],
  [6, 8],
];

/**
 * @param {number} count a multiple of ten
 * @param {boolean} ownEnds whether every tenth stage is a way out; otherwise the last one alone
 */
function pipelineOf(count, ownEnds) {
  const name = (/** @type {number} */ i) => `s${i}`;
  const flow = (
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {string} */ kind,
  ) => ({
    from: name(from),
    to: name(to),
    kind,
  });
  const isEnd = (/** @type {number} */ i) => i % 10 === 9 && (ownEnds || i === count - 1);
  const places = Array.from({length: count}, (_, i) => i);
  const line = places.filter((i) => !isEnd(i));
  const tens = places.filter((i) => i % 10 === 0);
  return {
    stages: places.map((i) => ({id: name(i)})),
    flows: [
      ...line.slice(1).map((to, i) => flow(line[i], to, 'main')),
      ...tens.flatMap((ten) => bypasses.map(([from, to]) => flow(ten + from, ten + to, 'bypass'))),
      ...places
        .filter((i) => i % 10 < 8)
        .map((i) => flow(i, ownEnds ? i - (i % 10) + 9 : count - 1, 'exit')),
    ],
  };
}

/** Words as they measure in a page with letters of 16 px. */
const sizes = {
  radius: 22.4,
  lane: 12,
  indent: 19.2,
  gap: 9.6,
  widest: 120,
  height: (/** @type {number} */ stage) => 60 + (stage % 7) * 20,
};

for (const room of [
  {orientation: 'horizontal', width: 1280},
  {orientation: 'vertical', width: 400},
])
  for (const ownEnds of [false, true]) {
    const pipelines = counts.map((count) => pipelineOf(count, ownEnds));
    const times = counts.map(() => []);
    for (let round = 0; round < 60; round++)
      for (const [i, count] of counts.entries()) {
        const calls = 3000 / count;
        const start = performance.now();
        for (let call = 0; call < calls; call++) layout(pipelines[i], sizes, room);
        // The first rounds are still being compiled.
        if (round >= 20) times[i].push((performance.now() - start) / calls);
      }
    const medians = times.map(median);
    const figures = counts.map((count, i) => {
      const growth = medians[i] / count / (medians[0] / counts[0]);
      return `${count} stages ${(medians[i] * 1000).toFixed(0)} µs, per stage ${growth.toFixed(2)}`;
    });
    console.log(
      `layout, ${room.orientation}, ${ownEnds ? 'a way out every ten' : 'one way out'}: ${figures.join('; ')}`,
    );
  }
