/** `ijn-feed diff`: what changed since a feed was published, and whether pages will take the new one. */
import type {Command} from 'commander';
import {parseFeed} from '../feed/parse.js';
import {compareFeeds, type Change} from './compare-feeds.js';
import {describeChanges} from './describe-changes.js';
import type {Feed} from './feed-texts.js';
import {fitFeed} from './fit-feed.js';
import {Mistake} from './mistake.js';
import {readInput} from './read-input.js';
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
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nExample:\n  npx ijn-feed diff feed.json https://justice.example/feed.json',
    )
    .action(diff);
}

async function diff(file: string, published: string, {json}: {json?: boolean}) {
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
  const refusal = isSame ? undefined : whyRefused(feed, old as Feed);
  const changes = compareFeeds(
    JSON.parse(new TextDecoder().decode(publishedBytes)),
    JSON.parse(new TextDecoder().decode(bytes)),
  );
  if (refusal) process.exitCode = 1;
  if (json) {
    answer({ok: !refusal, same: isSame, refusal, changes});
  } else {
    tell(file, isSame, changes, refusal);
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

function tell(file: string, isSame: boolean, changes: Change[], refusal: Refusal | undefined) {
  if (isSame) return say(toned('good', `${file} is what is published, byte for byte.`));
  say(changes.length > 0 ? describeChanges(changes) : 'Only spaces or the order of fields differ.');
  say();
  if (refusal) {
    say(toned('bad', `Pages would not take ${file}: ${refusal.reason}.`));
    say(`To mend it: ${refusal.mend}.`);
  } else {
    say(toned('good', `Pages will take ${file}.`));
  }
}
