/** Writes dist/embed.html when all that it loads is built: hashes of what may run, and words for whoever has no script. */
import {createHash} from 'node:crypto';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {fallbackOf, plainWords} from '../src/embed/fallback.js';
import {escapeText, markup} from '../src/embed/markup.js';
import type {Feed} from '../src/feed/feed.generated.js';
import {formatDate} from '../src/locale/dates.js';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const hashOf = (content: string | Buffer) =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

const [template, css, json, names] = await Promise.all([
  readFile(path('src/frame/embed.html'), 'utf8'),
  readFile(path('src/frame/embed.css'), 'utf8'),
  readFile(path('dist/feed/feed.json'), 'utf8'),
  readdir(path('dist')),
]);
const feed = JSON.parse(json) as Feed;

/** The hash of each script that may run, by its name: those that few visitors need are loaded by others. */
const scripts = Object.fromEntries(
  await Promise.all(
    names
      .filter((name) => /^(embed|ijn(-\w+)?)\.js$/.test(name))
      .sort()
      .map(async (name) => [name, hashOf(await readFile(path(`dist/${name}`)))] as const),
  ),
);

const {language, timeZone} = feed;
const fallback = markup(
  [
    ...fallbackOf(
      feed,
      {element: 'ijn-principles', attributes: {lang: language}},
      {asOf: `As of ${formatDate(feed.issued, {language}, timeZone)}`},
    ),
    {name: 'noscript', content: [{name: 'p', content: ['The rest needs JavaScript.']}]},
  ],
  {},
  '        ',
).trimStart();

const style = `\n${css.replace(/\/\*[\s\S]*?\*\/\n?/g, '').replace(/^(?=.)/gm, '      ')}    `;

const values: Record<string, string> = {
  ...scripts,
  title: escapeText(plainWords(feed.title)),
  languages: Object.keys(feed.translations).join(' '),
  style: `'${hashOf(style)}'`,
  scripts: Object.values(scripts)
    .map((hash) => `'${hash}'`)
    .join(' '),
};

const page = template
  .replace('\n      /* embed.css */\n    ', () => style)
  .replace('<!-- fallback -->', () => fallback)
  .replace(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing to put for ${name} into embed.html`);
    return value;
  });
await writeFile(path('dist/embed.html'), page);
