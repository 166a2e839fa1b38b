/** The items of a document that may be wrong elsewhere, each with its place in it. Pure. */
import type {z} from 'zod';
import {feedSchema} from '../../feed/schema.js';
import {isObject, type Path} from '../schema-walk.js';

/** An item of a feed and where it stands. */
interface Placed<Item> {
  item: Item;
  path: Path;
}

const {principles, actions, pipeline} = feedSchema.shape;
const {stages, flows} = pipeline.shape;

const good = <Item extends z.ZodType>(list: {element: Item}, owner: unknown, path: Path) => {
  const items = isObject(owner) ? owner[String(path.at(-1))] : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((value: unknown, index): Placed<z.infer<Item>>[] => {
    const {data} = list.element.safeParse(value);
    return data === undefined ? [] : [{item: data, path: [...path, index]}];
  });
};

/** The items of a document that are what they should be. */
export function itemsOf(document: Record<string, unknown>) {
  const {pipeline: line} = document;
  return {
    principles: good(principles, document, ['principles']),
    actions: good(actions, document, ['actions']),
    stages: good(stages, line, ['pipeline', 'stages']),
    flows: good(flows, line, ['pipeline', 'flows']),
  };
}
