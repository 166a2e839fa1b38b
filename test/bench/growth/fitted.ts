/**
 * How something grows: the exponent of the power that fits best (least squares of the logarithms). 1 is linear, 2 quadratic.
 *
 * @param points How many there were, and what it took; both above zero.
 */
export function fittedGrowth(points: readonly (readonly [count: number, cost: number])[]): number {
  const logs = points.map(([count, cost]) => [Math.log(count), Math.log(cost)] as const);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([each]) => each)), mean(logs.map(([, each]) => each))];
  const steepness = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return steepness / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
