/** The feed's half of `npm run extract`: locales/feed.<tag>.xlf for each language of lit-localize.json. */
import {readFile} from 'node:fs/promises';
import {extractAll} from '../src/cli/feed-files.js';

const {targetLocales} = JSON.parse(await readFile('lit-localize.json', 'utf8')) as {
  targetLocales: string[];
};
const reports = await extractAll({
  feedFile: 'src/feed/built-in/feed.json',
  localesFolder: 'locales',
  languages: targetLocales,
});
for (const {file, texts, untranslated, problems} of reports) {
  console.log(`${file}: ${texts - untranslated.length} of ${texts} translated`);
  for (const {path, reason, mend} of problems)
    console.warn(`${file}: ${path} ${reason}. To mend it: ${mend}.`);
}
