import {setTimeout as pause} from 'node:timers/promises';
import {startEdge} from './edge.js';
import type {AtEnd} from './endings.js';
import {get} from './get.js';
import type {Nginx} from './nginx.js';
import {feedFolder, startOrigin} from './origin.js';
import {emptySite, feedText, inFolder, twoVersions} from './site.js';
import type {Table} from './table.js';
import {load} from './wrk.js';

/** What the edge answered since the last time, by where it had it from. */
async function answered(edge: Nginx, from: number) {
  const lines = (await edge.log()).slice(from);
  const counts: Record<string, number> = {};
  let failed = 0;
  for (const line of lines) {
    const [, status = '', , cache = ''] = line.split(' ');
    counts[cache] = (counts[cache] ?? 0) + 1;
    if (status !== '200') failed++;
  }
  return {lines: lines.length, counts, failed};
}

/** The origin is killed and comes back while an edge is asked for the feed, which it may keep for a second. */
export async function deadOrigin(atEnd: AtEnd, seconds: number): Promise<Table> {
  const [version] = await twoVersions();
  const site = await emptySite(atEnd);
  await site.publish([
    ...inFolder(version.name, version.files),
    ['ijn-feed/feed.json', await feedText(2, 'The second?')],
  ]);
  const origin = await startOrigin(site.folder, atEnd, 1);
  const edge = await startEdge(origin.origin, atEnd);
  const feed = feedFolder + 'feed.json';
  const script = `/ijn/${version.name}/ijn.js`;
  const etag = async () =>
    (await get(edge.origin + feed, {'Accept-Encoding': 'br'})).headers.etag ?? '';
  const before = await etag();
  const phases: [string, () => Promise<unknown>][] = [
    ['is well', async () => {}],
    ['is killed half-way', () => origin.kill()],
    ['is dead', async () => {}],
    [
      'comes back half-way, with a new feed',
      async () => {
        await site.publish([['ijn-feed/feed.json', await feedText(3, 'The third?')]]);
        await origin.start();
      },
    ],
    ['is well again', async () => {}],
  ];
  const rows = [];
  for (const [name, happen] of phases) {
    const from = (await edge.log()).length;
    const asking = load(edge.origin, [feed, script], seconds);
    await pause((seconds * 1000) / 2);
    await happen();
    await asking;
    // What was asked for is in the log once it is answered.
    await pause(100);
    const {lines, counts, failed} = await answered(edge, from);
    const {HIT = 0, MISS = 0, REVALIDATED = 0, EXPIRED = 0, UPDATING = 0, STALE = 0} = counts;
    rows.push({
      'the origin': name,
      requests: lines,
      'not answered by 200': failed,
      'from the cache': HIT,
      'new to it': MISS + EXPIRED,
      'asked, unchanged': REVALIDATED,
      'too old, while it asks': UPDATING,
      'too old, since nobody answers': STALE,
      'the feed at its end': (await etag()) === before ? 'old' : 'new',
    });
  }
  return {
    name: 'deadOrigin',
    title: 'The origin dies and comes back',
    text:
      `${seconds} s each, without a pause between requests. The script may be kept for ever, the feed for one second. The origin is killed by SIGKILL. What is too old is served for as ` +
      'long as the origin is away: a feed says itself when it has expired.',
    rows,
  };
}
