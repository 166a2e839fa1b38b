/** What an editor chose on this page, and its address, so that a choice can be sent to a colleague. Pure. */
import type {AttributeName} from '../embed/attributes.js';
import {embedFromQuery, queryOf, type Embed} from '../embed/embed.js';
import {ownSite, places, type Hosting} from './hosting.js';
import {targets, type Target} from './snippets/targets.js';

/** Widths that the preview has. */
export const previewWidths = ['phone', 'column', 'page'] as const;

/** What the preview stands on. */
export const previewBackgrounds = ['light', 'dark', 'messy'] as const;

/** Whose content is shown: our feed, which can be corrected; what the script carries; or another feed. */
export const contents = ['ours', 'pinned', 'other'] as const;

/** Everything that can be chosen. */
export interface Choice {
  /** With `feed` only where the content is another feed. */
  embed: Embed;
  hosting: Hosting;
  content: (typeof contents)[number];
  target: Target;
  width: (typeof previewWidths)[number];
  background: (typeof previewBackgrounds)[number];
}

const oneOf = <Value extends string>(values: readonly Value[], wanted: string | null): Value =>
  values.find((value) => value === wanted) ?? values[0]!;

/** Reads a query string; what it does not say is as at first. */
export function choiceFromQuery(query: URLSearchParams): Choice {
  const embed = embedFromQuery(query);
  return {
    embed,
    hosting: {
      place: oneOf(places, query.get('host')),
      base: query.get('base')?.trim() || ownSite.base,
    },
    content: embed.attributes.feed ? 'other' : oneOf(contents, query.get('content')),
    target: oneOf(targets, query.get('for')),
    width: oneOf(previewWidths, query.get('width')),
    background: oneOf(previewBackgrounds, query.get('on')),
  };
}

/** The query string that {@link choiceFromQuery} reads the same choice from; says only what is not as at first. */
export function queryOfChoice(choice: Choice): URLSearchParams {
  const query = queryOf(choice.embed);
  const {hosting, content, target, width, background} = choice;
  if (query.get('element') === 'principles') query.delete('element');
  const first = choiceFromQuery(new URLSearchParams());
  if (hosting.place !== first.hosting.place) query.set('host', hosting.place);
  if (hosting.base !== first.hosting.base) query.set('base', hosting.base);
  if (content !== first.content && !query.has('feed')) query.set('content', content);
  if (target !== first.target) query.set('for', target);
  if (width !== first.width) query.set('width', width);
  if (background !== first.background) query.set('on', background);
  return query;
}

/** A choice with an attribute set; without it where there is no value, or an empty one that says nothing. */
export function withAttribute(
  {embed}: Choice,
  name: AttributeName,
  value: string | undefined,
): Pick<Choice, 'embed'> {
  const {[name]: _, ...others} = embed.attributes;
  const isSwitch = name === 'language-menu' || name === 'printable';
  const attributes =
    value === undefined || (value === '' && !isSwitch) ? others : {...others, [name]: value};
  return {embed: {...embed, attributes}};
}
