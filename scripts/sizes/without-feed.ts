import {readFileSync} from 'node:fs';
import {parseAst} from 'vite';
import {projectFile} from '../bundles/paths.js';

/**
 * `ijn.js` with `{}` where the built-in feed stands: what the code takes by itself.
 *
 * @param script The text of the built script.
 */
export function withoutFeed(script: string): string {
  const {id} = JSON.parse(readFileSync(projectFile('src/feed/built-in/feed.json'), 'utf8')) as {
    id: string;
  };
  const found = objectsOf(parseAst(script)).filter((node) => hasId(node, id));
  const [feed] = found;
  if (!feed || found.length > 1)
    throw new Error(`ijn.js has ${found.length} objects with the id ${id}; one is the feed`);
  return `${script.slice(0, feed.start)}{}${script.slice(feed.end)}`;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** All object literals in a part of a program. */
function objectsOf(part: unknown): Node[] {
  const inside = (Array.isArray(part) ? part : isNode(part) ? Object.values(part) : []).flatMap(
    objectsOf,
  );
  return isNode(part) && part.type === 'ObjectExpression' ? [part, ...inside] : inside;
}

const hasId = (object: Node, id: string) =>
  (object['properties'] as Node[]).some(
    ({key, value}) => isNode(key) && key['name'] === 'id' && isNode(value) && value['value'] === id,
  );
