/** Visits without a browser, for crowds: what a page loads, and what a browser would refuse of it. */
import {createHash} from 'node:crypto';
import {brotliDecompressSync} from 'node:zlib';
import {againAndAgain} from './again-and-again.js';
import {get} from './get.js';
import type {Version} from './site.js';

/** A page with the handout in Spanish, pinned or not, whose files are on another site. */
export const pageOf = (base: string, integrity?: string): string =>
  `<!doctype html><html lang="es"><meta charset="utf-8" /><title>A partner</title><link rel="icon" href="data:," />
<script type="module" crossorigin ${integrity ? `integrity="${integrity}"` : ''} src="${base}/ijn.js"></script>
<ijn-principles language-menu>What stands in the tag</ijn-principles>`;

/** What the script of such a page loads. */
const companions = ['ijn-diagram.js', 'ijn-controls.js', 'handout/es.json'];

/** What a visit came to. */
export interface PageVisit {
  /** Versions of the script and of each companion that a browser would have taken. */
  taken: string[];
  /** Files whose hash is not the one that was asked for. */
  refused: string[];
  /** Files that did not come. */
  missing: string[];
}

const hash = (name: string, text: string) => createHash(name).update(text).digest('base64');

/** The text of a file, or undefined where there is none. */
async function fetchText(url: string): Promise<string | undefined> {
  const {status, headers, body} = await get(url, {'Accept-Encoding': 'br'});
  if (status !== 200) return undefined;
  return String(headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body);
}

/**
 * Visits a page: takes the script if its hash is that of the page, and its companions if their hashes are in the script.
 *
 * @param versions Those that there are, to tell which one a file is of.
 */
export async function visitPage(url: string, versions: readonly Version[]): Promise<PageVisit> {
  const visit: PageVisit = {taken: [], refused: [], missing: []};
  const of = (file: string, text: string) =>
    versions.find(({files}) => files.get(file) === text)?.name ?? 'of no version';
  const page = await fetchText(url);
  const [, src] = /src="([^"]+)"/.exec(page ?? '') ?? [];
  const [, integrity] = /integrity="([^"]+)"/.exec(page ?? '') ?? [];
  if (!src) throw new Error(`No page at ${url}`);
  const script = await fetchText(src);
  if (script === undefined) visit.missing.push('ijn.js');
  else if (integrity && `sha384-${hash('sha384', script)}` !== integrity)
    visit.refused.push('ijn.js');
  else visit.taken.push(of('ijn.js', script));
  if (script === undefined || visit.taken.length === 0) return visit;
  const texts = await Promise.all(
    companions.map(async (file) => [file, await fetchText(src.replace(/ijn\.js$/, file))] as const),
  );
  for (const [file, text] of texts) {
    if (text === undefined) visit.missing.push(file);
    else if (script.includes(hash('sha256', text).slice(0, 43))) visit.taken.push(of(file, text));
    else visit.refused.push(file);
  }
  return visit;
}

/** How visits ended, counted. */
export interface Outcomes {
  visits: number;
  /** Script and companions, all of one version: by that version. */
  whole: Record<string, number>;
  /** The script alone or with some companions, since others were refused or missing. */
  partly: number;
  /** Neither: what stands in the tag is shown. */
  fallback: number;
  /** Files of two versions together, none of which was refused. */
  mixed: number;
  refused: number;
  missing: number;
}

/** Counts how visits ended. */
export function outcomesOf(visits: readonly PageVisit[]): Outcomes {
  const outcomes: Outcomes = {
    visits: visits.length,
    whole: {},
    partly: 0,
    fallback: 0,
    mixed: 0,
    refused: 0,
    missing: 0,
  };
  for (const {taken, refused, missing} of visits) {
    outcomes.refused += refused.length;
    outcomes.missing += missing.length;
    const [version] = taken;
    if (!version) outcomes.fallback++;
    else if (new Set(taken).size > 1) outcomes.mixed++;
    else if (refused.length + missing.length > 0) outcomes.partly++;
    else outcomes.whole[version] = (outcomes.whole[version] ?? 0) + 1;
  }
  return outcomes;
}

/**
 * Has a crowd visit a page again and again.
 *
 * @param during What happens meanwhile.
 */
export async function crowd(
  url: string,
  versions: readonly Version[],
  during: () => Promise<unknown>,
  people = 16,
): Promise<Outcomes> {
  const visits: PageVisit[] = [];
  await againAndAgain(people, async () => visits.push(await visitPage(url, versions)), during);
  return outcomesOf(visits);
}
