/** `ijn-feed build`: a feed in its other languages, from what the translators wrote. */
import {dirname, join} from 'node:path';
import type {Command} from 'commander';
import {describeLanguage} from './describe-languages.js';
import {buildAll} from './feed-files.js';
import {languagesOption} from './languages-option.js';
import {answer, say} from './terminal.js';

interface Options {
  locales?: string;
  out?: string;
  languages?: string[];
  json?: boolean;
}

/** Adds the verb. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .summary('make the feed in its other languages')
    .description(
      'Makes <feed name>.<language>.json from the feed and its XLIFF files. What has no translation yet stays in the ' +
        'language of the feed, and pages mark it so. A translation is a draft until every text of it is "final".',
    )
    .argument('<feed>', 'the feed in its original language')
    .option('--locales <folder>', 'where the XLIFF files are (default: locales, beside the feed)')
    .option('--out <folder>', 'where the feeds go (default: beside the feed)')
    .addOption(languagesOption())
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nExample:\n  npx ijn-feed build feed.json')
    .action(build);
}

async function build(feed: string, {locales, out, languages, json}: Options) {
  const reports = await buildAll({
    feedFile: feed,
    localesFolder: locales ?? join(dirname(feed), 'locales'),
    outFolder: out ?? dirname(feed),
    languages,
  });
  if (json) return answer({ok: true, languages: reports});
  say(reports.map(describeLanguage).join('\n\n'));
  const untranslated = reports.reduce((sum, report) => sum + report.untranslated.length, 0);
  if (untranslated > 0) {
    say('\nWhat is not translated is shown in the language of the feed, and marked so.');
  }
  const files = [feed, ...reports.map(({file}) => file)].join(' ');
  say(`\nNext: npx ijn-feed sign ${files} --key ijn-private-key.pem --bump`);
}
