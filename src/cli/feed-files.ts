/** The files of a translated feed: `feed.json` and `locales/feed.<language>.xlf` in, `feed.<language>.json` out. */
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Problem} from '../feed/problem.js';
import {feedSchema} from '../feed/schema.js';
import type {Feed} from './feed-texts.js';
import {buildFeed, extractFeed} from './feed-translation.js';
import {formatXliff, parseXliff} from './xliff.js';

/** Where the files of a feed are. */
export interface FeedFiles {
  /** The feed in its original language. */
  feedFile: string;
  /** Folder of `feed.<language>.xlf`. */
  localesFolder: string;
}

/** What was done with one language. */
export interface LanguageReport {
  language: string;
  /** The file that was written. */
  file: string;
  /** How many texts there are to translate. */
  texts: number;
  /** Ids of those that have no usable translation. */
  untranslated: string[];
  /** What to look at; none of it keeps the feed from being built. */
  problems: Problem[];
}

/** Writes the XLIFF file of each language, keeping what is translated already. */
export async function extractAll({
  feedFile,
  localesFolder,
  languages,
}: FeedFiles & {languages: readonly string[]}): Promise<LanguageReport[]> {
  const feed = await readFeed(feedFile);
  await mkdir(localesFolder, {recursive: true});
  const reports: LanguageReport[] = [];
  for (const language of languages) {
    const file = join(localesFolder, `feed.${language}.xlf`);
    const existing = await readFile(file, 'utf8').catch(missing);
    const xliff = extractFeed(
      feed,
      language,
      existing === undefined ? undefined : parseXliff(existing, file),
    );
    xliff.original = basename(feedFile);
    await writeFile(file, formatXliff(xliff));
    const {untranslated, problems} = inFile(file, () => buildFeed(feed, xliff, language));
    reports.push({language, file, texts: xliff.units.length, untranslated, problems});
  }
  return reports;
}

/** Writes the feed in every language that has an XLIFF file. */
export async function buildAll({
  feedFile,
  localesFolder,
  outFolder,
}: FeedFiles & {outFolder: string}): Promise<LanguageReport[]> {
  const feed = await readFeed(feedFile);
  await mkdir(outFolder, {recursive: true});
  const reports: LanguageReport[] = [];
  for (const name of (await readdir(localesFolder)).sort()) {
    const language = /^feed\.([A-Za-z0-9-]+)\.xlf$/.exec(name)?.[1];
    if (language === undefined) continue;
    const source = join(localesFolder, name);
    const xliff = parseXliff(await readFile(source, 'utf8'), source);
    const {
      feed: translated,
      untranslated,
      problems,
    } = inFile(source, () => buildFeed(feed, xliff, language));
    if (!(language in feed.translations)) {
      problems.push({
        path: 'translations',
        value: feed.translations,
        reason: `does not name "${language}", so no reader will find it`,
        mend: `add "${language}": "feed.${language}.json" to ${basename(feedFile)}`,
        severity: 'warning',
      });
    }
    const file = join(outFolder, `feed.${language}.json`);
    await writeFile(file, `${JSON.stringify(translated, null, 2)}\n`);
    reports.push({language, file, texts: xliff.units.length, untranslated, problems});
  }
  return reports;
}

/** Reads a feed and says in plain words what is wrong with it. */
async function readFeed(file: string): Promise<Feed> {
  const json = await readFile(file, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`${file}: is not JSON: ${messageOf(error)}`, {cause: error});
  }
  const {error} = feedSchema.safeParse(value);
  if (error) {
    const reasons = error.issues.map(
      ({path, message}) => `${path.join('.') || 'the feed'}: ${message}`,
    );
    throw new Error(`${file}: is not a feed:\n  ${reasons.join('\n  ')}`);
  }
  // Not the parsed copy: that has the schema's order and no unknown fields.
  return value as Feed;
}

function inFile<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${file}, ${messageOf(error)}`, {cause: error});
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const missing = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return undefined;
  throw error;
};
