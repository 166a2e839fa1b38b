/** What keeps the languages from being published, for `npm run check`. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Feed} from '../../src/cli/feed-texts.js';
import {fitFeed} from '../../src/cli/fit-feed.js';
import {messageOf, Mistake} from '../../src/cli/mistake.js';
import {parseXliff, XliffError, type XliffDocument} from '../../src/cli/xliff.js';
import {parseBorrowedDates} from './borrowed-dates.js';
import {extractedFeeds, extractedMessages, type Extracted} from './extract.js';
import {feedFile} from './feed-file.js';
import type {Finding} from './finding.js';
import {
  expectedOfFeed,
  expectedOfMessages,
  judgeUnits,
  strangersIn,
  type Expected,
} from './judged-units.js';
import {
  feedXliffFile,
  messagesFile,
  messageSets,
  unitsOfSet,
  type MessageSet,
  type Project,
} from './project.js';

const extract = 'npm run locales:extract';

/** Checks every language that lit-localize.json names; nothing found means that all is well. */
export async function checkLanguages(project: Project): Promise<Finding[]> {
  const feed = readFeed(project);
  const findings: Finding[] = [];
  for (const tag of project.tags) {
    for (const {file, expected, placeholders} of filesOf(project, tag, feed)) {
      const read = readXliff(project, tag, file, placeholders);
      const found = 'reason' in read ? [read] : checkFile(expected, read, file);
      findings.push(...found);
    }
    findings.push(...checkBeside(project, tag));
  }
  // Only files that are otherwise right are compared: the reason why another is not up to date was told.
  const told = new Set(findings.map(({file}) => file));
  findings.push(...(await outdated(project, told)));
  return findings;
}

/** A part of a language that has a file of its own. */
export type Part = MessageSet | 'handout';

/** The files of a language, with the texts that belong into them. */
export const filesOf = (
  project: Project,
  tag: string,
  feed: Feed,
): {part: Part; file: string; expected: Expected[]; placeholders: boolean}[] => [
  ...messageSets.map((set) => ({
    part: set,
    file: messagesFile(set, tag),
    expected: expectedOfMessages(unitsOfSet(project, set, tag)),
    placeholders: true,
  })),
  {
    part: 'handout',
    file: feedXliffFile(tag),
    expected: expectedOfFeed(feed),
    placeholders: false,
  },
];

/** The built-in feed in English. */
export const readFeed = ({folder}: Project): Feed =>
  fitFeed(new Uint8Array(readFileSync(join(folder, feedFile))), feedFile);

/** A file of a language, or why it cannot be read. */
export function readXliff(
  {folder}: Project,
  tag: string,
  file: string,
  placeholders: boolean,
): XliffDocument | Finding {
  if (!existsSync(join(folder, file))) return {file, reason: 'is not there', mend: extract};
  try {
    const xliff = parseXliff(readFileSync(join(folder, file), 'utf8'), file, {placeholders});
    if (xliff.targetLanguage === tag) return xliff;
    const reason = `its target-language is "${xliff.targetLanguage}"`;
    return {file, reason, mend: `write "${tag}"`};
  } catch (error) {
    if (!(error instanceof XliffError)) throw error;
    return {file, unit: error.unit, reason: error.reason, mend: 'mend it in a text editor'};
  }
}

/** What is wrong with the translations of a file. */
export function checkFile(
  expected: readonly Expected[],
  xliff: XliffDocument,
  file: string,
): Finding[] {
  const phases = new Set(xliff.phases?.map(({name}) => name));
  const judged = judgeUnits(expected, xliff).flatMap((unit): Finding[] => {
    const {id, progress, target, placeholders, faults} = unit;
    const finding = (reason: string, mend: string): Finding => ({file, unit: id, reason, mend});
    if (progress === 'absent') return [finding('is not there', extract)];
    if (progress === 'missing') return [finding('has no translation', 'write a target')];
    if (progress === 'stale') {
      const mend = `${extract}, then mend the target and set its state`;
      return [finding('its translation is of an earlier source', mend)];
    }
    const phase = target?.phase;
    return [
      ...placeholders.map((fault) =>
        finding(`its target ${fault}`, 'have the values of the source, in one line'),
      ),
      ...faults.map(({reason, mend}) => finding(`its target ${reason}`, mend)),
      ...(phase !== undefined && !phases.has(phase)
        ? [finding(`names the reader "${phase}"`, 'add a <phase> of that name to the header')]
        : []),
    ];
  });
  const strangers = strangersIn(expected, xliff).map(({id}): Finding => ({
    file,
    unit: id,
    reason: 'belongs to no text now',
    mend: extract,
  }));
  return [...judged, ...strangers];
}

function checkBeside({folder}: Project, tag: string): Finding[] {
  const glossary = `locales/glossary.${tag}.md`;
  const calendar = `locales/calendar.${tag}.json`;
  const findings: Finding[] = [];
  if (!existsSync(join(folder, glossary))) {
    const mend = 'write the terms that were chosen, as in locales/glossary.es.md';
    findings.push({file: glossary, reason: 'is not there', mend});
  }
  if (existsSync(join(folder, calendar))) {
    try {
      parseBorrowedDates(readFileSync(join(folder, calendar), 'utf8'), calendar);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      const reason = messageOf(error).slice(calendar.length + 2);
      findings.push({file: calendar, reason, mend: error.mend ?? 'see docs/translating.md'});
    }
  }
  return findings;
}

async function outdated(project: Project, told: ReadonlySet<string>): Promise<Finding[]> {
  const findings: Finding[] = [];
  const compare = async (file: string, extracted: () => Promise<Extracted[]>) => {
    if (told.has(file)) return;
    try {
      for (const {content} of await extracted()) {
        if (readFileSync(join(project.folder, file), 'utf8') !== content)
          findings.push({file, reason: 'is not as extraction writes it', mend: extract});
      }
    } catch (error) {
      // Words that no feed may hold.
      if (!(error instanceof Mistake)) throw error;
      const reason = messageOf(error).replace(/^.*?\.xlf[:,] /, '');
      findings.push({file, reason, mend: error.mend ?? 'mend the target'});
    }
  };
  for (const tag of project.tags) {
    for (const set of messageSets)
      await compare(messagesFile(set, tag), async () => [extractedMessages(project, set, tag)]);
    await compare(feedXliffFile(tag), () => extractedFeeds({...project, tags: [tag]}));
  }
  return findings;
}
