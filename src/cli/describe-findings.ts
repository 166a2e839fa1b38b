/** Findings in words for an editor. */
import type {Finding} from './inspect/inspect-feed.js';
import {oneLine, revealed, standing} from './inspect/revealed.js';
import {counted, toned} from './terminal.js';

/** One finding: what and where, what stands there, how to mend it. */
export function describeFinding(finding: Finding): string {
  const {severity, line} = finding;
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
  const says = standing(finding);
  const stands = says === undefined ? [] : [`  It says: ${says}`];
  return [
    `${kind}${where}: ${subject}${reason}.`,
    ...stands,
    `  To mend it: ${mend}${mend.endsWith('?') ? '' : '.'}`,
  ].join('\n');
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
