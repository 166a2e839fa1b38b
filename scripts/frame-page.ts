/** Writes dist/embed.html when all that it loads is built: hashes of what may run, and words for whoever has no script. */
import {createHash} from 'node:crypto';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Feed, Text} from '../src/feed/feed.generated.js';
import {plainText} from '../src/shared/inline-text.js';

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

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
const words = (text: Text) => escaped(plainText(typeof text === 'string' ? text : text.text));

const fallback = `<h2>${words(feed.question)}</h2>
        <p>${words(feed.title)}</p>
        <ol>
${feed.principles.map(({title}) => `          <li>${words(title)}</li>`).join('\n')}
        </ol>
        <p>
          <a href="${escaped(feed.publisher.url)}" rel="noopener">${words(feed.publisher.name)}</a> ·
          As of <time datetime="${feed.issued}">${new Date(feed.issued).toLocaleDateString('en', {dateStyle: 'long', timeZone: feed.timeZone})}</time>
        </p>
        <noscript><p>The rest needs JavaScript.</p></noscript>`;

const style = `\n${css.replace(/\/\*[\s\S]*?\*\/\n?/g, '').replace(/^(?=.)/gm, '      ')}    `;

const values: Record<string, string> = {
  ...scripts,
  title: words(feed.title),
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
