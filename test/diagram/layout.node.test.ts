/** The geometry of the diagram: nothing lies on words, everything is reached, the order is that of the list. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {mirrored, type Box, type Point} from '../../src/diagram/geometry.js';
import {isWayOut} from '../../src/feed/ways.js';
import {graphOf} from '../../src/diagram/graph.js';
import {layout} from '../../src/diagram/layout.js';
import type {Layout} from '../../src/diagram/layout.js';
import {pipelines, rooms, sizes} from './graphs.js';

/** Numbers are floating. */
const near = 0.01;

const overlap = (a: Box, b: Box) =>
  a.left < b.right - near &&
  b.left < a.right - near &&
  a.top < b.bottom - near &&
  b.top < a.bottom - near;

const runs = (points: readonly Point[]): Box[] =>
  points.slice(1).map((to, i) => {
    const from = points[i]!;
    return {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
  });

/** Whether a line, which has no width, runs through a box. */
const crosses = (run: Box, box: Box) =>
  run.left < box.right - near &&
  run.right > box.left + near &&
  run.top < box.bottom - near &&
  run.bottom > box.top + near;

const touches = ({x, y}: Point, box: Box) =>
  x >= box.left - near && x <= box.right + near && y >= box.top - near && y <= box.bottom + near;

function faults({node, head, lines, width, height, plan}: Layout, isOut: boolean[]): string[] {
  const found: string[] = [];
  const inside = ({left, right, top, bottom}: Box) =>
    left >= -near && top >= -near && right <= width + near && bottom <= height + near;
  head.forEach((box, i) => {
    if (!inside(box) || box.right - box.left <= 0)
      found.push(`head ${i} is outside or has no room`);
    head.forEach((other, j) => i < j && overlap(box, other) && found.push(`heads ${i}, ${j}`));
    node.forEach((other, j) => {
      // The sign of a way out stands in its box.
      if (!(isOut[j] && i === j) && overlap(box, other)) found.push(`head ${i}, node ${j}`);
    });
  });
  for (const {edge, points} of lines) {
    const name = `${edge.kind} ${edge.from}–${edge.to}`;
    for (const run of runs(points)) {
      if (!inside(run)) found.push(`${name} leaves the drawing`);
      head.forEach((box, i) => crosses(run, box) && found.push(`${name} runs through head ${i}`));
      node.forEach((box, i) => {
        if (i !== edge.from && i !== edge.to && crosses(run, box))
          found.push(`${name} runs through node ${i}`);
      });
    }
    const end = points.at(-1)!;
    if (!touches(end, node[edge.to]!) && !touches(end, head[edge.to]!))
      found.push(`${name} does not arrive`);
    const begins = points[0]!;
    const line = (node[edge.from]!.left + node[edge.from]!.right) / 2;
    // Running down, a way out branches off the line below the words.
    const onLine = plan.run === 'down' && edge.kind === 'exit' && Math.abs(begins.x - line) < near;
    if (!touches(begins, node[edge.from]!) && !onLine) found.push(`${name} begins nowhere`);
  }
  return found;
}

const mirror = (drawing: Layout): Layout => ({
  ...drawing,
  node: drawing.node.map((box) => mirrored(box, drawing.width)),
  head: drawing.head.map((box) => mirrored(box, drawing.width)),
  lines: drawing.lines.map(({edge, points}) => ({
    edge,
    points: points.map(({x, y}) => ({x: drawing.width - x, y})),
  })),
});

describe('the layout of pipelines', () => {
  for (const orientation of ['horizontal', 'vertical', 'auto'] as const) {
    it(`500 of them, ${orientation}: nothing overlaps, everything is reached, in both directions`, () => {
      fc.assert(
        fc.property(pipelines, sizes, rooms, (pipeline, words, {width}) => {
          const drawing = layout(pipeline, words, {width, orientation});
          const {out} = graphOf(pipeline);
          assert.deepEqual(faults(drawing, out), []);
          assert.deepEqual(faults(mirror(drawing), out), []);
          assert.equal(drawing.lines.length, pipeline.flows.length);
        }),
        {numRuns: 500},
      );
    });
  }

  it('takes for a way out what the list takes for one', () => {
    fc.assert(
      fc.property(pipelines, (pipeline) => {
        const flows = pipeline.flows.map((flow) => ({...flow}));
        assert.deepEqual(
          graphOf(pipeline).out,
          pipeline.stages.map((stage) => isWayOut(stage, {flows})),
        );
      }),
      {numRuns: 500},
    );
  });

  it('has the order of the list, row by row', () => {
    fc.assert(
      fc.property(pipelines, sizes, rooms, (pipeline, words, room) => {
        const {node} = layout(pipeline, words, room);
        for (const [i, box] of node.entries()) {
          const next = node[i + 1];
          assert.ok(!next || next.top > box.bottom || next.left >= box.right, `${i}`);
        }
      }),
      {numRuns: 500},
    );
  });
});
