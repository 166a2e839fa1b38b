/** Where the words of this project are, and reading them. `folder` is the project's own. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseXliff, XliffError, type XliffDocument} from '../../src/cli/xliff.js';
import {readMessages, type Message, type Messages} from './messages.js';
import {unitsOf, type MessageUnit} from './units.js';

/** The words to translate and the languages to translate into. */
export interface Project extends Messages {
  folder: string;
}

/** Messages that have a file of their own in each language: the elements' interface, and the embed builder. */
export type MessageSet = 'interface' | 'builder';

/** All of them. */
export const messageSets: readonly MessageSet[] = ['interface', 'builder'];

/** The messages of a set. */
const messagesOf = ({messages, builder}: Project, set: MessageSet): Message[] =>
  set === 'builder' ? builder : messages;

/** The same as units of a language's file. */
export const unitsOfSet = (project: Project, set: MessageSet, tag: string): MessageUnit[] =>
  unitsOf(messagesOf(project, set), tag);

/** Name of the file of a set in a language. */
export const messagesFile = (set: MessageSet, tag: string): string =>
  set === 'interface' ? `locales/${tag}.xlf` : `locales/${set}.${tag}.xlf`;

/** Name of the feed's file in a language. */
export const feedXliffFile = (tag: string): string => `locales/feed.${tag}.xlf`;

/** Reads the sources: a second or two. */
export const readProject = (folder = '.'): Project => ({
  folder,
  ...readMessages(join(folder, 'lit-localize.json')),
});

/** Reads the file of a set in a language, if there is one; throws an {@link XliffError} when it is not right. */
export function readMessagesFile(
  {folder}: Project,
  set: MessageSet,
  tag: string,
): XliffDocument | undefined {
  const file = messagesFile(set, tag);
  if (!existsSync(join(folder, file))) return undefined;
  const xliff = parseXliff(readFileSync(join(folder, file), 'utf8'), file, {placeholders: true});
  if (xliff.targetLanguage !== tag) {
    const reason = `its target-language is "${xliff.targetLanguage}", not "${tag}"`;
    throw new XliffError(file, undefined, reason);
  }
  return xliff;
}
