/** How far each language is. */
import {isLeft} from '../../src/cli/extracted-units.js';
import type {XliffDocument} from '../../src/cli/xliff.js';
import {filesOf, readFeed, readXliff, type Part} from './check.js';
import {judgeUnits, type Expected} from './judged-units.js';
import type {Project} from './project.js';

/** How many texts are how far. */
export interface Counts {
  total: number;
  /** Read and approved by a person who speaks the language. */
  reviewed: number;
  /** Shown, and marked as a draft. */
  draft: number;
  /** Not shown, since English has changed. */
  stale: number;
  /** Not shown, since there is no translation. */
  missing: number;
  /** With values that are lost, doubled or invented; counted above as well, as are those that follow. */
  broken: number;
  tooLong: number;
}

/** One part of a language. */
export interface Status extends Counts {
  language: string;
  part: Part;
  /** Who has read targets that are approved. */
  readers: string[];
  /** Why the file cannot be read. */
  unreadable?: string;
}

/** Every language, sorted by tag, the interface first. */
export function statusOf(project: Project): Status[] {
  const feed = readFeed(project);
  return [...project.tags].sort().flatMap((language) =>
    filesOf(project, language, feed).map(({part, file, expected, placeholders}): Status => {
      const xliff = readXliff(project, language, file, placeholders);
      if (!('reason' in xliff)) return {language, part, ...progressOf(expected, xliff)};
      const {length: total} = expected;
      const none = {reviewed: 0, draft: 0, stale: 0, missing: total, broken: 0, tooLong: 0};
      return {language, part, total, ...none, readers: [], unreadable: `${file}: ${xliff.reason}`};
    }),
  );
}

/** The sum of several. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((count, each) => count + each[key], 0);
  return {
    total: sum('total'),
    reviewed: sum('reviewed'),
    draft: sum('draft'),
    stale: sum('stale'),
    missing: sum('missing'),
    broken: sum('broken'),
    tooLong: sum('tooLong'),
  };
}

function progressOf(
  expected: readonly Expected[],
  xliff: XliffDocument,
): Counts & {readers: string[]} {
  const judged = judgeUnits(expected, xliff);
  const count = (...progress: string[]) =>
    judged.filter((unit) => progress.includes(unit.progress)).length;
  const reviewed = new Set(
    judged.filter(({progress}) => progress === 'reviewed').map(({id}) => id),
  );
  const phases = new Set(
    xliff.units
      .filter((unit) => reviewed.has(unit.id) && !isLeft(unit))
      .flatMap(({target}) => target?.phase ?? []),
  );
  const readers = (xliff.phases ?? [])
    .filter(({name}) => phases.has(name))
    .map(({name, attributes}) => attributes['contact-name'] ?? name);
  return {
    total: judged.length,
    reviewed: reviewed.size,
    draft: count('draft'),
    stale: count('stale'),
    missing: count('missing', 'absent'),
    broken: judged.filter(({placeholders}) => placeholders.length > 0).length,
    tooLong: judged.filter(({isTooLong}) => isTooLong).length,
    readers: [...new Set(readers)].sort(),
  };
}
