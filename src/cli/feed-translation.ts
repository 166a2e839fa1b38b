/** Between a feed and its XLIFF files: texts out for translators, translations back in. Pure. */
import {isDeepStrictEqual} from 'node:util';
import type {Problem} from '../feed/problem.js';
import {feedSchema} from '../feed/schema.js';
import {inlineRuns} from '../shared/inline-text.js';
import {feedTexts, wordsOf, type Feed, type FeedText, type Text} from './feed-texts.js';
import {putAt} from './schema-walk.js';
import {isApproved, isUsable, stale} from './translation-state.js';
import type {XliffDocument, XliffUnit} from './xliff.js';

/** Marks the notes that this tool writes anew at each extraction; all others belong to the translators. */
const ownNote = 'ijn-feed';

/** Says why a unit is there that no text of the feed belongs to. */
const leftNote =
  'No text of the feed belongs to this unit now, and no page shows it. It can be deleted, if its target is of no use any more.';

/** Marks the notes that hold what stood in a source before. */
const earlierSource = 'ijn-feed earlier source';

const earlierWords = 'Before, this stood in the source: ';

const instructions =
  'Translate each source into its target. A draft has the state "needs-review-translation"; a person who speaks the ' +
  'language sets "final" after reading it. "needs-adaptation" means that the source has changed since: mend the target, ' +
  'then change the state. *Emphasis* and **strong** are the only marks; there is no HTML. Words that stay in another ' +
  'language carry it on the target, as in xml:lang="en".';

/** A feed in another language, and what is not right about it yet. */
export interface BuiltFeed {
  feed: Feed;
  /** What an editor or translator should look at, by unit; the feed is built all the same. */
  problems: Problem[];
  /** Units without a usable target: their texts stay in the language of the source, marked so. */
  untranslated: string[];
}

/**
 * The XLIFF document for a feed in one language. Targets, states and translators' notes of the existing document are
 * kept: with the text that has the same words, wherever it stands now; else with the text of the same id, as
 * `needs-adaptation`; else in a unit behind the others, since only a person can tell that they are of no use any more.
 */
export function extractFeed(feed: Feed, language: string, existing?: XliffDocument): XliffDocument {
  if (existing) checkLanguages(feed, existing, language);
  const texts = feedTexts(feed);
  const matches = matchUnits(texts, existing?.units ?? []);
  const matched = new Set(matches.values());
  const ids = new Set(texts.map(({id}) => id));
  const left = (existing?.units ?? []).filter(
    (unit) => !matched.has(unit) && (unit.target || foreignNotes(unit.notes).length > 0),
  );
  return {
    original: existing?.original ?? 'feed.json',
    sourceLanguage: feed.language,
    targetLanguage: language,
    notes: [{text: instructions, from: ownNote}, ...foreignNotes(existing?.notes)],
    units: [
      ...texts.map((text) => unitFor(text, matches.get(text))),
      ...left.map((unit) => ({
        ...unit,
        id: freeId(unit.id, ids),
        notes: [{text: leftNote, from: ownNote}, ...foreignNotes(unit.notes)],
      })),
    ],
  };
}

/** Whether extractFeed found no text for a unit, and kept it for what a translator wrote. */
export const isLeft = ({notes}: XliffUnit): boolean =>
  notes.some(({text, from}) => from === ownNote && text === leftNote);

/** Whether a unit holds other words that stood in its source, and no target: they may be a translation. */
export const isTypedOver = ({target, notes}: XliffUnit): boolean =>
  !target && notes.some(({from}) => from === earlierSource);

/** The unit of each text, the surest ways to tell first. */
function matchUnits(texts: FeedText[], units: readonly XliffUnit[]): Map<FeedText, XliffUnit> {
  const matches = new Map<FeedText, XliffUnit>();
  const matched = new Set<XliffUnit>();
  const matchBy = (find: (text: FeedText, source: string) => XliffUnit | undefined) => {
    for (const text of texts) {
      const unit = matches.has(text) ? undefined : find(text, wordsOf(text.value));
      if (!unit) continue;
      matches.set(text, unit);
      matched.add(unit);
    }
  };
  const isFree = (unit: XliffUnit) => !matched.has(unit);

  const byId = new Map(units.map((unit) => [unit.id, unit]));
  matchBy(({id}, source) => (byId.get(id)?.source === source ? byId.get(id) : undefined));
  // A paragraph that moved within its list; one that stands there twice may share.
  const byText = new Map(units.map((unit) => [key(unit.id, unit.source), unit]));
  matchBy((text) => byText.get(textKey(text)));
  // An item that has another id now, a text that came back, a unit whose id somebody damaged.
  const bySource = new Map<string, XliffUnit[]>();
  for (const unit of units.filter(isFree)) {
    bySource.set(unit.source, [...(bySource.get(unit.source) ?? []), unit]);
  }
  matchBy((_, source) => {
    const candidates = (bySource.get(source) ?? []).filter((unit) => unit.target && isFree(unit));
    const [first] = candidates;
    const isSure = candidates.every(({target}) => isDeepStrictEqual(target, first?.target));
    return isSure ? first : undefined;
  });
  matchBy(({id}) => {
    const unit = byId.get(id);
    return unit && isFree(unit) ? unit : undefined;
  });
  return matches;
}

function unitFor(text: FeedText, unit: XliffUnit | undefined): XliffUnit {
  const source = wordsOf(text.value);
  const notes = foreignNotes(unit?.notes);
  let target = unit?.target;
  if (unit && unit.source !== source) {
    if (target) target = {...target, state: stale};
    notes.push({text: earlierWords + unit.source, from: earlierSource});
  }
  // With a target that holds, the earlier words have done their work.
  const isDone = target !== undefined && isUsable(target.state);
  const kept = notes.filter(
    ({text: words, from}, index) =>
      from !== earlierSource ||
      (!isDone &&
        words !== earlierWords + source &&
        notes.findIndex((note) => note.from === from && note.text === words) === index),
  );
  return {
    id: text.id,
    source,
    ...(target && {target}),
    notes: [{text: text.note, from: ownNote}, ...kept],
  };
}

/** The id, or one like it that no text and no other unit has. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 1; taken.has(free); count++) free = `${id}.left${count === 1 ? '' : count}`;
  taken.add(free);
  return free;
}

/**
 * The feed in the language of an XLIFF document: the same facts, with each text replaced by its translation where there
 * is a usable one. It is a draft until every text has a final one. Throws, naming the unit, when the result is no feed.
 */
export function buildFeed(feed: Feed, xliff: XliffDocument, language: string): BuiltFeed {
  checkLanguages(feed, xliff, language);
  const texts = feedTexts(feed);
  const units = new Map(xliff.units.map((unit) => [unit.id, unit]));
  const problems: Problem[] = [];
  const warn = (path: string, value: unknown, reason: string, mend: string) =>
    problems.push({path, value, reason, mend, severity: 'warning'});
  const untranslated: string[] = [];
  let reviewed = true;

  const translated = structuredClone(feed);
  for (const text of texts) {
    const unit = units.get(text.id);
    units.delete(text.id);
    const source = wordsOf(text.value);
    if (unit && unit.source !== source) {
      const mend = 'extract again, then mend the target';
      warn(text.id, unit.source, 'has another source than the feed has now', mend);
    }
    const usable = unit?.source === source && isUsable(unit.target?.state);
    const target = usable ? unit.target : undefined;
    if (!target) {
      untranslated.push(text.id);
    } else if (marks(source) !== marks(target.text)) {
      const reason = `marks ${marks(target.text)}, but its source marks ${marks(source)}`;
      warn(text.id, target.text, reason, 'put * or ** around the words that say the same');
    }
    reviewed &&= target !== undefined && isApproved(target.state);
    putAt(
      translated,
      text.path,
      target ? inLanguage(target, language) : marked(text.value, feed.language),
    );
  }
  for (const unit of units.values()) {
    const {id, source} = unit;
    if (!isLeft(unit)) warn(id, source, 'belongs to no text of the feed', 'extract again');
  }
  translated.language = language;
  translated.review = reviewed ? 'reviewed' : 'draft';
  delete translated.reviewedOn;
  delete translated.untranslated;
  if (untranslated.length > 0) translated.untranslated = untranslated.length;
  checkResult(translated, texts);
  return {feed: translated, problems, untranslated};
}

/** One text of one list or field, whatever its number in it: ids without the numbers, and the words. */
const key = (id: string, source: string) => `${id.replace(/\.\d+(?=\.|$)/g, '.#')}\n${source}`;
const textKey = ({id, value}: FeedText) => key(id, wordsOf(value));

const foreignNotes = (notes: XliffUnit['notes'] = []) => notes.filter(({from}) => from !== ownNote);

const inLanguage = (
  target: {text: string; language?: string | undefined},
  language: string,
): Text =>
  target.language === undefined || target.language === language
    ? target.text
    : {text: target.text, lang: target.language};

const marked = (value: Text, language: string): Text =>
  typeof value === 'string' ? {text: value, lang: language} : value;

/** What a text sets apart, in words: how many passages, and how. */
function marks(text: string): string {
  const set = inlineRuns(text).map(({mark}) => mark);
  const count = (mark: string) => set.filter((each) => each === mark).length;
  const passages = count('em') === 1 ? 'passage' : 'passages';
  return `${count('em')} ${passages} with * and ${count('strong')} with **`;
}

function checkLanguages(feed: Feed, xliff: XliffDocument, language: string) {
  if (xliff.targetLanguage !== language) {
    throw new Error(`its target-language is "${xliff.targetLanguage}", not "${language}"`);
  }
  if (xliff.sourceLanguage !== feed.language) {
    throw new Error(
      `its source-language is "${xliff.sourceLanguage}", but the feed is in "${feed.language}"`,
    );
  }
}

function checkResult(feed: Feed, texts: FeedText[]) {
  const issue = feedSchema.safeParse(feed).error?.issues[0];
  if (!issue) return;
  const text = texts.find(({path}) => path.every((step, i) => issue.path[i] === step));
  const where = text ? `unit "${text.id}"` : issue.path.join('.') || 'the feed';
  throw new Error(`${where}: ${reasonOf(issue)}`);
}

/** Zod says of a union only that nothing fits; the reason stands inside. */
function reasonOf(issue: {
  message: string;
  code?: string;
  errors?: {message: string; code?: string}[][];
}): string {
  const inner = issue.errors?.flat().find(({code}) => code !== 'invalid_type');
  return inner?.message ?? issue.message;
}
