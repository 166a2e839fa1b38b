/** `npm run locales:status`, with `-- --json` for programs. */
import {readProject} from './project.js';
import {statusTable} from './status-table.js';
import {statusOf, sumOf} from './status.js';

/** Prints how far each language is. */
export function run(args: readonly string[]): Promise<void> {
  const languages = statusOf(readProject());
  console.log(
    args.includes('--json')
      ? JSON.stringify({languages, all: sumOf(languages)}, null, 2)
      : statusTable(languages),
  );
  return Promise.resolve();
}
