/** What changed between two versions of a feed, by the ids of its items. Pure. */
import {isObject} from './schema-walk.js';

/** One change. */
export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** The item, as `actions.ny-petition`; '' for the feed itself. */
  item: string;
  /** The field of it, as `outcome.summary`; '' for the item as a whole. */
  field: string;
  before?: unknown;
  after?: unknown;
}

/** Every change from one document to another, in the order of the new one. */
export function compareFeeds(before: unknown, after: unknown): Change[] {
  const changes: Change[] = [];
  compare(before, after, {item: '', field: ''}, changes);
  return changes;
}

interface Where {
  item: string;
  field: string;
}

const within = ({item, field}: Where, key: string): Where => ({
  item,
  field: field ? `${field}.${key}` : key,
});

function compare(before: unknown, after: unknown, where: Where, changes: Change[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const sides = [before, after].filter((side) => side !== undefined);
  if (sides.every((side) => isObject(side) && !isText(side))) {
    const [old, current] = [fieldsOf(before), fieldsOf(after)];
    for (const key of new Set([...Object.keys(current), ...Object.keys(old)])) {
      compare(old[key], current[key], within(where, key), changes);
    }
  } else if (sides.every((side) => Array.isArray(side) && haveNames(side))) {
    compareItems((before ?? []) as unknown[], (after ?? []) as unknown[], where, changes);
  } else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (const [index, old] of before.entries()) {
      compare(old, after[index], within(where, String(index + 1)), changes);
    }
  } else if (sides.every((side) => Array.isArray(side))) {
    compareWords((before ?? []) as unknown[], (after ?? []) as unknown[], where, changes);
  } else {
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    changes.push({kind, ...where, before, after});
  }
}

/** A list of items that have names: by name, wherever each stands. */
function compareItems(before: unknown[], after: unknown[], where: Where, changes: Change[]) {
  const old = new Map(before.map((item) => [nameOf(item), item]));
  const current = new Map(after.map((item) => [nameOf(item), item]));
  const place = (name: string): Where => {
    const path = [where.item, where.field, name].filter(Boolean).join('.');
    // What has no id of its own belongs to the item that holds it.
    return hasId(current.get(name) ?? old.get(name))
      ? {item: path, field: ''}
      : within(where, name);
  };
  for (const [name, item] of current) {
    if (!old.has(name)) changes.push({kind: 'added', ...place(name), after: item});
    else compare(old.get(name), item, place(name), changes);
  }
  for (const [name, item] of old) {
    if (!current.has(name)) changes.push({kind: 'removed', ...place(name), before: item});
  }
  const kept = (names: Iterable<string>, other: ReadonlyMap<string, unknown>) =>
    [...names].filter((name) => other.has(name));
  const [oldOrder, newOrder] = [kept(old.keys(), current), kept(current.keys(), old)];
  if (oldOrder.join() !== newOrder.join()) {
    changes.push({kind: 'reordered', ...where, before: oldOrder, after: newOrder});
  }
}

/** A list of texts or words that grew or shrank: which came and which went. */
function compareWords(before: unknown[], after: unknown[], where: Where, changes: Change[]) {
  const allOf = (list: unknown[]) => new Set(list.map((value) => JSON.stringify(value)));
  const [old, current] = [allOf(before), allOf(after)];
  for (const value of after) {
    if (!old.has(JSON.stringify(value))) changes.push({kind: 'added', ...where, after: value});
  }
  for (const value of before) {
    if (!current.has(JSON.stringify(value)))
      changes.push({kind: 'removed', ...where, before: value});
  }
}

const fieldsOf = (value: unknown) => (isObject(value) ? value : {});

const isText = (value: unknown) =>
  isObject(value) && 'lang' in value && 'text' in value && Object.keys(value).length === 2;

const hasId = (item: unknown) => isObject(item) && 'id' in item;

/** Whether each item of a list has a name of its own: two phones may have one number, and then only their places tell. */
function haveNames(items: unknown[]): boolean {
  const names = items.map(nameOf);
  return !names.includes('') && new Set(names).size === names.length;
}

/** How an item is called: by its id, a flow by its ends and kind, others by what tells them apart. */
function nameOf(item: unknown): string {
  if (!isObject(item)) return '';
  const {id, from, to, kind, number, url, name} = item;
  if (from !== undefined && to !== undefined)
    return `${String(from)} → ${String(to)} (${String(kind)})`;
  const told = [id, number, url, name].find((value) => typeof value === 'string');
  return typeof told === 'string' ? told : '';
}
