/** Storybook's guides and documents: each is there, and each link leads to a page and a heading that there are. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pageOf, titles, withPages} from '../../stories/documents/links.js';

const read = (path: string) => readFileSync(path, 'utf8');
const files = readdirSync('stories', {recursive: true, encoding: 'utf8'})
  .map((file) => `stories/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(ts|mdx)$/.test(file));
const dashed = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
/** As Storybook makes addresses of the names of exports. */
const fromName = (name: string) => dashed(name.replace(/([a-z0-9])([A-Z])/g, '$1-$2'));

/** Addresses of all pages. */
const pages = new Set<string>();
for (const path of files) {
  const text = read(path);
  if (path.endsWith('.stories.ts')) {
    const [, title = ''] = /\btitle: '([^']+)'/.exec(text) ?? [];
    if (text.includes("'autodocs'") || files.includes(path.replace('.stories.ts', '.mdx')))
      pages.add(`/docs/${dashed(title)}--docs`);
    for (const [, name = ''] of text.matchAll(/^export const (\w+)/gm))
      pages.add(`/story/${dashed(title)}--${fromName(name)}`);
  }
  const [, title] = /<Meta title="([^"]+)"/.exec(text) ?? [];
  if (title) pages.add(`/docs/${dashed(title)}--docs`);
}

const headings = (markdown: string) =>
  new Set(
    (markdown.match(/^#+ .*$/gm) ?? []).map((heading) =>
      heading
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
const byPage = new Map(
  Object.entries(titles).map(([path, title]) => [pageOf(title).replace('?path=', ''), path]),
);

/** Links of a text to pages of Storybook that there are not. */
const broken = (markdown: string) =>
  [...markdown.matchAll(/\?path=([^)\s#"']+)#?([^)\s"']*)/g)].flatMap(
    ([link, page = '', anchor]) => {
      const document = byPage.get(page);
      const isThere =
        pages.has(page) && (!anchor || (document && headings(read(document)).has(anchor)));
      return isThere ? [] : [link];
    },
  );

describe('the documents in Storybook', () => {
  it('are all that the repository has', () => {
    const inRepository = [
      ...readdirSync('.').filter((file) => file.endsWith('.md')),
      ...readdirSync('docs')
        .filter((file) => file.endsWith('.md'))
        .map((file) => `docs/${file}`),
    ];
    assert.deepEqual(Object.keys(titles).sort(), inRepository.sort());
  });

  for (const [path, title] of Object.entries(titles))
    it(`${path} has a page, from which each link leads on`, () => {
      const page = files.find(
        (file) =>
          file.endsWith('.mdx') && read(file).includes(`<Meta title="Documents/${title}" />`),
      );
      assert.ok(page, `stories/documents/ has no page for ${path}`);
      assert.ok(read(page).includes(`document('${path}')`));
      const shown = withPages(read(path), path, {
        'docs/gallery.png': 'gallery.png',
        'docs/handout.png': 'handout.png',
      });
      assert.deepEqual(broken(shown), []);
      assert.doesNotMatch(shown, /\]\([^)#:?]*\.md/);
    });
});

describe('the guides', () => {
  for (const path of files.filter((file) => file.endsWith('.mdx')))
    it(`${path} leads to pages and headings that there are`, () =>
      assert.deepEqual(broken(read(path)), []));

  it('are one for each who comes', () => {
    const guides = [...pages].filter((page) => page.startsWith('/docs/guides-'));
    assert.equal(guides.length, 5);
    const welcome = read('stories/welcome.mdx');
    assert.deepEqual(
      guides.filter((page) => !welcome.includes(`?path=${page}`)),
      [],
    );
  });
});
