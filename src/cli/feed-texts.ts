/**
 * Finds every text in a feed by walking its schema, so that a field that is added to the schema reaches the
 * translators without a change here. Pure.
 */
import {z} from 'zod';
import {formats} from '../feed/formats.js';
import {feedSchema} from '../feed/schema.js';

/** A feed, version 1. */
export type Feed = z.infer<typeof feedSchema>;

/** Words in the feed's language, or words with their own. */
export type Text = string | {text: string; lang: string};

/** One text of a feed: where it stands and what a translator should know. */
export interface FeedText {
  /** Stable name, by the ids of the items: `actions.ny-petition.title`. */
  id: string;
  /** The same place in the JSON document. */
  path: (string | number)[];
  value: Text;
  /** What kind of text it is, and its limits. */
  note: string;
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
  const texts = [...walk(feedSchema, feed, {names: [], path: [], description: ''})];
  const seen = new Set<string>();
  for (const {id} of texts) {
    if (seen.has(id))
      throw new Error(`Two texts of the feed are called "${id}"; give the items different ids.`);
    seen.add(id);
  }
  return texts;
}

interface Place {
  names: string[];
  path: (string | number)[];
  description: string;
}

function* walk(schema: unknown, value: unknown, place: Place): Generator<FeedText> {
  if (value === undefined) return;
  if (schema instanceof z.ZodOptional) {
    yield* walk(schema.unwrap(), value, place);
  } else if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = schema.options.find(
      (candidate) =>
        candidate instanceof z.ZodObject &&
        candidate.shape[schema.def.discriminator]?.safeParse(
          (value as Record<string, unknown>)[schema.def.discriminator],
        ).success,
    );
    yield* walk(option, value, place);
  } else if (schema instanceof z.ZodUnion) {
    // The schema has one union without a discriminator: Text.
    yield {
      id: place.names.join('.'),
      path: place.path,
      value: value as Text,
      note: noteFor(value as Text, place),
    };
  } else if (schema instanceof z.ZodArray) {
    const description = schema.meta()?.description ?? place.description;
    for (const [index, item] of (value as unknown[]).entries()) {
      const names = [...place.names, nameOf(item) ?? String(index)];
      yield* walk(schema.element, item, {names, path: [...place.path, index], description});
    }
  } else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries<z.ZodType>(schema.shape)) {
      yield* walk(field, (value as Record<string, unknown>)[key], {
        names: [...place.names, key],
        path: [...place.path, key],
        description: describe(field),
      });
    }
  }
}

/** How an item of a list is called: by its id, a flow by its ends and kind, anything else by its number. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  if ('id' in item) return String(item.id);
  if ('from' in item && 'to' in item && 'kind' in item)
    return `${item.from}.${item.to}.${item.kind}`;
  return undefined;
}

const describe = (field: z.ZodType): string =>
  field instanceof z.ZodOptional
    ? describe(field.unwrap() as z.ZodType)
    : (field.meta()?.description ?? '');

function noteFor(value: Text, {path, description}: Place): string {
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
