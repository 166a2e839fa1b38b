/** All that can be said of a feed before it is published: what is wrong, and what is worth a look. Pure. */
import {maxFeedBytes, parseFeed} from '../../feed/parse.js';
import type {Problem} from '../../feed/problem.js';
import {JsonMistake, jsonPlaces, type JsonPlaces} from '../json-text.js';
import {isObject} from '../schema-walk.js';
import {changedWords, type Locales} from './changed-words.js';
import {crowdedPipeline} from './crowded-pipeline.js';
import {unreadableHosts} from './hosts.js';
import {unknownLanguage} from './languages.js';
import {impossiblePhones} from './phones.js';
import {hardTexts} from './reading-grade.js';
import {unknownRegions} from './regions.js';
import {staleDates} from './stale-dates.js';
import {oddSigns} from './text-signs.js';
import {wrongTranslations, type Beside} from './translations.js';
import {unknownFields} from './unknown-fields.js';
import {unusedItems} from './unused-items.js';

/** A problem and where an editor finds it. */
export interface Finding extends Problem {
  /** Line of the file, from 1; absent for the document as a whole. */
  line?: number;
  /** The id of the item that it is in. */
  item?: string;
}

/** What a feed is looked at with. */
export interface Circumstances {
  /** Milliseconds since the epoch. */
  now: number;
  /** The files beside the feed, for its translations. */
  beside?: Beside | undefined;
  /** The files of its translators. */
  locales?: Locales | undefined;
}

/**
 * Everything that is wrong with a feed (`error`: pages refuse it or leave something out) or worth a look
 * (`warning`: pages show it), in the order of the file. Never throws for what a feed can be.
 *
 * @param bytes The file as it is.
 */
export function inspectFeed(bytes: Uint8Array, {now, beside, locales}: Circumstances): Finding[] {
  const {problems} = parseFeed(bytes);
  if (bytes.length > maxFeedBytes) return problems;
  // Also of bytes that are no UTF-8, which parseFeed has reported by now.
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  const kind = otherKind(text);
  if (kind) return [kind];
  let places: JsonPlaces;
  try {
    places = jsonPlaces(text);
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    const isAboutJson = problems.every(({reason}) => reason === 'is not JSON');
    return isAboutJson ? [notJson(error)] : problems;
  }
  const document: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  if (!isObject(document)) return problems;
  const findings = [
    ...problems.map((problem) => asConsequence(problem, document)),
    ...repeatedFields(places),
    ...unknownFields(document),
    ...unreadableHosts(document),
    ...oddSigns(document),
    ...unknownLanguage(document),
    ...unknownRegions(document),
    ...impossiblePhones(document),
    ...wrongTranslations(document, bytes, beside),
    ...changedWords(document, locales),
    ...unusedItems(document),
    ...crowdedPipeline(document),
    ...staleDates(document, now),
    ...hardTexts(document),
  ].map((problem) => located(problem, document, places));
  const inOrder = findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return causesFirst(underTheirNames(inOrder), document);
}

/** A missing field whose name is misspelt beside it is one mistake, and is told once. */
function underTheirNames(findings: Finding[]): Finding[] {
  const told = new Set<Finding>();
  const joined = findings.map((finding) => {
    if (finding.reason !== 'is missing') return finding;
    const owner = ownerOf(finding.path);
    const name = finding.path.slice(owner ? owner.length + 1 : 0);
    const near = findings.find(
      ({path, mend}) => ownerOf(path) === owner && mend === `did you mean "${name}"?`,
    );
    if (!near) return finding;
    told.add(near);
    const written = near.path.slice(owner ? owner.length + 1 : 0);
    return {
      ...finding,
      ...(near.line !== undefined && {line: near.line}),
      reason: `is missing; line ${near.line} has "${written}"`,
      mend: `write "${name}"`,
    };
  });
  return joined.filter((finding) => !told.has(finding));
}

/** What follows from another mistake stands behind the mistakes, once for each. */
function causesFirst(findings: Finding[], document: Record<string, unknown>): Finding[] {
  const causes: Finding[] = [];
  const following = new Map<string, Finding[]>();
  for (const finding of findings) {
    const {reason, path} = finding;
    if (leftOut.test(reason)) following.set(reason, [...(following.get(reason) ?? []), finding]);
    else if (!isNobody.test(reason) || !hasEntries(document, path)) causes.push(finding);
  }
  return [
    ...causes,
    ...[...following.values()].map(([first, ...others]) => ({
      ...first!,
      reason:
        others.length === 0
          ? first!.reason
          : `${first!.reason}; so ${others.length === 1 ? 'does' : 'do'} ${others.map(({path}) => path).join(', ')}`,
    })),
  ];
}

const leftOut = /^names "[^"]*", which pages leave out for its errors$/;

/** Said of an action whose telephones are all left out, too; each has a finding of its own then. */
const isNobody = /^is open but there is nobody to call$/;

/** Whether a list of the document has anything in it. */
function hasEntries(document: unknown, path: string): boolean {
  let value = document;
  for (const key of path.match(/[^.[\]]+/g) ?? []) {
    value = isObject(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
  }
  return Array.isArray(value) && value.length > 0;
}

/** Files that were taken for a feed, or saved as no feed can be. */
function otherKind(text: string): Finding | undefined {
  const start = text.replace(/^\ufeff/, '').trimStart();
  const odd = (reason: string, mend: string): Finding => ({
    path: '',
    value: undefined,
    reason,
    mend,
    severity: 'error',
  });
  if (start.slice(0, 4).includes('\0')) return odd('is not UTF-8 text', 'save the file as UTF-8');
  if (start.startsWith('<')) {
    return odd(
      'begins with "<": this is a web page or an XML file, not a feed',
      'name the file or the address of the feed itself',
    );
  }
  return undefined;
}

const notJson = ({message, line, column, mend}: JsonMistake): Finding => ({
  path: '',
  value: undefined,
  reason: `is not JSON: at line ${line}, column ${column}, ${message}`,
  mend,
  severity: 'error',
  line,
});

const repeatedFields = ({repeated}: JsonPlaces): Problem[] =>
  repeated.map((path) => ({
    path,
    value: undefined,
    reason: 'stands twice in the same braces, and only the last one counts',
    mend: 'take one of them out',
    severity: 'warning',
  }));

/** An item that is left out for its errors is missed wherever it is named; it is in the file, though. */
function asConsequence(problem: Problem, document: Record<string, unknown>): Problem {
  const [, id] = /^names "([^"]*)", which is not in the feed$/.exec(problem.reason) ?? [];
  const {actions, pipeline} = document;
  const items = [actions, isObject(pipeline) ? pipeline['stages'] : undefined].flat();
  if (id === undefined || !items.some((item) => isObject(item) && item['id'] === id))
    return problem;
  return {
    ...problem,
    reason: `names "${id}", which pages leave out for its errors`,
    mend: `mend "${id}" itself, then this is right`,
  };
}

function located(
  problem: Problem,
  document: Record<string, unknown>,
  {spans}: JsonPlaces,
): Finding {
  // What is missing stands nowhere; then its owner is shown.
  let path = problem.path;
  while (path && !spans.has(path)) path = ownerOf(path);
  const line = path ? spans.get(path)?.line : undefined;
  const item = idAt(document, problem.path);
  return {...problem, ...(line !== undefined && {line}), ...(item !== undefined && {item})};
}

/** `actions[2]` of `actions[2].url`, `actions` of `actions[2]`, '' of `actions`. */
const ownerOf = (path: string) =>
  path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('[')));

/** The id of the innermost item on the way to a place. */
function idAt(document: Record<string, unknown>, path: string): string | undefined {
  let value: unknown = document;
  let id: string | undefined;
  for (const key of path.match(/[^.[\]]+/g) ?? []) {
    value = isObject(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
    if (isObject(value) && typeof value['id'] === 'string') id = value['id'];
  }
  return id;
}
