/**
 * Values inside a text, as `<x id="0" equiv-text="${day}"/>` in a file. In memory they stand in the string itself, between
 * two characters that XML 1.0 cannot hold, so that no translator's words can be taken for one. Pure.
 */

/** A place that a value takes in a text. */
export interface Placeholder {
  /** Number of the value among those of the source. */
  id: string;
  /** What translators are shown in its place. */
  shows: string;
}

const edge = '\u001e';
const middle = '\u001f';

/** A placeholder as it stands in a string. */
export const placeholder = ({id, shows}: Placeholder): string =>
  `${edge}${id}${middle}${shows}${edge}`;

/** A string as the words and placeholders that it consists of. */
export const partsOf = (text: string): (string | Placeholder)[] =>
  text
    .split(edge)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const [id = '', shows = ''] = part.split(middle);
      return {id, shows};
    })
    .filter((part) => part !== '');

/** The placeholders of a text, in its order. */
export const placeholdersOf = (text: string): Placeholder[] =>
  partsOf(text).filter((part) => typeof part !== 'string');

/** A text with something else in place of each placeholder: by default `{0}`, as people write it. */
export const withPlaceholders = (
  text: string,
  write: (each: Placeholder) => string = ({id}) => `{${id}}`,
): string =>
  partsOf(text)
    .map((part) => (typeof part === 'string' ? part : write(part)))
    .join('');

/** How many characters a reader is sure to see. */
export const lengthOf = (text: string): number => [...withPlaceholders(text, () => '')].length;
