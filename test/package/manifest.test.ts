import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {parseFeed} from '../../src/feed/index.js';
import {attributesOf, elementNames} from '../../src/embed/attributes.js';
import {documentedElements} from './documented-elements.js';
import {root} from './temporary-folder.js';

/** What design.md promises. */
const shared = {
  attributes: ['feed', 'feed-key', 'lang', 'region', 'source', 'heading-level'],
  slots: ['', 'header', 'footer'],
  events: ['ijn-feed-ready', 'ijn-feed-error', 'ijn-action'],
};
const promised = [
  {
    tag: 'ijn-principles',
    attributes: ['principle', 'show', 'language-menu', 'printable', 'quick-exit'],
    events: ['ijn-stage-change', 'ijn-language-change'],
    parts: ['action', 'stage'],
  },
  {tag: 'ijn-action-card', attributes: ['action'], events: [], parts: ['action']},
  {
    tag: 'ijn-pipeline-diagram',
    attributes: ['stage', 'orientation'],
    events: ['ijn-stage-change'],
    parts: ['action', 'stage'],
  },
];

const elements = documentedElements();

/** Says what is missing and what is too much, rather than where two long lists part. */
function assertSame(listed: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.filter((name) => !listed.includes(name));
  const superfluous = listed.filter((name) => !wanted.includes(name));
  assert.deepEqual({missing, superfluous}, {missing: [], superfluous: []});
}

/** The texts of a file and of all that it imports, types left out: what an element is made of. */
function sourcesOf(path: string, sources = new Map<string, string>()): Map<string, string> {
  if (sources.has(path)) return sources;
  const text = readFileSync(path, 'utf8');
  sources.set(path, text);
  for (const [, file = ''] of text.matchAll(/^(?:import|export) (?!type)[^;]*'(\.[^']*)\.js'/gm))
    sourcesOf(join(dirname(path), `${file}.ts`), sources);
  return sources;
}

/** What a pattern's groups find in the sources of an element, without doubles. */
function foundIn(source: string, pattern: RegExp, file = /\.ts$/): string[] {
  const texts = [...sourcesOf(join(root, source))].filter(([path]) => file.test(path));
  const names = texts.flatMap(([, text]) =>
    [...text.matchAll(pattern)].flatMap(([, ...groups]) =>
      groups.flatMap((group) => group?.split(' ') ?? []),
    ),
  );
  return [...new Set(names)];
}

/** A part is named in a template, as the last argument of heading(), or as the first of foldedTemplate(). */
const partPattern =
  /\bpart="([^"$]+)"|\bheading\([\s\S]*?,\s*'([a-z-]+)',?\s*\)|\bfoldedTemplate\(\s*'([a-z-]+)'/g;

describe('custom-elements.json', () => {
  it('lists the three elements', () => {
    assert.deepEqual([...elements.keys()].sort(), promised.map(({tag}) => tag).sort());
  });

  for (const {tag, attributes, events, parts} of promised) {
    const element = elements.get(tag);
    assert.ok(element, `${tag} is not documented`);
    // All import what loads these, but not all load them, or use all of it.
    const unused =
      {
        'ijn-principles': /^$/,
        'ijn-pipeline-diagram': /\/(controls|print)\/|\/marking/,
        'ijn-action-card': /\/(controls|print|diagram|picture)\//,
      }[tag] ?? /^$/;
    const file = new RegExp(`^(?!.*(?:${unused.source})).*\\.ts$`);
    const drawn = foundIn(element.source, partPattern, file);

    it(`lists each attribute of ${tag}, and no other`, () => {
      assertSame(element.attributes, [...shared.attributes, ...attributes]);
    });

    it(`lists each slot of ${tag}, and no other`, () => {
      assertSame(element.slots, [...shared.slots]);
    });

    it(`lists each event of ${tag}, and no other`, () => {
      assertSame(element.events, [...shared.events, ...events]);
    });

    it(`lists each part that ${tag} draws, and no other`, () => {
      assertSame(element.parts, drawn);
      assert.deepEqual(
        parts.filter((part) => !element.parts.includes(part)),
        [],
      );
    });

    it(`lists each custom property that the styles of ${tag} read, and no other`, () => {
      const read = foundIn(element.source, /(--ijn-[a-z-]+)/g, /\.styles\.ts$/);
      assert.ok(read.length > 0);
      assertSame(element.properties, read);
    });

    it(`describes all that it lists of ${tag}`, () => {
      assert.deepEqual(element.undescribed, []);
    });
  }
});

describe("editors' data", () => {
  const read = <Data>(file: string) =>
    JSON.parse(readFileSync(join(root, 'dist', file), 'utf8')) as Data;
  interface Described {
    name: string;
    description?: string;
  }
  interface VsCodeTag extends Described {
    attributes: (Described & {values?: Described[]})[];
  }
  interface JetBrainsTag extends Described {
    attributes: (Described & {value?: {type?: string}})[];
    events: Described[];
    slots: Described[];
  }
  const vsCode = read<{tags: VsCodeTag[]}>('vscode.html-custom-data.json').tags;
  const vsCodeCss = read<{properties: Described[]; pseudoElements: Described[]}>(
    'vscode.css-custom-data.json',
  );
  const {contributions} = read<{
    contributions: {
      html: {elements: JetBrainsTag[]};
      css: {properties: Described[]; 'pseudo-elements': Described[]};
    };
  }>('web-types.json');
  const jetBrains = contributions.html.elements;
  const {feed} = parseFeed(readFileSync(join(root, 'dist/feed/feed.json')));
  const sorted = (list: Described[]) => list.map(({name}) => name).sort();
  const unionOf = (key: 'parts' | 'properties') =>
    [...new Set([...elements.values()].flatMap((element) => element[key]))].sort();

  for (const [editor, tags] of Object.entries({'VS Code': vsCode, JetBrains: jetBrains})) {
    it(`lists the elements and their attributes for ${editor}`, () => {
      assert.deepEqual(
        Object.fromEntries(tags.map(({name, attributes}) => [name, sorted(attributes)])),
        Object.fromEntries([...elements].map(([tag, {attributes}]) => [tag, attributes])),
      );
    });
  }

  it('suggests the values of attributes for VS Code', () => {
    const values = (tag: string, attribute: string) =>
      vsCode
        .find(({name}) => name === tag)
        ?.attributes.find(({name}) => name === attribute)
        ?.values?.map(({name}) => name);
    assert.deepEqual(
      {
        lang: values('ijn-principles', 'lang'),
        show: values('ijn-principles', 'show'),
        level: values('ijn-action-card', 'heading-level'),
        action: values('ijn-action-card', 'action'),
        stage: values('ijn-pipeline-diagram', 'stage'),
        orientation: values('ijn-pipeline-diagram', 'orientation'),
        principle: values('ijn-principles', 'principle'),
      },
      {
        lang: Object.keys(feed!.translations),
        show: ['principles', 'actions', 'pipeline', 'partners'],
        level: ['1', '2', '3', '4', '5', '6'],
        action: feed!.actions.map(({id}) => id),
        stage: feed!.pipeline.stages.map(({id}) => id),
        orientation: ['auto', 'horizontal', 'vertical'],
        principle: feed!.principles.map(({id}) => id),
      },
    );
  });

  it('suggests them for JetBrains, where others are not called wrong', () => {
    const lang = jetBrains[0]!.attributes.find(({name}) => name === 'lang');
    assert.match(lang?.value?.type ?? '', /^'en' \| 'es' \|.* \| string$/);
  });

  it('lists custom properties and parts for both', () => {
    const parts = unionOf('parts').map((part) => `part(${part})`);
    const bare = (list: Described[]) => sorted(list).map((name) => name.replace(/^::/, ''));
    assert.deepEqual(sorted(vsCodeCss.properties), unionOf('properties'));
    assert.deepEqual(bare(vsCodeCss.pseudoElements), parts);
    assert.deepEqual(sorted(contributions.css.properties), unionOf('properties'));
    assert.deepEqual(bare(contributions.css['pseudo-elements']), parts);
  });

  it('lists events and slots for JetBrains, and tells of them in VS Code', () => {
    for (const {name, events, slots} of jetBrains) {
      const element = elements.get(name)!;
      assert.deepEqual(sorted(events), element.events);
      assert.deepEqual(sorted(slots), element.slots);
      const told = vsCode.find((tag) => tag.name === name)?.description ?? '';
      for (const word of [...element.events, ...element.parts, ...element.properties])
        assert.ok(told.includes(`**${word}**`), `${name}: ${word}`);
      assert.ok(!told.includes('undefined'), 'each custom property has a default');
    }
  });
});

describe('what an embed may say', () => {
  it('is what the elements document', () => {
    for (const name of elementNames) {
      const documented = elements.get(name);
      assert.ok(documented);
      assertSame(
        attributesOf(name).map(([attribute]) => attribute),
        documented.attributes,
      );
    }
  });
});
