/** `ijn-feed validate`: what is wrong with a feed, and what is worth a look. */
import {readFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Command} from 'commander';
import {countFindings, describeFinding, verdictOn} from './describe-findings.js';
import {feedKeys} from './feed-keys.js';
import {inspectFeed, type Finding} from './inspect/inspect-feed.js';
import {inspectSignature} from './inspect/signature.js';
import type {Beside} from './inspect/translations.js';
import {Mistake} from './mistake.js';
import {nowOption} from './now-option.js';
import {isAddress, readInput, readSignatures, whyNot} from './read-input.js';
import {answer, say} from './terminal.js';

interface Options {
  feedKey?: string;
  now?: number;
  json?: boolean;
}

/** Adds the verb. */
export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('say what is wrong with a feed, and what is worth a look')
    .description(
      'Says what is wrong with feeds, where, and how to mend it. Errors keep a feed from being published; warnings do not.',
    )
    .argument('<feed...>', 'files, or addresses that begin with https://')
    .option('--feed-key <keys>', 'also see that one of these public keys signed it', feedKeys)
    .addOption(nowOption('look at it as of this day (default: today)'))
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nExample:\n  npx ijn-feed validate feed.json')
    .action(validate);
}

async function validate(inputs: string[], {feedKey, now = Date.now(), json}: Options) {
  const results: {feed: string; findings: Finding[]}[] = [];
  for (const feed of inputs) {
    const bytes = await readInput(feed);
    const findings: Finding[] = inspectFeed(bytes, {
      now,
      beside: isAddress(feed) ? undefined : filesBeside(feed),
    });
    if (feedKey !== undefined) {
      findings.push(...(await inspectSignature(bytes, await readSignatures(feed), feedKey)));
    }
    results.push({feed, findings});
  }
  const isOk = (findings: Finding[]) => countFindings(findings).errors === 0;
  const ok = results.every(({findings}) => isOk(findings));
  if (json) {
    const feeds = results.map(({feed, findings}) => ({
      feed,
      ok: isOk(findings),
      problems: findings,
    }));
    answer({ok, feeds});
  } else {
    say(
      results
        .map(({feed, findings}) => [...findings.map(describeFinding), verdictOn(feed, findings)])
        .map((parts) => parts.join('\n\n'))
        .join('\n\n'),
    );
  }
  if (!ok) process.exitCode = 1;
}

/** The files in the folder of a feed. */
export function filesBeside(feed: string): Beside {
  return (reference) => {
    // An address of its own, or one from the top of the website: not in this folder.
    if (isAddress(reference) || reference.startsWith('/')) return 'elsewhere';
    const file = new URL(reference, pathToFileURL(feed));
    file.search = '';
    file.hash = '';
    try {
      return readFileSync(fileURLToPath(file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new Mistake(`${fileURLToPath(file)}: ${whyNot(error)}`);
    }
  };
}
