/**
 * Which flows a pipeline cannot have, and why. What remains leads forward in the list of stages, each way once, and a way
 * out is one. Pure, and linear.
 */
import {circleOf, findCircles, type Link, type Place} from './circles.js';
import type {BrokenRule} from './rules.js';

const broken = (reason: string, mend: string): BrokenRule[] => [{field: [], reason, mend}];

/** What is wrong with each flow whose stages there are. With these left out, nothing is wrong with the others. */
export function checkFlows<Flow extends {from: string; to: string; kind: string}>(pipeline: {
  stages: readonly {id: string}[];
  flows: readonly Flow[];
}): ReadonlyMap<Flow, BrokenRule[]> {
  const places = new Map(
    pipeline.stages.map(({id}, index): [string, Place] => [id, {id, index, into: [], outOf: []}]),
  );
  const links = new Map<Flow, Link>();
  for (const flow of pipeline.flows) {
    const [from, to] = [places.get(flow.from), places.get(flow.to)];
    if (!from || !to) continue;
    const link = {from, to, kind: flow.kind, broken: []};
    from.outOf.push(link);
    to.into.push(link);
    links.set(flow, link);
  }
  findCircles(places.values());
  const seen = new Set<string>();
  for (const link of links.values()) {
    const name = `${link.from.id} → ${link.to.id}, ${link.kind}`;
    link.broken = seen.has(name)
      ? broken(`is there twice: ${name}`, 'take one of the two out')
      : checkDirection(link);
    seen.add(name);
  }
  // In the order of the list, so that what leads to a stage is judged before what leaves it.
  for (const place of places.values()) checkExits(place);
  return new Map([...links].map(([flow, link]) => [flow, link.broken]));
}

function checkDirection(link: Link): BrokenRule[] {
  const {from, to} = link;
  if (to.index > from.index) return [];
  const circle = circleOf(link);
  return circle
    ? broken(`closes a circle: ${circle.join(' → ')}`, 'take it out, or lead it to a later stage')
    : broken(
        `leads back: "${to.id}" stands before "${from.id}" in the list`,
        'move one of the two stages, or swap "from" and "to"',
      );
}

/** A stage that only exits lead to is a way out, and no line leaves it; and no exit leads to a stage of the line. */
function checkExits({id, into, outOf}: Place): void {
  const remaining = (links: Link[]) => links.filter((link) => link.broken.length === 0);
  const isExit = ({kind}: Link) => kind === 'exit';
  const [arriving, leaving] = [remaining(into), remaining(outOf)];
  if (arriving.every(isExit)) {
    if (arriving.length === 0) return;
    for (const link of leaving) {
      if (isExit(link)) continue;
      link.broken = broken(
        `leaves "${id}", a way out: only exits lead there`,
        `take it out or make it an exit; or let a main flow lead to "${id}"`,
      );
    }
  } else if ([...arriving, ...leaving].some(({kind}) => kind === 'main')) {
    for (const link of arriving.filter(isExit)) {
      link.broken = broken(
        `is an exit to "${id}", which is no way out: a main flow passes it`,
        'lead it to a way out, or make it a bypass',
      );
    }
  }
}
