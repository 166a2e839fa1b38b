/** Which of several lines that run side by side lies how far out. Pure. */

/** What a line runs past, by places in order. */
export interface Span {
  from: number;
  to: number;
}

/** Most lanes beside each other: beyond, lines share the outermost. */
const most = 12;

/**
 * The distance of each line from what it runs past: 1 is the nearest lane. Where spans overlap the longer one lies further
 * out, so that those of one nest cross nowhere.
 */
export function lanesOf(spans: readonly Span[]): {lanes: number[]; count: number} {
  const lanes = spans.map(() => 0);
  const order = spans
    .map((_, i) => i)
    .sort((a, b) => spans[a]!.from - spans[b]!.from || spans[b]!.to - spans[a]!.to);
  /** Those that overlap, one with the next, and where each of their lanes is free again, from outside in. */
  let group: number[] = [];
  let ends: number[] = [];
  let count = 0;
  const settle = () => {
    for (const i of group) lanes[i] = Math.min(most, ends.length - lanes[i]!);
    count = Math.max(count, Math.min(most, ends.length));
    [group, ends] = [[], []];
  };
  for (const i of order) {
    const {from, to} = spans[i]!;
    if (ends.every((end) => end <= from)) settle();
    const free = ends.findIndex((end) => end <= from);
    lanes[i] = free < 0 ? ends.length : free;
    ends[lanes[i]] = to;
    group.push(i);
  }
  settle();
  return {lanes, count};
}
