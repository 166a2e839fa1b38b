/** Between a feed and its XLIFF files: texts out for translators, translations back in. Pure. */
import {isDeepStrictEqual} from 'node:util';
import type {Problem} from '../feed/problem.js';
import {feedSchema} from '../feed/schema.js';
import {inlineRuns} from '../shared/inline-text.js';
import {
  extractedUnit,
  foreignNotes,
  isLeft,
  leftNotes,
  leftUnits,
  ownNotes,
} from './extracted-units.js';
import {feedTexts, wordsOf, type Feed, type FeedText, type Text} from './feed-texts.js';
import {judge} from './made-for.js';
import {putAt} from './schema-walk.js';
import {isApproved} from './translation-state.js';
import type {XliffDocument, XliffUnit} from './xliff.js';

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
  return {
    original: existing?.original ?? 'feed.json',
    sourceLanguage: feed.language,
    targetLanguage: language,
    ...(existing?.phases && {phases: existing.phases}),
    notes: [...ownNotes([instructions]), ...foreignNotes(existing?.notes)],
    units: [
      ...texts.map((text) => {
        const {id, value, note, maxLength} = text;
        const toTranslate = {id, source: wordsOf(value), notes: [note], maxLength};
        return extractedUnit(toTranslate, matches.get(text));
      }),
      ...leftUnits(
        (existing?.units ?? []).filter((unit) => !matched.has(unit)),
        new Set(texts.map(({id}) => id)),
        leftNotes.feed,
      ),
    ],
  };
}

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
    const {target: judged, isCurrent} = judge(unit, source);
    const target = isCurrent ? judged : undefined;
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
