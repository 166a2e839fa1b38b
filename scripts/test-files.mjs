import {readdirSync} from 'node:fs';
import {join, sep} from 'node:path';
import {root} from './child-process.mjs';

/**
 * The test files, each in exactly one list: those of the built package and those named `*.node.test.ts` run in Node,
 * all others in the browsers. Node 20 and the browser runner expand patterns differently, so both get these lists.
 * @param {string} [pattern] only the files that match, with `*` and `**`, as in `test/locale/*.test.ts`; several with commas
 * @returns {{node: string[], browser: string[]}} paths from the repository's folder, with `/`
 */
export function testFiles(pattern = 'test/**') {
  const matches = globToRegExp(pattern);
  const files = readdirSync(join(root, 'test'), {recursive: true, encoding: 'utf8'})
    .map((path) => `test/${path.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.test.ts') && !path.includes('/node_modules/'))
    .filter((path) => matches.test(path))
    .sort();
  return {node: files.filter(isForNode), browser: files.filter((path) => !isForNode(path))};
}

/** @param {string} path */
function isForNode(path) {
  return path.startsWith('test/package/') || path.endsWith('.node.test.ts');
}

/** @param {string} pattern */
function globToRegExp(pattern) {
  const source = pattern.split(',').map(sourceOf).join('|');
  return new RegExp(`^(?:${source})$`);
}

/** @param {string} glob */
function sourceOf(glob) {
  return glob
    .replace(/^\.\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*/g, (star) => ({'**/': '(?:.*/)?', '**': '.*'})[star] ?? '[^/]*');
}
