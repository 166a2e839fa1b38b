/** Every text of a language, of messages and of the feed, with what is to be said of its translation. Pure. */
import {isLeft} from '../../src/cli/extracted-units.js';
import {feedTexts, wordsOf, type Feed} from '../../src/cli/feed-texts.js';
import {judge} from '../../src/cli/made-for.js';
import {isApproved} from '../../src/cli/translation-state.js';
import type {XliffDocument, XliffTarget, XliffUnit} from '../../src/cli/xliff.js';
import {textFaults} from './check-texts.js';
import {placeholderFaults} from './placeholder-faults.js';
import type {MessageUnit} from './units.js';

/** A text that a language should have. */
export interface Expected {
  id: string;
  source: string;
  maxLength: number;
  /** Of a message. */
  unit?: MessageUnit;
}

/** How far a text is. */
type Progress = 'absent' | 'missing' | 'stale' | 'draft' | 'reviewed';

/** A text with its translation. */
export interface JudgedUnit {
  id: string;
  progress: Progress;
  target?: XliffTarget | undefined;
  /** What is wrong with its values. */
  placeholders: string[];
  /** What is wrong with its words. */
  faults: {reason: string; mend: string}[];
  isTooLong: boolean;
}

/** The texts of a set of messages. */
export const expectedOfMessages = (units: readonly MessageUnit[]): Expected[] =>
  units.map((unit) => ({id: unit.id, source: unit.source, maxLength: unit.maxLength, unit}));

/** The texts of a feed. */
export const expectedOfFeed = (feed: Feed): Expected[] =>
  feedTexts(feed).map(({id, value, maxLength}) => ({id, source: wordsOf(value), maxLength}));

/** Judges what a file has for each text. */
export function judgeUnits(expected: readonly Expected[], xliff: XliffDocument): JudgedUnit[] {
  const units = new Map(xliff.units.map((unit) => [unit.id, unit]));
  return expected.map((each) => judgeUnit(each, units.get(each.id), xliff.targetLanguage));
}

/** Units that no text belongs to, and that extraction has not put aside. */
export function strangersIn(expected: readonly Expected[], xliff: XliffDocument): XliffUnit[] {
  const ids = new Set(expected.map(({id}) => id));
  return xliff.units.filter((unit) => !ids.has(unit.id) && !isLeft(unit));
}

function judgeUnit(
  {id, source, maxLength, unit}: Expected,
  found: XliffUnit | undefined,
  language: string,
): JudgedUnit {
  const {target, isCurrent, isStale} = judge(found, source);
  // What is to be mended anyway would be told twice.
  const faults = target && isCurrent ? textFaults(source, target.text, maxLength) : [];
  return {
    id,
    progress: progressOf(found, target, isCurrent, isStale),
    target,
    placeholders: target && isCurrent && unit ? placeholderFaults(unit, target.text, language) : [],
    faults,
    isTooLong: faults.some(({reason}) => reason.includes('there is room for')),
  };
}

function progressOf(
  found: XliffUnit | undefined,
  target: XliffTarget | undefined,
  isCurrent: boolean,
  isStale: boolean,
): Progress {
  if (!found) return 'absent';
  if (isCurrent) return isApproved(target?.state) ? 'reviewed' : 'draft';
  return isStale ? 'stale' : 'missing';
}
