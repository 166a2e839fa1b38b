/** `ijn-feed extract`: the texts of a feed, into files for translators. */
import {dirname, join} from 'node:path';
import type {Command} from 'commander';
import {describeExtracted} from './describe-languages.js';
import {extractAll} from './feed-files.js';
import {languagesOption} from './languages-option.js';
import {answer, say} from './terminal.js';

interface Options {
  locales?: string;
  languages?: string[];
  json?: boolean;
}

/** Adds the verb. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .summary('put the texts of a feed into files for translators')
    .description(
      'Writes one XLIFF file a language, <feed name>.<language>.xlf. What is translated already stays; a text that has ' +
        'changed since is marked "needs-adaptation". What translators wrote is never thrown away: what fits no text of ' +
        'the feed any more stands at the end of the file.',
    )
    .argument('<feed>', 'the feed in its original language')
    .option('--locales <folder>', 'where the XLIFF files are (default: locales, beside the feed)')
    .addOption(languagesOption())
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nExample:\n  npx ijn-feed extract feed.json --languages es')
    .action(extract);
}

async function extract(feed: string, {locales, languages, json}: Options) {
  const localesFolder = locales ?? join(dirname(feed), 'locales');
  const reports = await extractAll({feedFile: feed, localesFolder, languages});
  if (json) return answer({ok: true, languages: reports});
  say(reports.map((report) => describeExtracted(report)).join('\n\n'));
  const left = reports.some(({untranslated}) => untranslated.length > 0);
  say(
    left
      ? `\nNext: translate what is left in these files. Then: npx ijn-feed build ${feed}`
      : `\nNothing is left to translate. Next: npx ijn-feed build ${feed}`,
  );
}
