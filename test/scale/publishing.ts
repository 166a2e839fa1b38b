import {execFile} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {promisify} from 'node:util';
import {brotliDecompressSync} from 'node:zlib';
import {againAndAgain} from './again-and-again.js';
import {compressCommands, feedCommands} from './documented.js';
import {startEdge} from './edge.js';
import type {AtEnd} from './endings.js';
import {get} from './get.js';
import {feedFolder, startOrigin} from './origin.js';
import {emptySite, feedText, inFolder, twoVersions, type Site, type Version} from './site.js';
import type {Table} from './table.js';
import {crowd, pageOf} from './visit.js';

const page = 'page.html';

/** A way to bring a new version: the folders of both, whether pages name hashes, and what is done in which order. */
interface Way {
  name: string;
  folders: [older: string, newer: string];
  pinned: boolean;
  order: readonly ('files' | 'page')[];
}

const beside: [string, string] = ['ijn-elements-A', 'ijn-elements-B'];
const inPlace: [string, string] = ['ijn-elements', 'ijn-elements'];
const ways: Way[] = [
  {name: 'new folder, then the page', folders: beside, pinned: true, order: ['files', 'page']},
  {name: 'the page, then the new folder', folders: beside, pinned: true, order: ['page', 'files']},
  {name: 'over the old, page with hash', folders: inPlace, pinned: true, order: ['files', 'page']},
  {name: 'over the old, page without', folders: inPlace, pinned: false, order: ['files', 'page']},
];

async function bring(
  {folders, pinned, order}: Way,
  versions: [Version, Version],
  atEnd: AtEnd,
  seconds: number,
) {
  const [older, newer] = versions;
  const site = await emptySite(atEnd);
  await site.publish(inFolder(folders[0], older.files));
  const origin = await startOrigin(site.folder, atEnd);
  const edge = await startEdge(origin.origin, atEnd, {logged: false});
  const show = (folder: string, {integrity}: Version) =>
    site.putPage(page, pageOf(`${edge.origin}/ijn/${folder}`, pinned ? integrity : undefined));
  await show(folders[0], older);
  const acts = {
    files: () => site.publish(inFolder(folders[1], newer.files)),
    page: () => show(folders[1], newer),
  };
  // Only who reads English was there before: the edge has the script, and not all that it loads.
  for (const file of ['ijn.js', 'ijn-diagram.js'])
    await get(`${edge.origin}/ijn/${folders[0]}/${file}`, {'Accept-Encoding': 'br'});
  const isOver = folders[0] === folders[1];
  if (isOver) await acts.files();
  return crowd(`${origin.origin}/${page}`, versions, async () => {
    await pause(seconds * 1000);
    for (const act of order) {
      if (isOver && act === 'files') continue;
      await acts[act]();
      await pause(seconds * 1000);
    }
  });
}

/** A new version comes while a crowd visits: what its pages are made of. */
export async function publishing(atEnd: AtEnd, seconds: number): Promise<Table> {
  const versions = await twoVersions();
  const rows = [];
  for (const way of ways) {
    const {visits, whole, partly, fallback, mixed, refused, missing} = await bring(
      way,
      versions,
      atEnd,
      seconds,
    );
    rows.push({
      way: way.name,
      visits,
      'whole, old': whole[versions[0].name] ?? 0,
      'whole, new': whole[versions[1].name] ?? 0,
      'script alone, or not all': partly,
      'what stands in the tag': fallback,
      'of both versions': mixed,
      'files refused': refused,
      'files missing': missing,
    });
  }
  return {
    name: 'publishing',
    title: 'A new version, half-way',
    text:
      `${seconds} s between the steps; 16 visitors who come again at once, in Spanish, with the menu of languages, without a browser: they judge hashes as one would. Before files are written over, somebody who reads English was there, so that the edge has the old script and drawing. The same in Chromium, for ` +
      'some visits, is in `test/scale/new-version.node.test.ts`.',
    rows,
  };
}

const replaced: Record<string, (site: Site, text: string) => Promise<unknown>> = {
  'written over, then packed where it lies': async ({folder}, text) => {
    await writeFile(join(folder, feedFolder, 'feed.json'), text);
    await promisify(execFile)('bash', ['-c', compressCommands], {cwd: dirname(folder)});
  },
  'packed elsewhere, then moved': async ({folder}, text) => {
    const next = join(dirname(folder), 'next');
    await mkdir(next, {recursive: true});
    await writeFile(join(next, 'feed.json'), text);
    // There is no translation to move.
    await promisify(execFile)('bash', ['-c', feedCommands], {cwd: dirname(folder)});
  },
};

/** A feed is replaced again and again while an origin is asked for it. */
export async function feedReplaced(atEnd: AtEnd, times: number): Promise<Table> {
  const rows = [];
  for (const [way, replace] of Object.entries(replaced)) {
    const site = await emptySite(atEnd);
    await site.publish([['ijn-feed/feed.json', await feedText(1, 'The first?')]]);
    const {origin} = await startOrigin(site.folder, atEnd);
    const found = {asked: 0, broken: 0, missing: 0};
    const ask = async () => {
      const {status, body} = await get(`${origin}${feedFolder}feed.json`, {
        'Accept-Encoding': 'br',
      });
      found.asked++;
      if (status !== 200) found.missing++;
      else if (!isFeed(body)) found.broken++;
    };
    await againAndAgain(4, ask, async () => {
      for (let i = 0; i < times; i++) await replace(site, await feedText(i + 2, `The ${i + 2}th?`));
    });
    rows.push({
      way,
      'new feeds': times,
      answers: found.asked,
      'not a whole feed': found.broken,
      missing: found.missing,
    });
  }
  return {
    name: 'feedReplaced',
    title: 'A new feed, while it is asked for',
    text: 'From the origin, packed with brotli. An edge that is given half a feed keeps it for as long as a whole one.',
    rows,
  };
}

function isFeed(body: Buffer): boolean {
  try {
    JSON.parse(String(brotliDecompressSync(body)));
    return true;
  } catch {
    return false;
  }
}
