/** `ijn-feed diff`: what changed since a feed was published, and whether pages will take the new one. */
import type {Command} from 'commander';
import {parseFeed} from '../feed/parse.js';
import {wordList} from '../shared/word-list.js';
import {compareFeeds, type Change} from './compare-feeds.js';
import {describeChanges} from './describe-changes.js';
import {feedKeys} from './feed-keys.js';
import type {Feed} from './feed-texts.js';
import {fitFeed} from './fit-feed.js';
import {inspectSignature} from './inspect/signature.js';
import {Mistake} from './mistake.js';
import {readInput, readSignatures} from './read-input.js';
import {answer, say, toned} from './terminal.js';

/** Adds the verb. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .summary('say what changed since a feed was published')
    .description(
      "Says what changed between the published feed and yours, and whether visitors' pages will take yours.",
    )
    .argument('<feed>', 'your file')
    .argument('<published>', 'the file that was published, or its address')
    .option('--feed-key <keys>', 'also see that one of these public keys signed yours', feedKeys)
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nExample:\n  npx ijn-feed diff feed.json https://justice.example/feed.json',
    )
    .action(diff);
}

interface Options {
  feedKey?: string;
  json?: boolean;
}

async function diff(file: string, published: string, {feedKey, json}: Options) {
  const [bytes, publishedBytes] = [await readInput(file), await readInput(published)];
  const feed = fitFeed(bytes, file);
  const {feed: old, problems} = parseFeed(publishedBytes);
  if (!old) {
    throw new Mistake(
      `${published}: is no feed: ${problems[0]?.path || 'it'} ${problems[0]?.reason}`,
      'see that it is the right file or address',
    );
  }
  const isSame = Buffer.from(bytes).equals(publishedBytes);
  const signatures = await readSignatures(file);
  const refusal =
    (isSame ? undefined : whyRefused(feed, old as Feed)) ??
    (feedKey === undefined
      ? isSame || signatures === undefined
        ? undefined
        : whyStale(signatures, await readSignatures(published).catch(() => undefined))
      : (await inspectSignature(bytes, signatures, feedKey))[0]);
  const changes = compareFeeds(
    JSON.parse(new TextDecoder().decode(publishedBytes)),
    JSON.parse(new TextDecoder().decode(bytes)),
  );
  if (refusal) process.exitCode = 1;
  if (json) {
    const why = refusal && {reason: refusal.reason, mend: refusal.mend};
    answer({ok: !refusal, same: isSame, refusal: why, changes});
  } else {
    const isUnsure = feedKey === undefined && signatures !== undefined;
    tell(file, {isSame, changes, refusal, isUnsure});
  }
}

interface Refusal {
  reason: string;
  mend: string;
}

function whyRefused(feed: Feed, old: Feed): Refusal | undefined {
  const raise = 'sign it with --bump, which raises the sequence of all languages at once';
  if (feed.id !== old.id) {
    return {
      reason: `it is another feed: its id is "${feed.id}", and "${old.id}" is published`,
      mend: 'give it the same id; an id never changes',
    };
  }
  if (feed.language !== old.language) {
    return {
      reason: `it is in "${feed.language}", and what is published there is in "${old.language}"`,
      mend: 'compare the two files of one language',
    };
  }
  if (feed.sequence < old.sequence) {
    return {
      reason: `its sequence is ${feed.sequence}, and ${old.sequence} is published already`,
      mend: raise,
    };
  }
  if (feed.sequence === old.sequence) {
    return {
      reason: `its sequence is ${feed.sequence}, as that of the published one, which says something else`,
      mend: raise,
    };
  }
  return undefined;
}

/** Without a key it cannot be told whom a signature is of, but none fits two files. */
function whyStale(signatures: string, published: string | undefined): Refusal | undefined {
  const old = wordList(published ?? '');
  if (!wordList(signatures).every((each) => old.includes(each))) return undefined;
  return {
    reason: 'its signature is still the one of the published feed, and it has changed since',
    mend: 'sign it: npx ijn-feed sign',
  };
}

/** What a comparison has come to. */
interface Outcome {
  isSame: boolean;
  changes: Change[];
  refusal: Refusal | undefined;
  /** Whether there is a signature that nobody has looked at. */
  isUnsure: boolean;
}

function tell(file: string, {isSame, changes, refusal, isUnsure}: Outcome) {
  if (isSame) {
    say(toned('good', `${file} is what is published, byte for byte.`));
    if (!refusal) return;
  } else {
    say(
      changes.length > 0 ? describeChanges(changes) : 'Only spaces or the order of fields differ.',
    );
  }
  say();
  if (refusal) {
    say(toned('bad', `Pages would not take ${file}: ${refusal.reason}.`));
    say(`To mend it: ${refusal.mend}.`);
  } else if (isUnsure) {
    say(toned('good', `Pages will take ${file}, if its signature is right.`));
    say(`To see that: npx ijn-feed validate ${file} --feed-key YOUR-PUBLIC-KEY`);
  } else {
    say(toned('good', `Pages will take ${file}.`));
  }
}
