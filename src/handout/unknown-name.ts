import {feedProblem, type Problem} from '../feed/problem.js';

/** The problem that an attribute names something that a feed does not hold; undefined when all is there. */
export function unknownName(
  attribute: string,
  names: readonly string[],
  items: readonly {id: string}[],
): Problem | undefined {
  const name = names.find((candidate) => !items.some(({id}) => id === candidate));
  if (name === undefined) return undefined;
  return feedProblem(
    `has no ${attribute} "${name}"`,
    `use one of ${
      items
        .slice(0, 20)
        .map(({id}) => id)
        .join(', ') || '-'
    }`,
    name,
  );
}
