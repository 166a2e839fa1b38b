/** The texts of a feed, each with a name that lasts and a note for its translators. Pure. */
import type {z} from 'zod';
import {formats} from '../feed/formats.js';
import type {feedSchema} from '../feed/schema.js';
import {placesOf, type Path} from './schema-walk.js';

/** A feed, version 1. */
export type Feed = z.infer<typeof feedSchema>;

/** Words in the feed's language, or words with their own. */
export type Text = string | {text: string; lang: string};

/** One text of a feed: where it stands and what a translator should know. */
export interface FeedText {
  /** Stable name, by the ids of the items: `actions.ny-petition.title`. */
  id: string;
  /** The same place in the JSON document. */
  path: Path;
  value: Text;
  /** What kind of text it is, and its limits. */
  note: string;
  /** Most characters, by the schema. */
  maxLength: number;
}

/** What the schema does not say about a field, for those who translate it. */
const hints: Record<string, string> = {
  name: 'A name: where it stays as it is, copy it and mark the target xml:lang="en".',
  alsoKnownAs: 'A name: where it stays as it is, copy it and mark the target xml:lang="en".',
  programs: 'Keep the official name; explain it in parentheses.',
  label: 'A few words: it stands in a drawing.',
  decides: 'A few words.',
  'pipeline.stages.title': 'A few words: it stands in a drawing.',
};

/** The words themselves. */
export const wordsOf = (text: Text) => (typeof text === 'string' ? text : text.text);

/** Every text of a feed, in the order of the schema. Throws when two of them would have the same id. */
export function feedTexts(feed: Feed): FeedText[] {
  const texts: FeedText[] = [];
  const seen = new Set<string>();
  for (const place of placesOf(feed)) {
    if (place.kind !== 'text') continue;
    const {names, path, description} = place;
    const id = names.join('.');
    if (seen.has(id))
      throw new Error(`Two texts of the feed are called "${id}"; give the items different ids.`);
    seen.add(id);
    const value = place.value as Text;
    texts.push({
      id,
      path,
      value,
      note: noteFor(value, path, description),
      maxLength: formats.text.max,
    });
  }
  return texts;
}

function noteFor(value: Text, path: Path, description: string): string {
  const fields = path.filter((step) => typeof step === 'string');
  const hint = hints[fields.join('.')] ?? hints[fields.at(-1) ?? ''];
  return [
    description,
    hint,
    `At most ${formats.text.max} characters.`,
    wordsOf(value).includes('*') && 'Keep *emphasis* and **strong** around the same words.',
    typeof value !== 'string' && `The feed has these words in "${value.lang}".`,
  ]
    .filter(Boolean)
    .join(' ');
}
