/**
 * Walks a value along the schema of a feed, so that a field that is added to the schema reaches everything that goes
 * by it: the translators' texts, the search for unknown fields, the checks of links and numbers. Pure.
 */
import {z} from 'zod';
import {feedSchema} from '../feed/schema.js';

/** Keys from the document down to a place in it. */
export type Path = (string | number)[];

/** One place of a document that the schema knows: an object, a Text, or a string of a certain format. */
export type Place = {
  /** Keys from the document down to it. */
  path: Path;
  /** The same with the ids of the items in place of their numbers. */
  names: string[];
  /** What the schema says of the field. */
  description: string;
  value: unknown;
} & (
  | {kind: 'object'; fields: string[]}
  | {kind: 'text'}
  /** `format` is a name of `formats`. */
  | {kind: 'string'; format: string}
);

type Where = Pick<Place, 'path' | 'names' | 'description'>;

/** Every place of a document, outer ones first. What does not fit the schema is passed over: others report it. */
export const placesOf = (document: unknown): Generator<Place> =>
  walk(feedSchema, document, {path: [], names: [], description: ''});

/** A path as an editor's program names a place: `actions[2].url`. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : text ? `.${key}` : key),
    '',
  );

/** Puts a value in a place that there is. */
export function putAt(document: unknown, path: Path, value: unknown): void {
  let owner = document as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) owner = owner[key] as Record<string | number, unknown>;
  owner[path.at(-1)!] = value;
}

/** Whether a value is an object of fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* walk(schema: unknown, value: unknown, where: Where): Generator<Place> {
  if (value === undefined) return;
  if (schema instanceof z.ZodOptional) {
    yield* walk(schema.unwrap(), value, where);
  } else if (schema instanceof z.ZodDiscriminatedUnion) {
    yield* walk(variantOf(schema, value), value, where);
  } else if (schema instanceof z.ZodUnion) {
    // The schema has one union without a discriminator: Text.
    const object = schema.options.find((option) => option instanceof z.ZodObject);
    if (isObject(value) && object)
      yield {kind: 'object', fields: Object.keys(object.shape), value, ...where};
    yield {kind: 'text', value, ...where};
  } else if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    const description = schema.meta()?.description ?? where.description;
    for (const [index, item] of value.entries()) {
      const names = [...where.names, nameOf(item) ?? String(index)];
      yield* walk(schema.element, item, {names, path: [...where.path, index], description});
    }
  } else if (schema instanceof z.ZodObject) {
    if (!isObject(value)) return;
    const fields = Object.entries<z.ZodType>(schema.shape);
    yield {kind: 'object', fields: fields.map(([key]) => key), value, ...where};
    for (const [key, field] of fields) {
      yield* walk(field, value[key], {
        names: [...where.names, key],
        path: [...where.path, key],
        description: describe(field),
      });
    }
  } else if (schema instanceof z.ZodString) {
    const format = schema.meta()?.['x-format'];
    if (typeof format === 'string') yield {kind: 'string', format, value, ...where};
  }
}

/** The fields of an action depend on its kind. */
function variantOf(schema: z.ZodDiscriminatedUnion, value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const {discriminator} = schema.def;
  return schema.options.find(
    (option) =>
      option instanceof z.ZodObject &&
      option.shape[discriminator]?.safeParse(value[discriminator]).success,
  );
}

/** How an item of a list is called: by its id, a flow by its ends and kind, anything else by its number. */
function nameOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  if ('id' in item) return String(item['id']);
  if ('from' in item && 'to' in item && 'kind' in item)
    return `${String(item['from'])}.${String(item['to'])}.${String(item['kind'])}`;
  return undefined;
}

const describe = (field: z.ZodType): string =>
  field instanceof z.ZodOptional
    ? describe(field.unwrap() as z.ZodType)
    : (field.meta()?.description ?? '');
