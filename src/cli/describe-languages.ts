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

const listOf = (ids: readonly string[]) =>
  ids.length > listed
    ? `${ids.slice(0, listed).join(', ')} and ${ids.length - listed} more`
    : ids.join(', ');
