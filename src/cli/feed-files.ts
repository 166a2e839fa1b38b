/**
 * The files of a translated feed: `feed.json` and `locales/feed.<language>.xlf` in, `feed.<language>.json` out.
 * Nothing is written before everything was read and made, and no file is ever half written.
 */
import {readdir} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Problem} from '../feed/problem.js';
import {isLeft, isTypedOver} from './extracted-units.js';
import type {Feed} from './feed-texts.js';
import {buildFeed, extractFeed} from './feed-translation.js';
import {fitFeed} from './fit-feed.js';
import {Mistake, messageOf} from './mistake.js';
import {readIfThere, readInput, whyNot} from './read-input.js';
import {isApproved, isUsable, stale} from './translation-state.js';
import {writeWhole} from './write-file.js';
import {formatXliff, parseXliff, type XliffDocument} from './xliff.js';

/** Where the files of a feed are. */
export interface FeedFiles {
  /** The feed in its original language. */
  feedFile: string;
  /** Folder of `<feed name>.<language>.xlf`. */
  localesFolder: string;
  /** BCP 47 tags; without them, those that the feed names in `translations` and those that have a file. */
  languages?: readonly string[] | undefined;
}

/** What was done with one language. */
export interface LanguageReport {
  language: string;
  /** The file that was written. */
  file: string;
  /** How many texts there are to translate. */
  texts: number;
  /** Ids of those that have no usable translation, the stale ones included. */
  untranslated: string[];
  /** Ids of those whose source has changed since they were translated. */
  stale: string[];
  /** How many have a translation that no second person has approved. */
  drafts: number;
  /** Ids of units that belong to no text now, kept for what translators wrote in them. */
  left: string[];
  /** Ids of those without a translation whose source held other words: somebody may have typed over it. */
  typedOver: string[];
  /** What to look at; none of it keeps the feed from being built. */
  problems: Problem[];
}

/** One language, and what belongs into its file. */
export interface Made {
  report: LanguageReport;
  content: string;
}

/**
 * Writes the XLIFF file of each language, keeping what is translated already. Throws a {@link Mistake} that names the
 * file.
 */
export const extractAll = async (files: FeedFiles): Promise<LanguageReport[]> =>
  writeAll(await extractedAll(files));

/** What extracting writes. */
export async function extractedAll(files: FeedFiles): Promise<Made[]> {
  const {feedFile, localesFolder} = files;
  const feed = await readOriginal(feedFile);
  const made: Made[] = [];
  for (const language of await languagesOf(feed, files)) {
    const file = xliffFile(files, language);
    const existing = await readIfThere(file);
    const xliff = inFile(file, () =>
      extractFeed(feed, language, existing && parseXliff(new TextDecoder().decode(existing), file)),
    );
    xliff.original = basename(feedFile);
    const {untranslated, problems} = inFile(file, () => buildFeed(feed, xliff, language));
    const report = {language, file, problems, ...progress(xliff, untranslated)};
    made.push({report, content: inFile(file, () => formatXliff(xliff))});
  }
  if (made.length === 0) throw noLanguage(feedFile, localesFolder);
  return made;
}

/** Writes the feed in every language. Throws a {@link Mistake} that names the file. */
export const buildAll = async (files: FeedFiles & {outFolder: string}): Promise<LanguageReport[]> =>
  writeAll(await builtAll(files));

/** What building writes, and the feeds themselves. */
export async function builtAll(
  files: FeedFiles & {outFolder: string},
): Promise<(Made & {feed: Feed})[]> {
  const {feedFile, localesFolder, outFolder} = files;
  const feed = await readOriginal(feedFile);
  const made: (Made & {feed: Feed})[] = [];
  for (const language of await languagesOf(feed, files)) {
    const source = xliffFile(files, language);
    const bytes = await readIfThere(source);
    if (!bytes) {
      throw new Mistake(
        `${source}: there is no such file, and "${language}" is built from it`,
        `make it with npx ijn-feed extract, or take "${language}" out of "translations"`,
      );
    }
    const xliff = inFile(source, () => parseXliff(new TextDecoder().decode(bytes), source));
    const {
      feed: translated,
      untranslated,
      problems,
    } = inFile(source, () => buildFeed(feed, xliff, language));
    const file = join(outFolder, `${nameOf(feedFile)}.${language}.json`);
    problems.push(...misnamed(feed, language, file, feedFile));
    const report = {language, file, problems, ...progress(xliff, untranslated)};
    made.push({
      report,
      feed: translated,
      content: `${JSON.stringify(translated, null, 2)}\n`,
    });
  }
  if (made.length === 0) throw noLanguage(feedFile, localesFolder);
  return made;
}

async function writeAll(made: readonly Made[]): Promise<LanguageReport[]> {
  for (const {report, content} of made) await writeWhole(report.file, content);
  return made.map(({report}) => report);
}

/** `feed` of `folder/feed.json`. */
export const nameOf = (feedFile: string) => basename(feedFile).replace(/\.json$/i, '');

const xliffFile = ({feedFile, localesFolder}: FeedFiles, language: string) =>
  join(localesFolder, `${nameOf(feedFile)}.${language}.xlf`);

async function readOriginal(feedFile: string): Promise<Feed> {
  const feed = fitFeed(await readInput(feedFile), feedFile);
  if (feed.review !== 'original') {
    throw new Mistake(
      `${feedFile}: is a translation itself ("review" is "${feed.review}")`,
      'name the file in the original language',
    );
  }
  return feed;
}

async function languagesOf(
  feed: Feed,
  {feedFile, localesFolder, languages}: FeedFiles,
): Promise<string[]> {
  if (languages?.includes(feed.language)) {
    throw new Mistake(
      `"${feed.language}" is the language of ${feedFile} itself`,
      'name the languages to translate into',
    );
  }
  if (languages) return [...languages];
  const prefix = `${nameOf(feedFile)}.`;
  const withFile = (await namesIn(localesFolder))
    .filter((name) => name.startsWith(prefix))
    .map((name) => /^([A-Za-z0-9-]+)\.xlf$/.exec(name.slice(prefix.length))?.[1])
    .filter((language) => language !== undefined);
  return [...new Set([...Object.keys(feed.translations), ...withFile])]
    .filter((language) => language !== feed.language)
    .sort();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Mistake(`${folder}: ${whyNot(error)}`);
  }
}

const noLanguage = (feedFile: string, localesFolder: string) =>
  new Mistake(
    `${feedFile} names no other language in "translations", and ${localesFolder} has no file of one`,
    'add "es": "feed.es.json" to "translations", or say --languages es',
  );

/** How far a language is. */
function progress(xliff: XliffDocument, untranslated: string[]) {
  const left = xliff.units.filter(isLeft);
  const current = xliff.units.filter((unit) => !left.includes(unit));
  const units = new Map(current.map((unit) => [unit.id, unit]));
  return {
    texts: current.length,
    untranslated,
    // Usable by its state and still not used: its source is another one now.
    stale: untranslated.filter((id) => {
      const target = units.get(id)?.target;
      return target && (target.state === stale || isUsable(target.state));
    }),
    drafts: current.filter(
      ({id, target}) => target && !untranslated.includes(id) && !isApproved(target.state),
    ).length,
    left: left.map(({id}) => id),
    typedOver: current.filter(isTypedOver).map(({id}) => id),
  };
}

function misnamed(feed: Feed, language: string, file: string, feedFile: string): Problem[] {
  const named = feed.translations[language];
  const name = basename(file);
  if (named !== undefined && basename(named) === name) return [];
  return [
    {
      path: 'translations',
      value: feed.translations,
      reason:
        named === undefined
          ? `does not name "${language}", so no reader will find it`
          : `names ${named} for "${language}", but the file is ${name}`,
      mend: `${named === undefined ? 'add' : 'write'} "${language}": "${name}" ${named === undefined ? 'to' : 'in'} ${basename(feedFile)}`,
      severity: 'warning',
    },
  ];
}

function inFile<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const message = messageOf(error);
    throw new Mistake(message.startsWith(file) ? message : `${file}, ${message}`, undefined, 1);
  }
}
