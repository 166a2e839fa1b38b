/** Changes of a feed in words for an editor. */
import type {Change} from './compare-feeds.js';
import {isObject} from './schema-walk.js';
import {oneLine} from './inspect/revealed.js';
import {toned} from './terminal.js';

const nouns: Record<string, string> = {
  actions: 'Action',
  principles: 'Principle',
  'pipeline.stages': 'Stage',
};

/** All changes, item by item. */
export function describeChanges(changes: readonly Change[]): string {
  const byItem = new Map<string, Change[]>();
  for (const change of changes) {
    const own = byItem.get(change.item);
    if (own) own.push(change);
    else byItem.set(change.item, [change]);
  }
  return [...byItem].map(([item, own]) => describeItem(item, own)).join('\n\n');
}

function describeItem(item: string, changes: Change[]): string {
  const [first] = changes;
  const name = toned('strong', nameOf(item));
  if (first?.field === '' && first.kind === 'added') {
    return `${toned('good', 'Added')}: ${name}${titleOf(first.after)}`;
  }
  if (first?.field === '' && first.kind === 'removed') {
    return `${toned('care', 'Removed')}: ${name}${titleOf(first.before)}`;
  }
  return [`${toned('care', 'Changed')}: ${name}`, ...changes.map(describeField)].join('\n');
}

/** `Action "ny-petition"` for `actions.ny-petition`. */
function nameOf(item: string): string {
  if (!item) return 'the feed itself';
  const at = item.lastIndexOf('.');
  return `${nouns[item.slice(0, at)] ?? item.slice(0, at)} "${oneLine(item.slice(at + 1))}"`;
}

function describeField({kind, field: name, before, after}: Change): string {
  const field = oneLine(name);
  switch (kind) {
    case 'added':
      return `  ${field}: new: ${shown(after)}`;
    case 'removed':
      return `  ${field}: gone: ${shown(before)}`;
    case 'reordered':
      return `  ${field}: in another order: ${oneLine((after as string[]).join(', '))}\n    before: ${oneLine((before as string[]).join(', '))}`;
    default:
      return `  ${field}:\n    was: ${shown(before)}\n    is:  ${shown(after)}`;
  }
}

function titleOf(item: unknown): string {
  const title = isObject(item) ? (item['title'] ?? item['label']) : undefined;
  return title === undefined ? '' : `: ${shown(title)}`;
}

/** Words in quotes, with their language where they name one; anything else as JSON. */
function shown(value: unknown): string {
  if (isObject(value) && typeof value['text'] === 'string' && typeof value['lang'] === 'string') {
    return `${JSON.stringify(value['text'])} (in ${value['lang']})`;
  }
  return JSON.stringify(value);
}
