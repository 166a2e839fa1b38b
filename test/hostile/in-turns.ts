/** Does something with each of a list, some at a time, in order. */
export function inTurns<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  visit: (item: Item) => Promise<Result>,
): Map<Item, Promise<Result>> {
  const left: (() => Promise<unknown>)[] = [];
  const results = new Map(
    items.map((item) => {
      const result = new Promise<Result>((resolve) => {
        left.push(async () => {
          const visited = visit(item);
          resolve(visited);
          await visited.catch(() => {});
        });
      });
      // Who looks at it may come later.
      result.catch(() => {});
      return [item, result];
    }),
  );
  const turn = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next();
  };
  for (let count = 0; count < atOnce; count++) void turn();
  return results;
}
