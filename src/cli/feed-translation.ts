/** Between a feed and its XLIFF files: texts out for translators, translations back in. Pure. */
import type {Problem} from '../feed/problem.js';
import {feedSchema} from '../feed/schema.js';
import {inlineRuns} from '../shared/inline-text.js';
import {feedTexts, wordsOf, type Feed, type FeedText, type Text} from './feed-texts.js';
import {putAt} from './schema-walk.js';
import {isApproved, isUsable, stale} from './translation-state.js';
import type {XliffDocument, XliffUnit} from './xliff.js';

/** Marks the notes that this tool writes anew at each extraction; all others belong to the translators. */
const ownNote = 'ijn-feed';

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
 * kept; a target whose source has changed becomes `needs-adaptation`; units whose text is gone are dropped.
 */
export function extractFeed(feed: Feed, language: string, existing?: XliffDocument): XliffDocument {
  if (existing) checkLanguages(feed, existing, language);
  const texts = feedTexts(feed);
  const current = new Set(texts.map(textKey));
  const unitsById = new Map(existing?.units.map((unit) => [unit.id, unit]));
  const unitsByText = new Map(existing?.units.map((unit) => [key(unit.id, unit.source), unit]));

  const units = texts.map((text): XliffUnit => {
    const source = wordsOf(text.value);
    const sameId = unitsById.get(text.id);
    // A paragraph that moved within its list keeps its translation.
    const same = sameId?.source === source ? sameId : unitsByText.get(textKey(text));
    const changed =
      !same && sameId && !current.has(key(sameId.id, sameId.source)) ? sameId : undefined;
    const old = same ?? changed;
    const target = changed?.target ? {...changed.target, state: stale} : same?.target;
    return {
      id: text.id,
      source,
      ...(target && {target}),
      notes: [{text: text.note, from: ownNote}, ...foreignNotes(old?.notes)],
    };
  });
  return {
    original: existing?.original ?? 'feed.json',
    sourceLanguage: feed.language,
    targetLanguage: language,
    notes: [{text: instructions, from: ownNote}, ...foreignNotes(existing?.notes)],
    units,
  };
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
  for (const {id, source} of units.values()) {
    warn(id, source, 'belongs to no text of the feed', 'extract again');
  }
  translated.language = language;
  translated.review = reviewed ? 'reviewed' : 'draft';
  delete translated.reviewedOn;
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
  return `${count('em')} passages with * and ${count('strong')} with **`;
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
