import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, it} from 'node:test';
import {parseFeed} from '../../src/feed/index.js';
import {documentedElements} from './documented-elements.js';
import {manifestOf} from './partner-project.js';
import {root} from './temporary-folder.js';

const readmePath = join(root, 'README.md');
const readme = existsSync(readmePath) ? readFileSync(readmePath, 'utf8') : '';
const {scripts, exports} = await manifestOf(root);
const elements = documentedElements();

/** The fenced blocks of a language. */
const blocks = (...languages: string[]) =>
  [...readme.matchAll(/^[ \t]*```(\w+)[^\n]*\n([\s\S]*?)^[ \t]*```/gm)]
    .filter(([, language = '']) => languages.includes(language))
    .map(([, , code = '']) => code);

it('README.md is there', () => {
  assert.notEqual(readme, '');
});

describe('the commands in README.md', () => {
  const commands = blocks('bash', 'sh', 'shell', 'console').join('\n');

  it('are scripts of package.json', () => {
    const named = [...commands.matchAll(/\bnpm (?:run (?:-\S+ )*([\w:.-]+)|(start|test)\b)/g)].map(
      ([, script, short]) => script ?? short ?? '',
    );
    assert.ok(named.includes('start') && named.includes('test'), 'it names npm start and npm test');
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });
});

describe('the HTML in README.md', () => {
  const html = blocks('html').join('\n');
  const tags = [
    ...html.matchAll(
      /<(ijn-[\w-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>/g,
    ),
  ];

  it('has each of the elements', () => {
    const named = new Set([...html.matchAll(/<\/?(ijn-[\w-]*)/g)].map(([, tag]) => tag));
    assert.deepEqual([...named].sort(), [...elements.keys()].sort());
    // A tag that the pattern of attributes does not take in would go untested.
    assert.equal(tags.length, html.match(/<ijn-/g)?.length);
  });

  it('gives the elements attributes that they have', () => {
    const ofHtml =
      /^(lang|dir|id|class|style|slot|hidden|title|role|part|exportparts|(data|aria)-.+)$/;
    const unknown = tags.flatMap(([, tag = '', attributes = '']) =>
      [...attributes.replace(/=\s*("[^"]*"|'[^']*'|[^\s]+)/g, '').matchAll(/\S+/g)]
        .map(([name]) => name)
        .filter((name) => !ofHtml.test(name) && !elements.get(tag)?.attributes.includes(name))
        .map((name) => `<${tag} ${name}>`),
    );
    assert.deepEqual(unknown, []);
  });

  it('names actions, stages and principles that the built-in handout has', () => {
    const {feed} = parseFeed(readFileSync(join(root, 'dist/feed/feed.json')));
    assert.ok(feed);
    const {actions, principles, pipeline} = feed;
    const known = new Set([...actions, ...principles, ...pipeline.stages].map(({id}) => id));
    const named = tags
      .filter(([, , attributes = '']) => !/\bfeed=/.test(attributes))
      .flatMap(([, , attributes = '']) =>
        [...attributes.matchAll(/\b(?:action|stage|principle)="([^"]*)"/g)].flatMap(
          ([, ids = '']) => ids.split(' '),
        ),
      );
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });

  it('fills slots that there are', () => {
    const slots = new Set([...elements.values()].flatMap((element) => element.slots));
    const unknown = [...html.matchAll(/\bslot="([^"]*)"/g)].filter(
      ([, name = '']) => !slots.has(name),
    );
    assert.deepEqual(unknown, []);
  });

  it('loads scripts and frames that are published', () => {
    const files = [...html.matchAll(/<(?:script|iframe)\b[^>]*\bsrc="([^"]*)"/g)].map(
      ([, url = '']) => url.split('/').at(-1) ?? '',
    );
    assert.ok(files.includes('ijn.js'), 'it names ijn.js');
    const published = ['ijn.js', 'embed.html'];
    assert.deepEqual(
      files.filter((file) => !published.includes(file.replace(/[?#].*/, ''))),
      [],
    );
  });
});

describe('the code in README.md', () => {
  it('imports entries that the package has', () => {
    const code = blocks('html', 'js', 'ts', 'jsx', 'tsx', 'vue', 'svelte', 'astro');
    const entries = [...code.join('\n').matchAll(/["'](ijn-elements(?:\/[^"'@]*)?)["']/g)].map(
      ([, name = '']) => name.replace('ijn-elements', '.'),
    );
    assert.ok(entries.length > 0, 'it names ijn-elements/define');
    assert.deepEqual(
      entries.filter((name) => !(name in exports)),
      [],
    );
  });
});

/** The documents of the repository. */
function documents(folder = root): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return /^(node_modules|dist|storybook-static|\.git)$/.test(entry.name) ? [] : documents(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The name that a heading has in a link, as GitHub makes it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const withoutCode = (markdown: string) =>
  markdown.replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '').replace(/`[^`\n]*`/g, '');

describe('the links of the documents', () => {
  for (const document of documents()) {
    it(`${relative(root, document)} links to files and headings that there are`, () => {
      const markdown = withoutCode(readFileSync(document, 'utf8'));
      const links = [
        ...markdown.matchAll(
          /\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)|\b(?:href|src)="([^"]+)"/gm,
        ),
      ].map(([, inline, reference, html]) => inline ?? reference ?? html ?? '');
      const broken = links.filter((link) => {
        if (/^[a-z][a-z+.-]*:/i.test(link)) return false;
        const [file = '', fragment] = decodeURI(link).split('#');
        const target = file
          ? join(file.startsWith('/') ? root : dirname(document), file)
          : document;
        if (!existsSync(target)) return true;
        if (fragment === undefined || !target.endsWith('.md')) return false;
        const headings = readFileSync(target, 'utf8').match(/^#+ .*$/gm) ?? [];
        return !headings.some((heading) => anchor(heading.replace(/^#+ /, '')) === fragment);
      });
      assert.deepEqual(broken, []);
    });
  }
});
