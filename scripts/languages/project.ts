/** Where the words of this project are, and reading them. `folder` is the project's own. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseXliff, XliffError, type XliffDocument} from '../../src/cli/xliff.js';
import {readInterface, type Interface} from './messages.js';

/** The words to translate and the languages to translate into. */
export interface Project extends Interface {
  folder: string;
}

/** Name of the interface's file in a language. */
export const interfaceFile = (tag: string): string => `locales/${tag}.xlf`;

/** Name of the feed's file in a language. */
export const feedXliffFile = (tag: string): string => `locales/feed.${tag}.xlf`;

/** Reads the sources: a second or two. */
export const readProject = (folder = '.'): Project => ({
  folder,
  ...readInterface(join(folder, 'lit-localize.json')),
});

/** Reads the interface's file of a language, if there is one; throws an {@link XliffError} when it is not right. */
export function readInterfaceFile({folder}: Project, tag: string): XliffDocument | undefined {
  const file = interfaceFile(tag);
  if (!existsSync(join(folder, file))) return undefined;
  const xliff = parseXliff(readFileSync(join(folder, file), 'utf8'), file, {placeholders: true});
  if (xliff.targetLanguage !== tag) {
    const reason = `its target-language is "${xliff.targetLanguage}", not "${tag}"`;
    throw new XliffError(file, undefined, reason);
  }
  return xliff;
}
