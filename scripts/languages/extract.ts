/** What `npm run locales:extract` writes: the XLIFF files of each language. */
import {basename, join, relative, sep} from 'node:path';
import {extractedAll} from '../../src/cli/feed-files.js';
import {writeWhole} from '../../src/cli/write-file.js';
import {formatXliff} from '../../src/cli/xliff.js';
import {extractMessages} from './extract-messages.js';
import {feedFile} from './feed-file.js';
import {
  messagesFile,
  messageSets,
  readMessagesFile,
  unitsOfSet,
  type MessageSet,
  type Project,
} from './project.js';

/** A file and what belongs into it. */
export interface Extracted {
  /** From the project's folder, with `/`. */
  file: string;
  content: string;
}

/** All files of every language, keeping what is translated already. Throws, with the file, when one is not right. */
const extractLanguages = async (project: Project): Promise<Extracted[]> => [
  ...project.tags.flatMap((tag) => messageSets.map((set) => extractedMessages(project, set, tag))),
  ...(await extractedFeeds(project)),
];

/** The file of a set in a language. */
export function extractedMessages(project: Project, set: MessageSet, tag: string): Extracted {
  const existing = readMessagesFile(project, set, tag);
  const xliff = extractMessages(set, unitsOfSet(project, set, tag), tag, existing);
  return {file: messagesFile(set, tag), content: formatXliff(xliff)};
}

/** The built-in feed's file of each language. */
export async function extractedFeeds({folder, tags}: Project): Promise<Extracted[]> {
  if (tags.length === 0) return [];
  const made = await extractedAll({
    feedFile: join(folder, feedFile),
    localesFolder: join(folder, 'locales'),
    languages: tags,
  });
  return made.map(({report: {file}, content}) => ({
    file: relative(folder, file).split(sep).join('/') || basename(file),
    content,
  }));
}

/** Writes them, all or none, and returns their names. */
export async function writeExtracted(project: Project): Promise<string[]> {
  const files = await extractLanguages(project);
  for (const {file, content} of files) await writeWhole(join(project.folder, file), content);
  return files.map(({file}) => file);
}
