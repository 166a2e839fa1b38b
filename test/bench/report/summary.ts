/** What is told of values that were measured again and again. */
export interface Summary {
  /** The middle one, or the mean of the two in the middle. */
  median: number;
  /** The lower quartile: a quarter of the values are below it. */
  low: number;
  /** The upper quartile. */
  high: number;
  /** As they were measured. */
  values: number[];
}

/** @param values At least one. */
export function summarize(values: readonly number[]): Summary {
  if (values.length === 0 || values.some((value) => !Number.isFinite(value)))
    throw new Error(`These are no measured values: ${values.join(', ')}`);
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return below + (above - below) * (place - Math.floor(place));
  };
  return {median: at(0.5), low: at(0.25), high: at(0.75), values: [...values]};
}
