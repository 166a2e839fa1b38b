/** How far the translations are, in words for an editor. */
import {describeProblem} from '../feed/problem.js';
import type {LanguageReport} from './feed-files.js';
import {counted, toned} from './terminal.js';

/** Most ids that are listed; of more, how many. */
const listed = 8;

/** One language: its file, what is done, and what is left. */
export function describeLanguage(report: LanguageReport): string {
  const {language, file, texts, untranslated, stale, drafts, problems} = report;
  const done = texts - untranslated.length;
  const missing = untranslated.filter((id) => !stale.includes(id));
  const have = (count: number) => (count === 1 ? 'has' : 'have');
  return [
    `${toned('strong', language)}: ${file}`,
    `  ${done} of ${counted(texts, 'text')} ${done === 1 ? 'is' : 'are'} translated` +
      (drafts > 0 ? `; ${drafts} of them nobody has set to "final" yet.` : '.'),
    stale.length > 0 &&
      `  ${stale.length} ${have(stale.length)} changed since: ${toned('care', listOf(stale))}.`,
    missing.length > 0 &&
      `  ${missing.length} ${have(missing.length)} no translation yet: ${toned('care', listOf(missing))}.`,
    ...problems.map((problem) => `  ${toned('care', 'Look')}: ${describeProblem(problem)}`),
  ]
    .filter((line) => line !== false)
    .join('\n');
}

/** The same, and what extracting kept that nobody may look at otherwise. */
export function describeExtracted(report: LanguageReport): string {
  const {left, typedOver} = report;
  const [are, belong] = left.length === 1 ? ['is', 'belongs'] : ['are', 'belong'];
  return [
    describeLanguage(report),
    typedOver.length > 0 &&
      `  ${toned('care', 'Look')}: the source of ${counted(typedOver.length, 'text')} held other words, and there is no target: ` +
        `${toned('care', listOf(typedOver))}. Either the feed has changed, or somebody may have typed over the source. ` +
        'The words are in a note there; if they are a translation, write them into a target.',
    left.length > 0 &&
      `  ${toned('care', 'Look')}: ${counted(left.length, 'translation')} ${belong} to no text of the feed now, ` +
        `and ${are} kept at the end of the file: ${toned('care', listOf(left))}. They can be deleted there, if they are of no use.`,
  ]
    .filter((line) => line !== false)
    .join('\n');
}

const listOf = (ids: readonly string[]) =>
  ids.length > listed
    ? `${ids.slice(0, listed).join(', ')} and ${ids.length - listed} more`
    : ids.join(', ');
