/** What an editor chose on this page, and its address, so that a choice can be sent to a colleague. Pure. */
import {embedFromQuery, queryOf, type Embed} from '../embed/embed.js';
import {ownSite, places, type Hosting} from './hosting.js';
import {targets, type Target} from './snippets/targets.js';

/** Widths that the preview has. */
export const previewWidths = ['phone', 'column', 'page'] as const;

/** What the preview stands on. */
export const previewBackgrounds = ['light', 'dark', 'messy'] as const;

/** Everything that can be chosen. */
export interface Choice {
  /** With `feed` only when it is another than ours. */
  embed: Embed;
  hosting: Hosting;
  /** Whether the content stays what it is in the pinned script, and no feed is asked for. */
  pinned: boolean;
  target: Target;
  width: (typeof previewWidths)[number];
  background: (typeof previewBackgrounds)[number];
}

const oneOf = <Value extends string>(values: readonly Value[], wanted: string | null): Value =>
  values.find((value) => value === wanted) ?? values[0]!;

/** Reads a query string; what it does not say is as at first. */
export const choiceFromQuery = (query: URLSearchParams): Choice => ({
  embed: embedFromQuery(query),
  hosting: {
    place: oneOf(places, query.get('host')),
    base: query.get('base')?.trim() || ownSite.base,
  },
  pinned: query.has('pinned'),
  target: oneOf(targets, query.get('for')),
  width: oneOf(previewWidths, query.get('width')),
  background: oneOf(previewBackgrounds, query.get('on')),
});

/** The query string that {@link choiceFromQuery} reads the same choice from; says only what is not as at first. */
export function queryOfChoice(choice: Choice): URLSearchParams {
  const query = queryOf(choice.embed);
  const {hosting, pinned, target, width, background} = choice;
  if (query.get('element') === 'principles') query.delete('element');
  const first = choiceFromQuery(new URLSearchParams());
  if (hosting.place !== first.hosting.place) query.set('host', hosting.place);
  if (hosting.base !== first.hosting.base) query.set('base', hosting.base);
  if (pinned) query.set('pinned', '');
  if (target !== first.target) query.set('for', target);
  if (width !== first.width) query.set('width', width);
  if (background !== first.background) query.set('on', background);
  return query;
}
