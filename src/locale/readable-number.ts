/**
 * A number as people in its country read it out, where that is the United States or Canada; else as it is. Without groups, a
 * voice reads billions. Pure.
 *
 * @param number E.164, as +12025550123.
 */
export const readableNumber = (number: string): string =>
  number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1-$2-$3');
