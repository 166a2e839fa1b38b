/** What a feed may not do to a page that it is rendered into, and what search engines are told of it. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseFragment, serialize, type DefaultTreeAdapterMap} from 'parse5';
import {elementNames} from '../../src/embed/attributes.js';
import type {RenderOptions} from '../../src/render/index.js';
import {renderEmbed} from '../../src/render/npm.js';
import {everyKind, makeFeed} from '../feed/feeds.js';

const now = Date.UTC(2026, 10, 23);

async function markup(options: RenderOptions) {
  const rendered = await renderEmbed({now, ...options});
  assert.ok(rendered.html !== undefined, JSON.stringify(rendered.problems));
  return rendered;
}

type Node = DefaultTreeAdapterMap['childNode'];

/** The elements of some markup, without what they say. */
function outline(nodes: Node[]): unknown[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const inner =
      'content' in node ? (node.content as {childNodes: Node[]}).childNodes : node.childNodes;
    return [[node.tagName, node.attrs.map(({name}) => name), outline(inner)]];
  });
}

const hostile = fc.constantFrom(
  '</script><script>alert(1)</script>',
  '</template><img src=x onerror=alert(1)>',
  '--><img src=x onerror=alert(1)><!--',
  '</noscript><img src=x onerror=alert(1)>',
  '</style><b>',
  '"><b>',
  "' onclick='alert(1)",
  '<!--<script>',
  '<!--lit-part AAAA-->',
  '<plaintext>',
);

describe('what a feed says', () => {
  const withTexts = (text: string) =>
    makeFeed((made) => {
      made.id = 'hostile';
      made.title = text;
      made.question = text;
      made.actions = everyKind().map((action) => ({...action, title: text, body: [text]}));
      made.principles[0]!.actions = made.actions.map(({id}) => id);
      made.principles[0]!.title = text;
      made.pipeline.title = text;
      for (const stage of made.pipeline.stages) stage.title = text;
      made.partners[0]!.name = text;
    });

  for (const plain of [false, true]) {
    it(`stays in its place${plain ? ', in plain markup too' : ''}`, async () => {
      const outlineOf = async (text: string, element: (typeof elementNames)[number]) => {
        const {html} = await markup({
          embed: {element, attributes: {lang: 'en'}},
          feed: withTexts(text),
          plain,
          structuredData: true,
        });
        // A browser without script reads what is in `noscript`, one with script does not: neither may see more.
        return [true, false].map((scriptingEnabled) =>
          outline(parseFragment(html, {scriptingEnabled}).childNodes),
        );
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(hostile, fc.string()), {minLength: 1, maxLength: 4}),
          fc.constantFrom(...elementNames),
          async (parts, element) => {
            // Stars are marks that a feed may set.
            const text = `A${parts.join(' ').replaceAll(/[*\\]/g, '')}Z`;
            assert.deepEqual(await outlineOf(text, element), await outlineOf('AZ', element));
          },
        ),
        {numRuns: 60},
      );
    });
  }

  it('is as it was, in the feed that the page carries', async () => {
    const made = withTexts('</script><!--');
    const {html} = await markup({embed: {element: 'ijn-principles', attributes: {}}, feed: made});
    const script = parseFragment(html)
      .childNodes.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
      .find((node) => node.nodeName === 'script');
    assert.deepEqual(JSON.parse(serialize(script as never)), made);
  });

  it('may be text or bytes, with the mark that some editors begin files with', async () => {
    const text = `\uFEFF${JSON.stringify(withTexts('A title'))}`;
    for (const feed of [text, new TextEncoder().encode(text)]) {
      const {html} = await markup({embed: {element: 'ijn-principles', attributes: {}}, feed});
      assert.match(html, /A title/);
    }
  });
});

describe('colours', () => {
  const render = (colors: object, plain = false) =>
    renderEmbed({
      embed: {element: 'ijn-principles', attributes: {lang: 'en'}, ...colors},
      plain,
      now,
    });

  it('are a style whose hash is named, and no attribute, which a strict policy refuses', async () => {
    for (const plain of [false, true]) {
      const colors = {scheme: 'dark', accent: '#1d4ed8', accentDark: '#FFD166'};
      const {html = '', ...rest} = await render(colors, plain);
      const hashes = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(
        ([, style]) => `sha256-${createHash('sha256').update(style!).digest('base64')}`,
      );
      assert.equal(hashes.length, plain ? 1 : 2);
      assert.deepEqual('styleHashes' in rest && rest.styleHashes.toSorted(), hashes.toSorted());
      assert.doesNotMatch(html, /<[^>]* style=/);
    }
  });

  it('that nobody has chosen are not written', async () => {
    const {html = ''} = await render({accentDark: '#ffd166'});
    assert.match(html, /^<ijn-principles lang="en">\n<template/);
  });

  it('are colours, and nothing that could end the style', async () => {
    for (const wrong of [
      {accent: 'red'},
      {accent: '#12345'},
      {accent: ''},
      {accent: '#112233; } * { display: none'},
      {accent: '#112233', accentDark: '</style><script>alert(1)</script>'},
      {scheme: 'light; --x: url(//evil.example)'},
    ]) {
      const {html, problems} = await render(wrong);
      assert.equal(html, undefined);
      assert.match(problems[0]!.reason, /^has no (color|scheme) "/);
    }
  });
});

describe('structured data', () => {
  it('offers events that are still to come, and nothing else', async () => {
    const attend = everyKind().find(({kind}) => kind === 'attend')!;
    const made = makeFeed((one) => {
      one.actions = [
        attend,
        {
          ...attend,
          id: 'over',
          starts: '2026-11-01T17:00:00Z',
          ends: '2026-11-01T19:00:00Z',
        } as typeof attend,
        {...attend, id: 'called-off', status: 'paused'},
        ...everyKind().filter(({kind}) => kind !== 'attend'),
      ];
    });
    const {html} = await markup({
      embed: {element: 'ijn-principles', attributes: {}},
      feed: made,
      structuredData: true,
    });
    const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
    assert.deepEqual(
      found.map(([, json = '']) => JSON.parse(json) as object),
      [
        {
          '@context': 'https://schema.org',
          '@type': 'Event',
          name: 'Come to the rally',
          startDate: '2026-12-10T17:00:00Z',
          endDate: '2026-12-10T19:00:00Z',
          eventStatus: 'https://schema.org/EventScheduled',
          location: {'@type': 'Place', name: 'City Hall'},
          organizer: {
            '@type': 'Organization',
            name: 'Publisher',
            url: 'https://publisher.example/',
          },
          inLanguage: 'en',
        },
      ],
    );
  });
});
