/** What `npm run locales:extract` writes: both XLIFF files of each language. */
import {basename, join, relative, sep} from 'node:path';
import {extractedAll} from '../../src/cli/feed-files.js';
import {writeWhole} from '../../src/cli/write-file.js';
import {formatXliff} from '../../src/cli/xliff.js';
import {extractInterface} from './extract-interface.js';
import {feedFile} from './feed-file.js';
import {interfaceFile, readInterfaceFile, type Project} from './project.js';
import {unitsOf} from './units.js';

/** A file and what belongs into it. */
export interface Extracted {
  /** From the project's folder, with `/`. */
  file: string;
  content: string;
}

/** Both files of every language, keeping what is translated already. Throws, with the file, when one is not right. */
export const extractLanguages = async (project: Project): Promise<Extracted[]> => [
  ...project.tags.map((tag) => extractedInterface(project, tag)),
  ...(await extractedFeeds(project)),
];

/** The interface's file of a language. */
export function extractedInterface(project: Project, tag: string): Extracted {
  const existing = readInterfaceFile(project, tag);
  const xliff = extractInterface(unitsOf(project.messages, tag), tag, existing);
  return {file: interfaceFile(tag), content: formatXliff(xliff)};
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
