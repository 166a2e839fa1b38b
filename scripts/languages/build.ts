/** What pages load of each language, made from the XLIFF files. Nothing is written here; write.ts does that. */
import {join} from 'node:path';
import {builtAll} from '../../src/cli/feed-files.js';
import type {Feed} from '../../src/cli/feed-texts.js';
import {readBorrowedDates} from './borrowed-dates.js';
import {buildMessages} from './build-messages.js';
import type {Finding} from './finding.js';
import {feedFile} from './feed-file.js';
import {
  feedXliffFile,
  messagesFile,
  readMessagesFile,
  unitsOfSet,
  type MessageSet,
  type Project,
} from './project.js';
import type {Message} from './messages.js';
import type {SavedStrings} from './saved-strings.js';

/** The message of src/controls/ that offers a language in its own words. */
const offerOfLanguage = 'Also in English';

/** How many texts a part has, and the ids of those that have no translation which can be shown. */
export interface Done {
  texts: number;
  untranslated: string[];
}

/** One language. */
export interface BuiltLanguage {
  tag: string;
  /** The interface's words. */
  strings: SavedStrings;
  /** "Also in …", which is wanted before the language is, and stands with the menu. */
  offer: string | undefined;
  /** The built-in feed. */
  feed: Feed;
  /** The embed builder's words. */
  builderStrings: SavedStrings;
  /** How far each part is. */
  interface: Done;
  builder: Done;
  handout: Done;
  /** What to look at; the language is built all the same. */
  problems: Finding[];
}

/** Builds every language. Throws, with the file, when one is not there or not right. */
export async function buildLanguages(project: Project): Promise<BuiltLanguage[]> {
  const {folder, tags, messages} = project;
  if (tags.length === 0) return [];
  const feeds = await builtAll({
    feedFile: join(folder, feedFile),
    localesFolder: join(folder, 'locales'),
    outFolder: join(folder, 'dist/feed'),
    languages: tags,
  });
  return Promise.all(
    feeds.map(async ({feed, report}) => {
      const tag = report.language;
      const ofInterface = builtSet(project, 'interface', tag);
      const ofBuilder = builtSet(project, 'builder', tag);
      const {strings} = ofInterface;
      const offer = takeOffer(messages, strings);
      strings.borrowed = await readBorrowedDates(join(folder, 'locales'), tag);
      ofBuilder.strings.borrowed = strings.borrowed;
      const ofFeed = report.problems.map(({path, reason, mend}): Finding => ({
        file: feedXliffFile(tag),
        unit: path,
        reason,
        mend,
      }));
      return {
        tag,
        strings,
        offer,
        feed,
        builderStrings: ofBuilder.strings,
        interface: ofInterface.done,
        builder: ofBuilder.done,
        handout: {texts: report.texts, untranslated: report.untranslated},
        problems: [...ofInterface.problems, ...ofBuilder.problems, ...ofFeed],
      };
    }),
  );
}

function builtSet(project: Project, set: MessageSet, tag: string) {
  const file = messagesFile(set, tag);
  const xliff = readMessagesFile(project, set, tag);
  if (!xliff)
    throw new Error(`${file}: there is no such file. To mend it: npm run locales:extract`);
  const units = unitsOfSet(project, set, tag);
  const {strings, untranslated, problems} = buildMessages(units, xliff, file);
  return {strings, problems, done: {texts: units.length, untranslated}};
}

/** Takes the offer of the language out of its words. */
function takeOffer(messages: readonly Message[], strings: SavedStrings): string | undefined {
  const key = messages.find(({source}) => source === offerOfLanguage)?.key;
  if (key === undefined) return undefined;
  const {[key]: offer} = strings.messages;
  delete strings.messages[key];
  return typeof offer === 'string' ? offer : undefined;
}
