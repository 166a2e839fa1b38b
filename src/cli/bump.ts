/** Sets the counter and the time of a feed in its text; everything else stays as the editor wrote it. Pure. */
import {jsonPlaces} from './json-text.js';

/** The text with another `sequence` and `issued`. A field that is not there is not added: the feed has an error then. */
export function bumped(text: string, sequence: number, issued: string): string {
  const {spans} = jsonPlaces(text);
  const edits = [
    {span: spans.get('sequence'), words: String(sequence)},
    {span: spans.get('issued'), words: JSON.stringify(issued)},
  ];
  return edits
    .flatMap(({span, words}) => (span ? [{...span, words}] : []))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, {start, end, words}) => result.slice(0, start) + words + result.slice(end),
      text,
    );
}

/** An instant as `issued` has it: RFC 3339, in whole seconds. */
export const issuedAt = (now: number): string =>
  new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
