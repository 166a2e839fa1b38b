/**
 * The language in which the generated shape of a feed is written: compact, for it is in every visitor's bundle.
 *
 * - `'link'` — a string of that {@link FormatName};
 * - `'text'` — Text: such a string, or an object of `text` and `lang`;
 * - `'boolean'`, `'count'` (integer from 0), `1` (exactly that number), `['a', 'b']` (one of these words);
 * - `{list: shape, max: 50, salvage: true}` — an array; with `salvage` bad items are left out one by one;
 * - `{record: [keyFormat, valueFormat]}` — an object used as a map;
 * - `{by: 'kind', common: fields, of: {sign: fields, …}}` — fields of which some depend on the value of one;
 * - `{fields: {id: 'id', 'body?': …}}` — an object; `?` after a name marks a field that may be absent.
 */
import type {FormatName} from './formats.js';

export type Shape =
  | FormatName
  | 'boolean'
  | 'count'
  | 'plain'
  | 1
  | readonly string[]
  | {readonly list: Shape; readonly max: number; readonly salvage?: boolean}
  | {readonly record: readonly [FormatName, FormatName]}
  | {readonly by: string; readonly common: Fields; readonly of: Readonly<Record<string, Fields>>}
  | {readonly fields: Fields};

/** Shapes by field name; `?` after the name marks one that may be absent. */
export type Fields = {readonly [name: string]: Shape};
