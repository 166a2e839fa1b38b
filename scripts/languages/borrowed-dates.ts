/**
 * locales/calendar.<tag>.json: names of months and days for languages that some browsers have no dates for, to be put in
 * place of those of a language that all of them have.
 */
import {join} from 'node:path';
import {Mistake} from '../../src/cli/mistake.js';
import {readIfThere} from '../../src/cli/read-input.js';
import type {BorrowedDates} from './saved-strings.js';

/** Reads the file of a language; undefined when there is none. Throws, with the file, when it is not what it should be. */
export async function readBorrowedDates(
  folder: string,
  tag: string,
): Promise<BorrowedDates | undefined> {
  const file = join(folder, `calendar.${tag}.json`);
  const bytes = await readIfThere(file);
  return bytes && parseBorrowedDates(new TextDecoder().decode(bytes), file);
}

/** The same from the text of a file. */
export function parseBorrowedDates(json: string, file: string): BorrowedDates {
  const fail = (reason: string, mend = 'write {"from": "fr", "words": {"janvier": "janvye"}}') => {
    throw new Mistake(`${file}: ${reason}`, mend);
  };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    fail(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(data)) return fail('holds no object') as never;
  const {from, words, ...others} = data;
  const [other] = Object.keys(others);
  if (other !== undefined) fail(`has the field "${other}", which nothing reads`, 'take it out');
  if (typeof from !== 'string' || from.length !== 2 || !isTag(from))
    fail('"from" names no language', 'write a language tag, as in "fr"');
  if (!isRecord(words) || Object.keys(words).length === 0) return fail('has no "words"') as never;
  for (const [word, own] of Object.entries(words)) {
    if (word === '' || typeof own !== 'string' || own.trim() === '')
      fail(`has no word for "${word}"`, 'write one in quotes');
  }
  return {from: from as string, words: words as Record<string, string>};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTag = (value: string) => {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
};
