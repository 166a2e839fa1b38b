import type {Living} from './living.js';

/** By how much a figure rises from the first look to the last, on the straight line that fits best. */
function rise(values: readonly number[], parts: readonly number[]): number {
  let sum = 0;
  const at = [0, ...parts.map((part) => (sum += part))];
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((all, each) => all + each, 0) / numbers.length;
  const [middle, height] = [mean(at), mean(values)];
  const over = at.map((x, i) => (x - middle) * (values[i]! - height));
  const under = at.map((x) => (x - middle) ** 2);
  return (sum * mean(over)) / mean(under);
}

/**
 * Bytes by which the heap may rise in all: two looks at a page in which nothing is kept differ by half as much, since engines compile
 * what runs often and throw it away again. In 10,000 changes that is 30 bytes each.
 */
const heapTolerance = 300_000;

/** How many there are when the page is looked at: those of the one card that stays. */
const exactly = {
  'ijn-principles': 0,
  'ijn-action-card': 1,
  'ijn-pipeline-diagram': 0,
  ShadowRoot: 1,
  ResizeObserver: 0,
  IntersectionObserver: 0,
};

/** What grows, or is there and should not be, each in a few words: nothing, where nothing is kept. */
export function growth(living: readonly Living[], parts: readonly number[]): string[] {
  const told: string[] = [];
  const list = (pick: (each: Living) => number) => living.map(pick);
  const heap = rise(
    list((each) => each.heap),
    parts,
  );
  if (!(heap <= heapTolerance)) told.push(`heap: ${Math.round(heap)} bytes more`);
  for (const name of ['nodes', 'listeners', 'documents', 'MutationObserver']) {
    const values = list(({objects, ...counts}) => ({...counts, ...objects})[name] ?? NaN);
    // An element has hundreds of nodes and a dozen of listeners.
    if (!(Math.max(...values) - values[0]! <= 4)) told.push(`${name}: ${values.join(', ')}`);
  }
  for (const [name, count] of Object.entries(exactly)) {
    const values = list(({objects}) => objects[name] ?? NaN);
    if (!values.every((value) => value === count)) told.push(`${name}: ${values.join(', ')}`);
  }
  // One for each address of a feed, in each language, and a few of the card.
  const signals = list(({objects}) => objects['AbortSignal'] ?? NaN);
  if (!(Math.max(...signals) <= 40)) told.push(`AbortSignal: ${signals.join(', ')}`);
  const waiting = list((each) => each.waiting);
  // The card waits for the day on which the handout expires.
  if (!waiting.every((value) => value === 1)) told.push(`timers: ${waiting.join(', ')}`);
  return told;
}
