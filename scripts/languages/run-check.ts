/** The check `languages` of `npm run check`. */
import {checkLanguages} from './check.js';
import {describeFinding} from './finding.js';
import {readProject} from './project.js';

/** Prints what keeps the languages from being published; the exit code says whether there is anything. */
export async function run(): Promise<void> {
  const findings = await checkLanguages(readProject());
  for (const finding of findings) console.error(describeFinding(finding));
  if (findings.length > 0) process.exitCode = 1;
}
