/**
 * An element as a server writes it into a page: shown without script, taken over by one. Node only. Built twice (scripts/bundles/):
 * what is to be taken over must come from the templates that take it over, and those of the script tag are minified.
 */
import {createHash} from 'node:crypto';
import {loadBuiltInFeed, loadStrings, languageTags} from '../companions/companions.js';
import {attributesOf, elementNames} from '../embed/attributes.js';
import {isColor} from '../embed/colors.js';
import {styleOf, writtenAttributes, type Embed} from '../embed/embed.js';
import {escapeText, scriptData, startTag} from '../embed/markup.js';
import {englishFeed} from '../feed/built-in/en.generated.js';
import type {Feed} from '../feed/feed.generated.js';
import {parseFeed} from '../feed/parse.js';
import {feedProblem, type Problem} from '../feed/problem.js';
import {isSigned} from '../feed/signature.js';
import {foreign} from '../foreign/parts.js';
import {unknownName} from '../handout/unknown-name.js';
import {viewOptions} from '../handout/view-options.js';
import {View} from '../handout/view.js';
import {matchLocale} from '../locale/match.js';
import {sourceLanguage, Words} from '../locale/strings.js';
import {fingerprintOf, type RenderedState} from '../rendered/state.js';
import {wordList} from '../shared/word-list.js';
import {draw, styleSheetOf} from './draw.js';
import {plainMarkup} from './plain.js';
import type {Refusal, RenderedEmbed, RenderOptions} from './render-options.js';
import {markupOf, withStill} from './still.js';
import {eventsOf} from './structured-data.js';

const refuse = (reason: string, mend: string, value?: unknown): Refusal => ({
  problems: [feedProblem(reason, mend, value)],
});

/** The same in every language, except where the page's words are in one that has none. */
async function wordsFor(language: string): Promise<Words> {
  const tag = matchLocale(language, languageTags, sourceLanguage);
  return tag === sourceLanguage ? new Words() : new Words(tag, await loadStrings(tag, true));
}

/** The feed to draw, as it is written into the page. */
async function feedOf({
  feed,
  embed,
}: RenderOptions): Promise<{feed: Feed; document: unknown; problems: Problem[]} | Refusal> {
  const {lang} = embed.attributes;
  if (feed !== undefined) {
    const {feed: parsed, problems} = parseFeed(feed);
    if (!parsed) return {problems};
    const text = feed instanceof Uint8Array ? new TextDecoder().decode(feed) : feed;
    // Editors on Windows begin files with a mark that parseFeed passes over, too.
    const document: unknown =
      typeof text === 'string' ? JSON.parse(text.replace(/^\uFEFF/, '')) : text;
    return {feed: parsed, document, problems};
  }
  const tag = matchLocale(lang ?? sourceLanguage, languageTags, '');
  if (!tag)
    return refuse(
      `has no built-in handout in "${lang}"`,
      `use one of ${languageTags.join(', ')}`,
      lang,
    );
  const builtIn = tag === sourceLanguage ? englishFeed : await loadBuiltInFeed(tag);
  return {feed: builtIn, document: builtIn, problems: []};
}

/** What the attributes name and the feed does not hold. */
function lackOf({element, attributes}: Embed, feed: Feed): Problem | undefined {
  const {principle, action, stage} = attributes;
  switch (element) {
    case 'ijn-principles':
      return unknownName('principle', wordList(principle), feed.principles);
    case 'ijn-action-card':
      return unknownName('action', wordList(action), feed.actions);
    case 'ijn-pipeline-diagram':
      return unknownName('stage', wordList(stage), feed.pipeline.stages);
  }
}

function wrongEmbed({element, attributes, scheme, accent, accentDark}: Embed): Refusal | undefined {
  if (!elementNames.includes(element))
    return refuse(
      `has no element "${String(element)}"`,
      `use one of ${elementNames.join(', ')}`,
      element,
    );
  const names = attributesOf(element).map(([name]) => name);
  const unknown = Object.keys(attributes).find((name) => !names.includes(name as 'lang'));
  if (unknown !== undefined)
    return refuse(`has no attribute "${unknown}"`, `use one of ${names.join(', ')}`, unknown);
  if (scheme !== undefined && !['light', 'dark'].includes(scheme))
    return refuse(`has no scheme "${scheme}"`, 'use light or dark', scheme);
  // A server may pass on what anybody wrote into an address, and this goes into a style.
  const wrong = [accent, accentDark].find(
    (each) => !isColor(String(each ?? '#000000').toLowerCase()),
  );
  if (wrong !== undefined)
    return refuse(`has no color "${wrong}"`, 'write it as in #1d4ed8', wrong);
  if (attributes['feed-key'] !== undefined && attributes.feed === undefined)
    return refuse(
      'is written into the page and cannot be signed',
      'take away feed-key, or name the feed besides',
    );
  return undefined;
}

/** What keeps a feed from standing in a page that asks for a signature. */
async function unsigned({feed, signatures, embed}: RenderOptions): Promise<Refusal | undefined> {
  const key = embed.attributes['feed-key'];
  if (key === undefined) return undefined;
  if (feed === undefined)
    return refuse(
      'is asked to be signed, and no feed is given',
      'give the feed itself, or take away feed-key',
    );
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  if (!(bytes instanceof Uint8Array))
    return refuse(
      'is a document, and signatures are of bytes',
      'give the feed as the text or the bytes that were signed',
    );
  if (signatures === undefined)
    return refuse('has no signature', 'sign it, and give the text of <feed>.sig as signatures');
  return (await isSigned(new Uint8Array(bytes), signatures, key))
    ? undefined
    : refuse(
        'is not signed with one of the keys in feed-key',
        'sign this very file, and publish the signature beside it as <feed>.sig',
      );
}

const hashOf = (style: string) => `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** Renders an element; what keeps it from being rendered comes back as problems. */
export async function renderEmbed(options: RenderOptions): Promise<RenderedEmbed | Refusal> {
  const {embed, now = Date.now(), plain = false, structuredData = false} = options;
  const {element, attributes} = embed;
  const wrong = wrongEmbed(embed) ?? (await unsigned(options));
  if (wrong) return wrong;
  const found = await feedOf(options);
  if (!('feed' in found)) return found;
  const {feed, document, problems} = found;
  const lack = lackOf(embed, feed);
  if (lack) return {problems: [lack]};

  const words = await wordsFor(attributes.lang ?? feed.language);
  const view = new View({
    feed,
    words,
    now,
    still: true,
    foreign,
    options: viewOptions({
      region: attributes.region ?? '',
      source: attributes.source,
      headingLevel: Number(attributes['heading-level'] ?? 2),
    }),
    act: () => true,
  });

  const json = scriptData(document);
  const inline = `<script type="application/json">${json}</script>`;
  const content = plain
    ? plainMarkup(embed, view)
    : shadowRoot(embed, view, {
        now,
        of: fingerprintOf({
          element,
          attribute: (name) => attributes[name as 'lang'],
          feed: json,
          words: words.packed,
        }),
      });
  // Without its feed, the script would put the built-in handout in the place of another one.
  const needsFeed = !plain || (options.feed !== undefined && attributes.feed === undefined);
  const colors = colorsOf(embed);
  const tag = startTag(
    {
      name: element,
      attributes: [
        ...writtenAttributes({element, attributes: {lang: feed.language, ...attributes}}),
        ...(colors ? [['data-colors', colors.name] as [string, string]] : []),
      ],
    },
    {oneLine: true},
  );
  const events = structuredData ? eventsOf(view) : [];
  return {
    html: [
      ...(colors ? [`<style>${colors.rule}</style>`] : []),
      tag,
      content,
      ...(needsFeed ? [inline] : []),
      `</${element}>`,
      ...events.map((event) => `<script type="application/ld+json">${scriptData(event)}</script>`),
    ].join('\n'),
    styleHashes: [...(plain ? [] : [styleSheetOf(element)]), ...(colors ? [colors.rule] : [])].map(
      hashOf,
    ),
    language: feed.language,
    asOf: new Date(now).toISOString(),
    problems,
  };
}

/**
 * The colours as a rule, which a strict policy takes by its hash, and no style attribute. Beside the tag, since all in its shadow
 * root goes when the element draws anew; under a name of their own, since a page may have several elements in several colours.
 */
function colorsOf(embed: Embed): {name: string; rule: string} | undefined {
  const style = styleOf(embed);
  if (style.length === 0) return undefined;
  const {element, scheme, accent, accentDark} = embed;
  const name = [scheme, accent, accentDark].filter(Boolean).join(' ').replaceAll('#', '');
  const lines = style.map(([property, value]) => `${property}: ${value};`);
  return {name, rule: `${element}[data-colors="${name}"] { ${lines.join(' ')} }`};
}

function shadowRoot(embed: Embed, view: View, state: RenderedState): string {
  const {element} = embed;
  const languages =
    view.feed.id === englishFeed.id &&
    view.feed.sequence <= englishFeed.sequence &&
    embed.attributes.feed === undefined
      ? languageTags
      : [view.language];
  const markup = withStill(markupOf(draw(embed, view)), embed, view, languages);
  return (
    `<template shadowrootmode="open"><style data-rendered="${escapeText(JSON.stringify(state))}">` +
    `${styleSheetOf(element)}</style>${markup}</template>`
  );
}
