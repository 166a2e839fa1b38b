/**
 * `npm run generate`: makes what is derived from the sources and not kept in git. Everything else (types, tests,
 * builds) needs it first; it takes a second or two.
 *
 *   schema.ts               → dist/feed.schema.json, src/feed/feed.generated.ts, src/feed/feed-shape.generated.ts
 *   built-in/feed.json      → dist/feed/feed.json, src/feed/built-in/en.generated.ts
 *   + locales/feed.*.xlf    → dist/feed/feed.<tag>.json
 *   locales/<tag>.xlf       → dist/locales/<tag>.json
 *   both, for npm           → src/companions/languages/<tag>.generated.ts
 *   English, disguised      → src/companions/languages/{en-XA,ar-XB,pseudo}.generated.ts, for tests and Storybook alone
 *   locales/builder.*.xlf   → src/builder/languages/<tag>.generated.ts, and English in disguise beside them
 *   hashes, for the script  → src/companions/companions.generated.ts
 *   keys of messages        → src/locale/message-seed.generated.ts
 */
import {generateFeed} from './generate-feed.js';
import {describeFinding} from './languages/finding.js';

await generateFeed();
// Only now: it reads feeds with the checker, which is made of what was just written.
const {generateLanguages} = await import('./languages/generate.js');
for (const {tag, interface: words, builder, handout, problems} of await generateLanguages()) {
  const untranslated = [words, builder, handout].flatMap((part) => part.untranslated).length;
  if (untranslated > 0)
    console.warn(`${tag} lacks ${untranslated} texts: npm run locales:build names them`);
  for (const problem of problems) console.warn(describeFinding(problem));
}
