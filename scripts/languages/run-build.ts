/** `npm run locales:build` */
import type {Done} from './build.js';
import {describeFinding} from './finding.js';
import {generateLanguages} from './generate.js';

/** Most ids that are listed; of more, how many. */
const listed = 8;

/** Builds every language and says what is not shown in it. */
export async function run(): Promise<void> {
  for (const {tag, interface: words, builder, handout, problems} of await generateLanguages()) {
    const done = ({texts, untranslated}: Done) => `${texts - untranslated.length} of ${texts}`;
    console.log(
      `${tag}: ${done(words)} texts of the interface, ${done(builder)} of the builder, ${done(handout)} of the handout`,
    );
    const left = [words, builder, handout].flatMap(({untranslated}) => untranslated);
    if (left.length > 0) console.log(`  shown in English: ${listOf(left)}`);
    for (const problem of problems) console.log(`  ${describeFinding(problem)}`);
  }
}

const listOf = (ids: readonly string[]) =>
  ids.length > listed
    ? `${ids.slice(0, listed).join(', ')} and ${ids.length - listed} more`
    : ids.join(', ');
