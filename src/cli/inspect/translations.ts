/** Whether the translations that a feed names are there, and are translations of it. Pure. */
import {parseFeed} from '../../feed/parse.js';
import type {Problem} from '../../feed/problem.js';
import {isSame} from '../../feed/same-bytes.js';
import type {Feed} from '../feed-texts.js';
import {compareFeeds} from '../compare-feeds.js';
import {isObject, placesOf, putAt} from '../schema-walk.js';
import {warning} from './warning.js';

/**
 * The bytes of the file at a reference such as `feed.es.json`, from beside the feed; `undefined` when there is none,
 * `'elsewhere'` when that cannot be told from here.
 */
export type Beside = (reference: string) => Uint8Array | undefined | 'elsewhere';

/**
 * What is not right about the translations.
 *
 * @param own The bytes of the document itself, which is among its translations.
 * @param beside Without it, only the map itself is looked at.
 */
export function wrongTranslations(
  document: Record<string, unknown>,
  own: Uint8Array,
  beside?: Beside,
): Problem[] {
  const {language, translations} = document;
  if (!isObject(translations)) return [];
  const problems: Problem[] = [];
  if (typeof language === 'string' && !(language in translations)) {
    problems.push(
      warning(
        ['translations'],
        translations,
        `does not name "${language}", the language of this feed; readers who see a translation could not come back`,
        `add "${language}" with the name of this file`,
      ),
    );
  }
  for (const [tag, reference] of Object.entries(translations)) {
    if (typeof reference !== 'string') continue;
    if (URL.canParse(reference)) {
      problems.push(
        warning(
          ['translations', tag],
          reference,
          `names a site (${new URL(reference).host}); pages ask only the one that the feed itself is on`,
          'put the file beside the feed, and write its name alone',
        ),
      );
    }
    const bytes = beside?.(reference) ?? (beside ? undefined : 'elsewhere');
    if (bytes === 'elsewhere' || (tag === language && bytes && isSame(bytes, own))) continue;
    for (const [reason, mend] of whatIsWrong(document, tag, reference, bytes)) {
      problems.push(warning(['translations', tag], reference, reason, mend));
    }
  }
  return problems;
}

/** How to mend a translation that was made from an earlier version. */
export const rebuild =
  'build the translations again (npx ijn-feed build), then sign them and this feed (npx ijn-feed sign)';

function* whatIsWrong(
  document: Record<string, unknown>,
  tag: string,
  reference: string,
  bytes: Uint8Array | undefined,
): Generator<[reason: string, mend: string]> {
  if (!bytes) {
    yield [
      `names ${reference}, and there is no such file beside this feed`,
      'make it (npx ijn-feed extract, then npx ijn-feed build), or take the line out',
    ];
    return;
  }
  const {feed, problems} = parseFeed(bytes);
  if (!feed) {
    const {path, reason} = problems[0]!;
    yield [`names ${reference}, which is no feed: ${path || 'it'} ${reason}`, rebuild];
    return;
  }
  if (feed.id !== document['id']) {
    yield [`names ${reference}, which is another feed ("${feed.id}")`, 'name the right file'];
    return;
  }
  if (feed.language !== tag) {
    yield [`names ${reference}, which is in "${feed.language}"`, 'name the right file'];
    return;
  }
  if (feed.sequence !== document['sequence']) {
    yield [`names ${reference}, which has sequence ${feed.sequence}`, rebuild];
  }
  const [here, there] = [idsIn(document), idsIn(feed)];
  const lacking = [...here].filter((id) => !there.has(id));
  const more = [...there].filter((id) => !here.has(id));
  if (lacking.length > 0) yield [`names ${reference}, which lacks ${lacking.join(', ')}`, rebuild];
  if (more.length > 0) yield [`names ${reference}, which still has ${more.join(', ')}`, rebuild];
  if (lacking.length + more.length === 0) {
    const others = otherFacts(document, feed);
    if (others.length > 0) {
      const some = others.slice(0, 5).join(', ');
      yield [`names ${reference}, which says something else than this feed in ${some}`, rebuild];
    }
  }
  const older = olderWords(document, feed);
  if (older.length > 0) {
    const some = older.slice(0, 5).join(', ');
    yield [`names ${reference}, which still has other words of this feed in ${some}`, rebuild];
  }
  if (feed.review === 'draft') {
    yield [
      `names ${reference}, which is a draft; pages say that nobody has reviewed it yet`,
      'have somebody who speaks the language read it and set the states to "final", then build again',
    ];
  }
}

/** Texts that a translation holds in the language of the original, in other words than the original has now. */
function olderWords(document: Record<string, unknown>, feed: Feed): string[] {
  const {language, review} = document;
  if (review !== 'original') return [];
  const textsOf = (value: unknown) =>
    [...placesOf(value)]
      .filter(({kind}) => kind === 'text')
      .map((place) => [place.names.join('.'), place.value] as const);
  const words = (value: unknown) => (isObject(value) ? value['text'] : value);
  const originals = new Map(textsOf(document));
  return textsOf(feed)
    .filter(([, value]) => isObject(value) && value['lang'] === language)
    .filter(([name, value]) => originals.has(name) && words(originals.get(name)) !== words(value))
    .map(([name]) => name);
}

/** What a translation has of its own, and the counter, which is spoken of apart. */
const own = new Set(['sequence', 'language', 'review', 'reviewedOn', 'untranslated']);

/** Where a translation has other facts: what is neither a text nor about the translation itself. */
function otherFacts(document: Record<string, unknown>, feed: Feed): string[] {
  const facts = (value: unknown) => {
    const copy: unknown = structuredClone(value);
    for (const {kind, path} of [...placesOf(copy)]) if (kind === 'text') putAt(copy, path, '');
    return copy;
  };
  const {feed: original, problems} = parseFeed(document);
  // With errors something is left out of it, and would be missed here once more.
  if (!original || problems.length > 0) return [];
  return compareFeeds(facts(original), facts(feed))
    .filter(({item, field}) => item !== '' || !own.has(field))
    .map(({item, field}) => [item, field].filter(Boolean).join(' '));
}

/** The ids of all items. Of a document that is not checked, those that can be found. */
function idsIn(document: Record<string, unknown> | Feed): ReadonlySet<string> {
  const {principles, actions, pipeline} = document;
  const ids = (items: unknown) =>
    Array.isArray(items)
      ? items.flatMap((item) =>
          isObject(item) && typeof item['id'] === 'string' ? item['id'] : [],
        )
      : [];
  return new Set([
    ...ids(principles),
    ...ids(actions),
    ...ids(isObject(pipeline) ? pipeline['stages'] : undefined),
  ]);
}
