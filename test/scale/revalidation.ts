import {setTimeout as pause} from 'node:timers/promises';
import {startEdge} from './edge.js';
import type {AtEnd} from './endings.js';
import {get} from './get.js';
import {feedFolder, startOrigin} from './origin.js';
import {emptySite, feedText} from './site.js';
import type {Table} from './table.js';

/** What an unchanged feed costs: between edge and origin, and between browser and edge. */
export async function revalidation(atEnd: AtEnd): Promise<Table> {
  const site = await emptySite(atEnd);
  await site.publish([['ijn-feed/feed.json', await feedText(2, 'The second?')]]);
  const origin = await startOrigin(site.folder, atEnd, 1);
  const edge = await startEdge(origin.origin, atEnd);
  const feed = feedFolder + 'feed.json';
  const rows = [];
  for (const [who, server] of [
    ['the edge, of the origin', origin],
    ['a browser, of the edge', edge],
  ] as const) {
    const accept = {'Accept-Encoding': 'br'};
    const first = await get(server.origin + feed, accept);
    const again = await get(server.origin + feed, {
      ...accept,
      'If-None-Match': first.headers.etag ?? '',
    });
    rows.push({
      'who asks': who,
      'first answer': first.status,
      bytes: first.body.length + first.head,
      'when it asks again': again.status,
      'bytes then': again.body.length + again.head,
      saved: `${Math.round(100 * (1 - (again.body.length + again.head) / (first.body.length + first.head)))} %`,
    });
  }
  // That the edge does ask in this way is in the origin's log.
  await origin.asked(feed);
  await pause(2100);
  await get(edge.origin + feed, {'Accept-Encoding': 'br'});
  const asked = await origin.asked(feed);
  return {
    name: 'revalidation',
    title: 'An unchanged feed',
    text: `Bytes with headers, packed with brotli. When its time was over, the edge asked the origin: ${Object.entries(
      asked,
    )
      .map(([status, count]) => `${count} answer of ${status}`)
      .join(', ')}.`,
    rows,
  };
}
