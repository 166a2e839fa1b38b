import {join} from 'node:path';
import {writeFile} from 'node:fs/promises';
import {startEdge} from './edge.js';
import type {AtEnd} from './endings.js';
import {get} from './get.js';
import {emptyFolder} from './nginx.js';
import {feedFolder, startOrigin} from './origin.js';
import {emptySite, feedText, inFolder, twoVersions} from './site.js';
import type {Table} from './table.js';
import {connections, load, type Load} from './wrk.js';

const rounds = 5;

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Requests per second of one edge process, for each file of a visit, beside a file of 1 KB that it has itself. */
export async function throughput(atEnd: AtEnd, seconds: number): Promise<Table> {
  const [version] = await twoVersions();
  const site = await emptySite(atEnd);
  await site.publish([
    ...inFolder(version.name, version.files),
    ['ijn-feed/feed.json', await feedText(2, 'The second?')],
  ]);
  const floor = join(await emptyFolder(atEnd), 'floor');
  await writeFile(floor, 'x'.repeat(1024));
  const origin = await startOrigin(site.folder, atEnd);
  const edge = await startEdge(origin.origin, atEnd, {floor, logged: false});
  const folder = `/ijn/${version.name}/`;
  const files = {
    'a file of 1 KB': '/floor',
    'ijn.js': `${folder}ijn.js`,
    'ijn-diagram.js': `${folder}ijn-diagram.js`,
    'handout/es.json': `${folder}handout/es.json`,
    'feed.json': `${feedFolder}feed.json`,
  };
  const runs = new Map<string, Load[]>(Object.keys(files).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, path] of Object.entries(files))
      runs.get(name)?.push(await load(edge.origin, [path], seconds));
  const rates = (name: string) =>
    (runs.get(name) ?? []).map(({requests, seconds: took}) => requests / took);
  const rows = [];
  for (const [name, path] of Object.entries(files)) {
    const all = runs.get(name) ?? [];
    const {body, head} = await get(edge.origin + path, {'Accept-Encoding': 'br'});
    rows.push({
      file: name,
      bytes: body.length,
      'bytes of headers': head,
      'requests per second': Math.round(median(rates(name))),
      'of the 1 KB file': median(
        rates(name).map((rate, i) => rate / (rates('a file of 1 KB')[i] ?? NaN)),
      ),
      'p50, ms': median(all.map(({p50}) => p50)),
      'p99, ms': median(all.map(({p99}) => p99)),
      failed: all.reduce((sum, {failed}) => sum + failed, 0),
    });
  }
  return {
    name: 'throughput',
    title: 'One edge process, as fast as it answers',
    text:
      `Medians of ${rounds} rounds of ${seconds} s each, the files in turn within a round; ${connections} connections that ask without a pause, over HTTP/1.1 ` +
      'without TLS, from the same machine, which has to do the asking as well. So the times are those of a queue, and the ratio to the plain file says more than the rate.',
    rows,
  };
}
