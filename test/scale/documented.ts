/** The blocks of docs/hosting.md and docs/at-scale.md: what is measured is what we recommend. */
import {readFile} from 'node:fs/promises';

const read = (path: string) => readFile(new URL(`../../docs/${path}`, import.meta.url), 'utf8');

const blocks = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  );

/** Replaces what must be there. */
export function exchanged(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`What is documented does not say ${from} any more`);
  return text.replaceAll(from, to);
}

const hosting = await read('hosting.md');
const [originBlock = '', edgeBlock = ''] = blocks(hosting, 'nginx');
const [compress = '', , replace = ''] = blocks(hosting, 'bash');

/** The text of docs/at-scale.md. */
export const atScale = await read('at-scale.md');

/** The commands that compress the files below `public/ijn`. */
export const compressCommands = compress;

/** The commands that put the feed in `next` in the place of the one before. */
export const feedCommands = replace;

/** The commands that do so behind a cache. */
export const feedCommandsBehindCache = blocks(atScale, 'bash')[0] ?? '';

/** What stands in the origin's `server` block, for the files of a folder. */
export const originServer = (site: string): string =>
  exchanged(originBlock, '/var/www/public', site);

/** What stands in the edge's `http` block. */
export const edgeHttp = (origin: string, port: number, cache: string): string =>
  [
    ['/var/cache/nginx/ijn', cache],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['http://192.0.2.1', origin],
  ].reduce((text, [from = '', to = '']) => exchanged(text, from, to), edgeBlock);
