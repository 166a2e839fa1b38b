/** Findings in words for an editor. */
import type {Finding} from './inspect/inspect-feed.js';
import {counted, oneLine, revealed, toned} from './terminal.js';

/** Longest value that is shown; of a longer one, its beginning. */
const shown = 72;

/** One finding: what and where, what stands there, how to mend it. */
export function describeFinding(finding: Finding): string {
  const {value, severity, line} = finding;
  const [path, reason, mend, item] = [
    finding.path,
    finding.reason,
    finding.mend,
    finding.item ?? '',
  ].map((words) => revealed(oneLine(words))) as [string, string, string, string];
  const kind = severity === 'error' ? toned('bad', 'Error') : toned('care', 'Warning');
  const where = line === undefined ? '' : `, line ${line}`;
  const subject = path
    ? `${toned('strong', path)}${item && item !== path ? ` (in "${item}")` : ''} `
    : 'The feed ';
  const isShown =
    typeof value === 'string' && value !== finding.item && !finding.reason.includes(value);
  const stands = isShown ? [`  It says: ${standing(value, ascii.test(finding.reason))}`] : [];
  return [
    `${kind}${where}: ${subject}${reason}.`,
    ...stands,
    `  To mend it: ${mend}${mend.endsWith('?') ? '' : '.'}`,
  ].join('\n');
}

/** Reasons that only fields of plain letters, digits and signs can have. */
const ascii =
  /^is not a (?:known word|valid (?:id|link|reference|day|date|instant|moment|time|zone|language|region|phone|extension|email|parameter))$/;

/** What stands there, in quotes, with what cannot be seen made visible. */
function standing(value: string, isAscii: boolean): string {
  const short = value.length > shown ? `${value.slice(0, shown)}…` : value;
  const [hidden, all] = [revealed(short), revealed(short, isAscii)];
  const hint =
    hidden !== short
      ? ' (a hidden character is there: type it anew)'
      : all !== short && isAscii
        ? ' (a letter or sign there only looks like a plain one: type it anew)'
        : '';
  return `"${all.replaceAll('"', '\\"')}"${hint}`;
}

/** How many errors and warnings there are. */
export function countFindings(findings: readonly Finding[]): {errors: number; warnings: number} {
  const errors = findings.filter(({severity}) => severity === 'error').length;
  return {errors, warnings: findings.length - errors};
}

/** The verdict on one feed, in a sentence. */
export function verdictOn(name: string, findings: readonly Finding[]): string {
  const {errors, warnings} = countFindings(findings);
  const look = `${counted(warnings, 'warning')} ${warnings === 1 ? 'is' : 'are'} worth a look`;
  if (errors > 0) {
    const also = warnings > 0 ? `, ${counted(warnings, 'warning')}` : '';
    return toned(
      'bad',
      `${name} is not ready to be published: ${counted(errors, 'error')}${also}.`,
    );
  }
  return toned('good', `${name} can be published${warnings > 0 ? `; ${look}` : ''}.`);
}
