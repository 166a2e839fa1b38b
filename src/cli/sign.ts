/** `ijn-feed sign`: signatures beside feeds, for pages with a `feed-key`. */
import {sign as signBytes, type KeyObject} from 'node:crypto';
import {stat} from 'node:fs/promises';
import type {Command} from 'commander';
import {isSigned, maxSignatures} from '../feed/signature.js';
import {wordList} from '../shared/word-list.js';
import {bumped, issuedAt} from './bump.js';
import {describeFinding} from './describe-findings.js';
import {fitFeed} from './fit-feed.js';
import {retranslate} from './inspect/changed-words.js';
import {inspectFeed, type Finding} from './inspect/inspect-feed.js';
import {rebuild} from './inspect/translations.js';
import {Mistake} from './mistake.js';
import {nowOption} from './now-option.js';
import {isAddress, readInput, readSignatures} from './read-input.js';
import {publicKeyOf, readSigningKey} from './signing-key.js';
import {answer, counted, say, toned} from './terminal.js';
import {circumstancesOf} from './validate.js';
import {writeWhole} from './write-file.js';

interface Options {
  key: string[];
  bump?: boolean;
  add?: boolean;
  now?: number;
  json?: boolean;
}

/** A feed that is to be signed. */
interface Signing {
  file: string;
  text: string;
  sequence: number;
}

/** A feed with its signatures, and what is worth a look all the same. */
interface Signed extends Signing {
  signatures: string[];
  /** What has become of the signatures that were there. */
  remark: string | undefined;
  warnings: Finding[];
}

/** Adds the verb. */
export function addSign(program: Command): void {
  program
    .command('sign')
    .summary('sign feeds, so that pages can tell that they are yours')
    .description(
      'Writes <feed>.sig beside each feed. What has errors is not signed. Sign last: every later change, even of a space, ' +
        'needs a new signature.',
    )
    .argument('<feed...>', 'the files to sign: the feed and its translations')
    .requiredOption(
      '--key <file>',
      'private key of ijn-feed keygen; up to four, each with its own --key',
      (file: string, files?: string[]) => [...(files ?? []), file],
    )
    .option('--bump', 'first raise "sequence" and set "issued" to now, in all of the files')
    .option('--add', 'keep the signatures of others that are there already; four at most')
    .addOption(nowOption('with --bump: the time to write (default: now)'))
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nExample:\n  npx ijn-feed sign feed.json feed.es.json --key ijn-private-key.pem --bump',
    )
    .action(sign);
}

async function sign(files: string[], {key, bump, add, now = Date.now(), json}: Options) {
  if (key.length > maxSignatures) {
    throw new Mistake(`Pages look at ${maxSignatures} signatures, and you gave ${key.length} keys`);
  }
  if (bump && add) {
    throw new Mistake(
      '--bump changes the files, so the signatures that --add would keep hold no more',
      'let the first holder of a key sign with --bump, and the others sign the very same files with --add',
    );
  }
  const keys: KeyObject[] = [];
  for (const file of key) keys.push(await readSigningKey(file));
  let feeds: Signing[] = [];
  for (const file of files) feeds.push(await readForSigning(file));
  if (bump) {
    const sequence = Math.max(...feeds.map((feed) => feed.sequence)) + 1;
    const issued = issuedAt(now);
    feeds = feeds.map((feed) => ({...feed, sequence, text: bumped(feed.text, sequence, issued)}));
  }
  const signed: Signed[] = [];
  for (const feed of feeds) {
    const bytes = new TextEncoder().encode(feed.text);
    fitFeed(bytes, feed.file);
    const signatures = keys.map((each) => signBytes(null, bytes, each).toString('base64url'));
    const old = await othersOf(feed.file);
    const all = [...new Set([...signatures, ...(add ? old : [])])];
    if (all.length > maxSignatures) {
      throw new Mistake(
        `${feed.file}.sig would hold ${all.length} signatures, and pages look at ${maxSignatures}`,
        'sign without --add, and let the others whose keys still count sign again with --add',
      );
    }
    // What pages ask; it costs nothing to see that the answer will be yes.
    if (!(await isSigned(bytes, all.join('\n'), keys.map(publicKeyOf).join(' ')))) {
      throw new Error('The signature that was made does not hold');
    }
    const others = old.filter((each) => !signatures.includes(each));
    const isKnown = others.length < old.length;
    // With --bump the file changes, and must. One signature that still fits tells that it has not.
    const remark =
      bump || old.length === 0 || (isKnown && !add)
        ? undefined
        : await aboutOthers(feed, {count: others.length, isKnown, add});
    signed.push({...feed, signatures: all, remark, warnings: []});
  }
  for (const {file, text, signatures} of signed) {
    if (bump) await writeWhole(file, text);
    await writeWhole(`${file}.sig`, `${signatures.join('\n')}\n`);
  }
  // Only now do the files beside each other agree.
  for (const feed of signed) {
    const bytes = new TextEncoder().encode(feed.text);
    feed.warnings = inspectFeed(bytes, {now, ...circumstancesOf(feed.file)});
  }
  report(signed, keys.map(publicKeyOf), json);
}

async function readForSigning(file: string): Promise<Signing> {
  if (isAddress(file)) {
    throw new Mistake(`${file}: an address cannot be signed`, 'name the file on this computer');
  }
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(await fitBytes(file));
  const {sequence} = JSON.parse(text.replace(/^\ufeff/, '')) as {sequence: number};
  return {file, text, sequence};
}

async function fitBytes(file: string) {
  const bytes = await readInput(file);
  fitFeed(bytes, file);
  return bytes;
}

/** What looks like a signature in the file that is there; anything else is dropped. */
const othersOf = async (file: string): Promise<string[]> =>
  wordList((await readSignatures(file)) ?? '').filter((word) => /^[A-Za-z0-9_-]{86}$/.test(word));

/** The signatures that were there and are not made anew: a signature does not tell whose it is, or of what. */
async function aboutOthers(
  {file, sequence}: Signing,
  {count, isKnown, add}: {count: number; isKnown: boolean; add: boolean | undefined},
): Promise<string | undefined> {
  if (count === 0) return undefined;
  const [were, them] = count === 1 ? ['was', 'is'] : ['were', 'are'];
  const hasChanged = !isKnown && (await isNewer(file, `${file}.sig`));
  if (add) {
    const kept = `${counted(count, 'signature')} that ${were} there ${them} kept`;
    return hasChanged
      ? `${kept}, but ${file} has changed since, so ${count === 1 ? 'it seems to' : 'they seem to'} no longer fit. Let the others sign again with --add`
      : kept;
  }
  return hasChanged
    ? `${file} has changed since it was signed. If that was as sequence ${sequence} too, use --bump: pages tell versions apart by it`
    : `the ${count === 1 ? 'signature' : 'signatures'} that ${were} there ${them} by another key, and ${them} replaced`;
}

/** Whether a file was written after another: with the same key, only then does an old signature not fit. */
async function isNewer(file: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all([stat(file), stat(other)]);
  return one.mtimeMs > two.mtimeMs;
}

function report(signed: readonly Signed[], publicKeys: string[], json: boolean | undefined) {
  if (json) {
    const feeds = signed.map(({file, sequence, signatures, remark, warnings}) => ({
      feed: file,
      signature: `${file}.sig`,
      sequence,
      signatures: signatures.length,
      warnings: warnings.length,
      ...(remark !== undefined && {remark}),
    }));
    return answer({ok: true, publicKeys, feeds});
  }
  for (const {file, sequence, signatures, remark, warnings} of signed) {
    const count = counted(warnings.length, 'warning');
    say(
      `${toned('good', `${file} is signed`)}: ${file}.sig, sequence ${sequence}, ${counted(signatures.length, 'signature')}.` +
        (warnings.length > 0 ? ` ${count}: npx ijn-feed validate ${file} tells.` : ''),
    );
    if (remark !== undefined) say(`  ${toned('care', 'Look')}: ${remark}.`);
  }
  // To build is soonest forgotten after a correction; then an action that is over looks open in another language.
  const unbuilt = signed.flatMap(({warnings}) =>
    warnings.filter(({mend}) => mend === rebuild || mend === retranslate),
  );
  for (const finding of unbuilt) say(`\n${describeFinding(finding)}`);
  say(
    `\nPages with ${publicKeys.length === 1 ? 'this key take it' : 'one of these keys take it'}:`,
  );
  for (const publicKey of publicKeys) say(`  feed-key="${publicKey}"`);
  say('\nPublish each feed together with its .sig file.');
}
