/** What of a pipeline is drawn how. Pure. */
import type {Flow} from '../feed/feed.generated.js';

/** The pipeline as far as its drawing goes. */
export type Drawable = {
  stages: readonly {id: string}[];
  flows: readonly Pick<Flow, 'from' | 'to' | 'kind'>[];
};

/** A way between two stages, by their places in the list. */
export interface Edge {
  from: number;
  to: number;
  kind: Flow['kind'];
}

export interface Graph {
  /** Whether each stage is a way out: nothing leads on from it, and the main line passes it by. */
  out: boolean[];
  /** Main line from one stage to the next. */
  steps: Edge[];
  /** What goes around stages. */
  leaps: Edge[];
  /** What leads to a way out. */
  exits: Edge[];
}

/** Sorts the ways of a pipeline; what leads nowhere, or back, is not drawn (`validate` says so). */
export function graphOf({stages, flows}: Drawable): Graph {
  const places = new Map(stages.map(({id}, i) => [id, i]));
  const edges = flows.flatMap(({from, to, kind}) => {
    const edge = {from: places.get(from) ?? -1, to: places.get(to) ?? -1, kind};
    return edge.from >= 0 && edge.from < edge.to ? [edge] : [];
  });
  const out = stages.map(() => false);
  for (const {to, kind} of edges) if (kind === 'exit') out[to] = true;
  for (const {from, to, kind} of edges) {
    out[from] = false;
    if (kind === 'main') out[to] = false;
  }
  /** The stage of the line that follows each. */
  const next: (number | undefined)[] = [];
  let following: number | undefined;
  for (let i = stages.length - 1; i >= 0; i--) {
    next[i] = following;
    if (!out[i]) following = i;
  }
  const isStep = ({from, to, kind}: Edge) => kind === 'main' && next[from] === to;
  const inner = edges.filter(({to}) => !out[to]);
  return {
    out,
    steps: inner.filter(isStep),
    leaps: inner.filter((edge) => !isStep(edge)),
    exits: edges.filter(({to}) => out[to]),
  };
}
