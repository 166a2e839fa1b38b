import {startEdge} from './edge.js';
import type {AtEnd} from './endings.js';
import {startOrigin, feedFolder} from './origin.js';
import {exchanged} from './documented.js';
import {emptySite, feedText, inFolder, twoVersions} from './site.js';
import type {Table} from './table.js';
import {load} from './wrk.js';

/** Seconds for which the feeds may be kept, each on its own. */
const times = [1, 2, 5, 10];

/** A feed that may be kept for so long. */
const path = (seconds: number) => `/ijn/ijn-feed-${seconds}/feed.json`;

/** How often the origin is asked, by the time for which a feed may be kept and the number of edges. */
export async function originRequests(atEnd: AtEnd, seconds: number): Promise<Table> {
  const [version] = await twoVersions();
  const site = await emptySite(atEnd);
  const feed = await feedText(2, 'The second?');
  await site.publish([
    ...inFolder(version.name, version.files),
    ...times.map((time): [string, string] => [`ijn-feed-${time}/feed.json`, feed]),
  ]);
  const origin = await startOrigin(site.folder, atEnd, undefined, (location) =>
    times
      .map((time) =>
        exchanged(
          exchanged(location, 'max-age=300', `max-age=${time}`),
          feedFolder,
          `/ijn/ijn-feed-${time}/`,
        ),
      )
      .join('\n'),
  );
  const script = `/ijn/${version.name}/ijn.js`;
  const rows = [];
  for (const count of [1, 2, 4]) {
    const edges = await Promise.all(
      Array.from({length: count}, () => startEdge(origin.origin, atEnd, {logged: false})),
    );
    const paths = [script, ...times.map(path)];
    const loads = await Promise.all(edges.map((edge) => load(edge.origin, paths, seconds)));
    const visits = loads.reduce((sum, {requests}) => sum + requests, 0) / paths.length;
    const took = Math.max(...loads.map((each) => each.seconds));
    const row = (file: string, asked: Record<string, number>, atMost: number, atLeast: number) => {
      const {200: whole = 0, 304: unchanged = 0} = asked;
      return {
        edges: count,
        file,
        visits: Math.round(visits),
        'origin: 200': whole,
        'origin: 304': unchanged,
        'both, by the formula': `${Math.floor(atLeast)} to ${Math.ceil(atMost)}`,
        'a million visits': ((whole + unchanged) / visits) * 1e6,
      };
    };
    rows.push(row('ijn.js, for ever', await origin.asked(script), count, count));
    for (const time of times)
      rows.push(
        row(
          `feed.json, ${time} s`,
          await origin.asked(path(time)),
          count * (1 + took / time),
          count * (1 + took / (time + 1) - 1),
        ),
      );
    for (const edge of edges) await edge.kill();
  }
  return {
    name: 'originRequests',
    title: 'How often the origin is asked',
    text:
      `${seconds} s for each number of edges; every visit asks for the script and four feeds, which may be kept for different times. Visits as many as the machine carries: what the origin is ` +
      'asked depends on the time and the edges, not on them. By the formula, each edge asks once for a file, and again once in each time that it may be kept; nginx counts whole seconds, so ' +
      'its times are up to a second longer, which is the lower bound. The more visits, the fewer of a million reach the origin.',
    rows,
  };
}
