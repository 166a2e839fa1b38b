/** The results of measurements in a document: between two comments, as they were reported last. Pure. */

/**
 * The document with the results of a measurement where it has a place for them, and as it is where it has none.
 *
 * @param results The whole of `<name>.md`.
 */
export function withResults(document: string, name: string, results: string): string {
  const [begin, end] = marksOf(name);
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) return document;
  return `${document.slice(0, from)}${begin}\n\n${bodyOf(results)}\n\n${document.slice(to)}`;
}

/** Names of the measurements that a document has a place for. */
export const documented = (document: string): string[] =>
  [...document.matchAll(/<!-- results of (\S+) -->/g)].map(([, name = '']) => name);

const marksOf = (name: string) =>
  [`<!-- results of ${name} -->`, `<!-- end of ${name} -->`] as const;

/** Without title and note, which the document has in its own words. */
const bodyOf = (results: string) => results.slice(results.indexOf('\nMeasured ')).trim();
