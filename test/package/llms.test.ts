/** llms.txt tells programs how to use the elements: what it names is there, and what is there it names. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {embedFromQuery} from '../../src/embed/embed.js';
import {parseFeed} from '../../src/feed/index.js';
import {documentedElements} from './documented-elements.js';
import {manifestOf} from './partner-project.js';
import {root} from './temporary-folder.js';

const text = readFileSync(join(root, 'dist/llms.txt'), 'utf8');
const elements = documentedElements();
const code = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, words = '']) => words);
const all = (key: 'attributes' | 'events' | 'properties') =>
  new Set([...elements.values()].flatMap((element) => element[key]));

describe('llms.txt', () => {
  it('has the form of llmstxt.org: a title, what it is about, sections, lists of links', () => {
    assert.match(text, /^# [^\n]+\n\n> [^\n]+\n/);
    assert.match(text, /\n## Files\n\n(- \[[^\]]+\]\([^)]+\): [^\n]+\n)+/);
    assert.match(text, /\n## Optional\n\n(- \[[^\]]+\]\([^)]+\): [^\n]+\n)+$/);
  });

  it('links to files that lie beside it', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    assert.ok(links.length > 4);
    assert.deepEqual(
      links.filter((link) => !existsSync(join(root, 'dist', link))),
      [],
    );
  });

  it('names each element with all of its own attributes', () => {
    const shared = /^- All three: (.*)$/m.exec(text)?.[1] ?? '';
    for (const [tag, {attributes}] of elements) {
      const line = new RegExp(`^- \`<${tag}>\`: .*$`, 'm').exec(text)?.[0] ?? '';
      for (const attribute of attributes)
        assert.ok(`${line}${shared}`.includes(`\`${attribute}\``), `${tag} ${attribute}`);
    }
  });

  it('names all events, custom properties and languages, and none that there is not', () => {
    const {feed} = parseFeed(readFileSync(join(root, 'dist/feed/feed.json')));
    const tags = [...elements.keys()];
    for (const [name, known] of Object.entries({
      events: all('events'),
      properties: all('properties'),
    })) {
      assert.deepEqual(
        [...known].filter((word) => !code.includes(word)),
        [],
        name,
      );
    }
    const named = code.filter((word) => /^(--)?ijn-[\w-]+$/.test(word) && word !== 'ijn-');
    assert.deepEqual(
      named.filter(
        (word) => !all('events').has(word) && !all('properties').has(word) && !tags.includes(word),
      ),
      [],
    );
    const languages = /^- Languages: (.*)\.$/m.exec(text)?.[1]?.match(/[\w-]+/g);
    assert.deepEqual(languages, Object.keys(feed!.translations));
  });

  it('imports what the package exports', async () => {
    const {exports} = await manifestOf(root);
    const entries = [...text.matchAll(/'(ijn-elements[^']*)'/g)].map(([, name = '']) =>
      name.replace('ijn-elements', '.'),
    );
    assert.ok(entries.length > 3);
    assert.deepEqual(
      entries.filter((name) => !(name in exports)),
      [],
    );
  });

  it('gives an address of embed.html that is read as it says', () => {
    const [, query = ''] = /embed\.html\?([^`]+)`/.exec(text) ?? [];
    assert.deepEqual(embedFromQuery(new URLSearchParams(query)), {
      element: 'ijn-action-card',
      attributes: {action: 'dodge-contract', lang: 'es'},
      scheme: undefined,
      accent: undefined,
      accentDark: undefined,
    });
  });
});
