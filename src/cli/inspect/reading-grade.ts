/**
 * How many years of school a reader needs: the median of five formulas, since each is blind to something.
 * Flesch-Kincaid, SMOG and Gunning fog count syllables, of which "deportation" and "immigration" have four that every
 * reader here knows; Coleman-Liau and ARI count letters. SMOG needs three sentences. Pure.
 */
// @ts-expect-error It has no types.
import readability from 'text-readability';
import type {Problem} from '../../feed/problem.js';
import {wordsOf, type Text} from '../feed-texts.js';
import {isObject, placesOf, type Path} from '../schema-walk.js';
import {warning} from './warning.js';

/** The highest grade that is not remarked on: what a frightened person on a phone can read. */
const highest = 8;

/** Fewer words say nothing about how hard a text is. */
const fewestWords = 30;

/** Fields of running text. What the law or the handout has fixed (headings, names, terms) is left out. */
const prose = new Set([
  'introduction',
  'summary',
  'highlight',
  'body',
  'reveals',
  'expect',
  'script',
  'voicemail',
  'message',
  'text',
]);

/** Reading grade of some texts together. Each text counts as one sentence at least. */
export function readingGrade(texts: readonly Text[]): number {
  const words = texts
    .map((text) => wordsOf(text).replaceAll('*', '').replaceAll('’', "'"))
    .map((text) => (/[.?!]$/.test(text) ? text : `${text}.`))
    .join(' ');
  const grades: number[] = [
    readability.fleschKincaidGrade(words),
    readability.gunningFog(words),
    readability.colemanLiauIndex(words),
    readability.automatedReadabilityIndex(words),
    ...(readability.sentenceCount(words) >= 3 ? [readability.smogIndex(words)] : []),
  ].sort((a, b) => a - b);
  const middle = Math.floor(grades.length / 2);
  return grades.length % 2 === 1 ? grades[middle]! : (grades[middle - 1]! + grades[middle]!) / 2;
}

/** Texts of an English feed that are hard to read, and whether the whole is. */
export function hardTexts(document: Record<string, unknown>): Problem[] {
  const {language} = document;
  if (typeof language !== 'string' || !/^en\b/i.test(language)) return [];
  const texts = [...placesOf(document)].flatMap(({kind, path, value}) =>
    kind === 'text' && prose.has(fieldOf(path)) && isEnglish(value) ? [{path, text: value}] : [],
  );
  const hard = texts
    .filter(({text}) => wordCount(text) >= fewestWords)
    .map(({path, text}) => ({path, text, grade: readingGrade([text])}))
    .filter(({grade}) => grade > highest)
    .map(({path, text, grade}) => remark(path, wordsOf(text), 'reads', grade));
  const words = texts.reduce((sum, {text}) => sum + wordCount(text), 0);
  const whole = words >= fewestWords ? readingGrade(texts.map(({text}) => text)) : 0;
  return whole > highest ? [...hard, remark([], undefined, 'as a whole reads', whole)] : hard;
}

const remark = (path: Path, value: unknown, subject: string, grade: number) =>
  warning(
    path,
    value,
    `${subject} at grade ${grade.toFixed(1)}, above ${highest}`,
    'use shorter sentences and more common words',
  );

const wordCount = (text: Text) => wordsOf(text).split(/\s+/).length;

/** The name of the field that a text or a list of texts belongs to. */
const fieldOf = (path: Path) => path.filter((key) => typeof key === 'string').at(-1) ?? '';

const isEnglish = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (isObject(value) &&
    typeof value['text'] === 'string' &&
    typeof value['lang'] === 'string' &&
    /^en\b/i.test(value['lang']));
