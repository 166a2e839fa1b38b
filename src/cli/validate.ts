/** `ijn-feed validate`: what is wrong with a feed, and what is worth a look. */
import {readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Command} from 'commander';
import {parseFeed} from '../feed/parse.js';
import type {Problem} from '../feed/problem.js';
import {countFindings, describeFinding, verdictOn} from './describe-findings.js';
import {feedKeys} from './feed-keys.js';
import {wrongHeaders} from './inspect/headers.js';
import {inspectFeed, type Finding} from './inspect/inspect-feed.js';
import {inspectSignature} from './inspect/signature.js';
import type {Beside} from './inspect/translations.js';
import {Mistake} from './mistake.js';
import {nowOption} from './now-option.js';
import {nameOf} from './feed-files.js';
import {fetchIfThere, isAddress, readInput, readSignatures, whyNot} from './read-input.js';
import {answer, say} from './terminal.js';

/** Most bytes of a file beside a feed that is read: a feed has 2 MiB, its XLIFF file some times more. */
const maxFileBytes = 16 * 1024 * 1024;

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
    results.push({feed, findings: await inspectInput(feed, now, feedKey)});
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

async function inspectInput(feed: string, now: number, feedKey: string | undefined) {
  const headers: Problem[] = [];
  const bytes = await readInput(feed, (sent) => headers.push(...wrongHeaders(sent)));
  const online = isAddress(feed) ? await translationsAt(feed, bytes) : undefined;
  const findings: Finding[] = inspectFeed(bytes, {
    now,
    ...(online ? {beside: online.beside} : circumstancesOf(feed)),
  });
  findings.push(...headers);
  if (feedKey !== undefined) {
    findings.push(...(await inspectSignature(bytes, await readSignatures(feed), feedKey)));
    for (const [tag, {address, bytes: translated}] of online?.files ?? []) {
      const wrong = await inspectSignature(translated, await readSignatures(address), feedKey);
      findings.push(...wrong.map((each) => aboutTranslation(tag, address, each)));
    }
  }
  for (const [tag, {address, headers: sent}] of online?.files ?? []) {
    // What one server does not send with the feed, it does not send with its translations either.
    const others = wrongHeaders(sent).filter(
      ({reason}) => !headers.some((known) => known.reason === reason),
    );
    findings.push(...others.map((each) => aboutTranslation(tag, address, each)));
  }
  return findings;
}

const aboutTranslation = (tag: string, address: string, problem: Problem): Finding => ({
  ...problem,
  path: `translations.${tag}`,
  reason: `names ${address}, which ${problem.reason}`,
});

/** A translation on a website. */
interface Online {
  address: string;
  bytes: Uint8Array<ArrayBuffer>;
  headers: Headers;
}

/** Fetches what a feed at an address names as its translations, where pages would: on its own site alone. */
async function translationsAt(feed: string, own: Uint8Array) {
  const addresses = new Map<string, string | undefined>();
  const files = new Map<string, Online>();
  const {feed: parsed} = parseFeed(own);
  for (const [tag, reference] of Object.entries(parsed?.translations ?? {})) {
    const {href, origin} = new URL(reference, feed);
    if (origin !== new URL(feed).origin) continue;
    addresses.set(reference, href);
    if (tag === parsed?.language) continue;
    let headers = new Headers();
    const bytes = await fetchIfThere(href, (sent) => (headers = sent));
    if (bytes) files.set(tag, {address: href, bytes, headers});
  }
  const beside: Beside = (reference) => {
    const address = addresses.get(reference);
    if (address === undefined || address === feed) return 'elsewhere';
    return [...files.values()].find((file) => file.address === address)?.bytes;
  };
  return {beside, files};
}

/** What belongs to a feed on this computer. */
export const circumstancesOf = (feed: string) => {
  const beside = filesBeside(feed);
  return {
    beside,
    locales: (language: string) => {
      const bytes = beside(`locales/${nameOf(feed)}.${language}.xlf`);
      return bytes === 'elsewhere' ? undefined : bytes;
    },
  };
};

/**
 * The files in the folder of a feed. A feed may be anybody's: only plain names are read, of files of bearable size.
 */
function filesBeside(feed: string): Beside {
  return (reference) => {
    // Addresses, paths of other systems, folders above: pages may find something there, this folder holds nothing.
    if (!/^(?:[\w.-]+\/)*[\w.-]+(?:[?#].*)?$/.test(reference) || reference.includes('..'))
      return 'elsewhere';
    const file = join(dirname(feed), reference.replace(/[?#].*/, ''));
    try {
      const found = statSync(file);
      // Neither a folder nor a pipe, which would never end.
      return found.isFile() && found.size <= maxFileBytes ? readFileSync(file) : 'elsewhere';
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new Mistake(`${file}: ${whyNot(error)}`);
    }
  };
}
