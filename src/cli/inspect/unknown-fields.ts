/** Fields that the format does not know, and what they may have been meant to be. Pure. */
import type {Problem} from '../../feed/problem.js';
import {isObject, placesOf} from '../schema-walk.js';
import {warning} from './warning.js';

/** Fields that pages will ignore. `$schema` at the top is for the editor's program. */
export function unknownFields(document: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const place of placesOf(document)) {
    if (place.kind !== 'object' || !isObject(place.value)) continue;
    const {fields, path, value} = place;
    for (const name of Object.keys(value)) {
      if (fields.includes(name) || (name === '$schema' && path.length === 0)) continue;
      const meant = nearest(name, fields);
      problems.push(
        warning(
          [...path, name],
          value[name],
          'is a field that no page knows, so it is ignored',
          meant === undefined ? 'correct its name or take it out' : `did you mean "${meant}"?`,
        ),
      );
    }
  }
  return problems;
}

/** The known name that is one or two letters off; fewer for short names, of which every two are alike. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const near = known
    .filter((candidate) => Math.abs(candidate.length - name.length) <= 2)
    .map((candidate) => ({
      candidate,
      off: distance(name.toLowerCase(), candidate.toLowerCase()),
      most: Math.min(2, Math.floor(Math.max(name.length, candidate.length) / 2)),
    }))
    .filter(({off, most}) => off <= most)
    .sort((a, b) => a.off - b.off);
  return near[0]?.candidate;
}

/** How many letters must be added, taken out or changed to make one word from the other (Levenshtein). */
function distance(one: string, other: string): number {
  let above = Array.from({length: other.length + 1}, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, above[column]! + 1, current[column - 1]! + 1));
    }
    above = current;
  }
  return above[other.length]!;
}
