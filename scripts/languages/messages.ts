/**
 * The messages of elements and of the embed builder, as lit-localize finds them in the sources. Only which calls there are comes from it: the words
 * are taken from the call itself, since it joins values that stand side by side, and escapes `& < >` in plain words as if
 * they were HTML (lit/lit#5012).
 */
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import type {ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {extractMessagesFromProgram} from '@lit/localize-tools/lib/program-analysis.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {relative, sep} from 'node:path';
import {placeholder, placeholdersOf, withPlaceholders} from '../../src/cli/placeholders.js';
import {messageKey, sourceValue} from '../../src/locale/packed-words.js';

/** A call of `msg()`; the same words in several places are one. */
export interface Message {
  /** As in the XLIFF files: a hash of the words. */
  id: string;
  /** The words, with values as placeholders.ts tells. */
  source: string;
  /** Its name in what pages load of a language. */
  key: string;
  /** What its author says to translators. */
  description: string;
  /** Whether its words differ with its first value, a number. */
  isPlural: boolean;
  /** Source file, from the project's folder, with `/`. */
  file: string;
  /** Whether only a feed from elsewhere can have it said. */
  isForeign: boolean;
}

/** A message as it stands in a source file. */
type Found = Omit<Message, 'key' | 'isForeign'>;

/** The messages and the languages of a project. */
export interface Messages {
  /** Those of the elements. */
  messages: Message[];
  /** Those of the embed builder, which no visitor loads: a set apart, where the same words may be translated otherwise. */
  builder: Message[];
  /** Tags of the languages to translate into. */
  tags: string[];
  /** With this, no two messages of the elements have the same key. */
  seed: number;
}

/** Where the sources of the embed builder are. */
const builderFolder = 'src/builder/';

/** Where those are that only pages with a feed from elsewhere load. */
const foreignFolder = 'src/foreign/';

/** Begins the description of a message whose words differ with a number. */
const pluralMark = /^Plural\b/;

/** Reads what lit-localize.json names. Throws, with the place, on what cannot be a message. */
export function readMessages(configFile = 'lit-localize.json'): Messages {
  const config = readConfigFileAndWriteSchema(configFile);
  if (config.output.mode !== 'runtime')
    throw new Error(`${configFile}: output.mode must be "runtime"`);
  const localizer = new RuntimeLitLocalizer(
    config as ConstructorParameters<typeof RuntimeLitLocalizer>[0],
  );
  const sources = sourcesOf(localizer);
  const isIn = (folder: string) => (file: SourceFile) =>
    relativeTo(config.baseDir, file).startsWith(folder);
  const [isOfBuilder, isForeign] = [isIn(builderFolder), isIn(foreignFolder)];
  const extract = (own: (file: SourceFile) => boolean) => extractFrom(sources, own, config.baseDir);
  const builder = extract(isOfBuilder).map((message) => ({
    ...message,
    key: message.id,
    isForeign: false,
  }));
  const unnamed = extract((file) => !isOfBuilder(file));
  const seed = findSeed(unnamed);
  // The same words may stand in both.
  const ofHandout = new Set(
    extract((file) => !isOfBuilder(file) && !isForeign(file)).map(({id}) => id),
  );
  const messages = unnamed.map((message) => ({
    ...message,
    key: keyOf(message, seed),
    isForeign: !ofHandout.has(message.id),
  }));
  return {messages, builder, tags: config.targetLocales, seed};
}

type Program = Parameters<typeof extractMessagesFromProgram>[0];

/** What lit-localize keeps to itself of the sources that its configuration names. */
interface Sources {
  program: Program;
  filesAndCompilerOptions: {fileNames: string[]};
}

function sourcesOf(localizer: RuntimeLitLocalizer): Sources {
  const sources = localizer as unknown as Sources;
  // Which of several places a message is said to stand in must not depend on the order of a folder on this disk.
  sources.filesAndCompilerOptions.fileNames.sort(compare);
  return sources;
}

/** The messages of some of the sources, without those of what they import: the same words in two sets are two. */
function extractFrom(
  {program, filesAndCompilerOptions}: Sources,
  isWanted: (file: SourceFile) => boolean,
  folder: string,
): Found[] {
  const named = new Set(filesAndCompilerOptions.fileNames);
  const files = program
    .getSourceFiles()
    .filter((file) => named.has(file.fileName) && isWanted(file));
  const {messages, errors} = extractMessagesFromProgram({
    ...program,
    getSourceFiles: () => files,
  });
  if (errors.length > 0) {
    const told = errors.map(({messageText, file, start}) =>
      [file && placeOf(file, start ?? 0, folder), String(messageText)].filter(Boolean).join(': '),
    );
    throw new Error(told.join('\n'));
  }
  return messages
    .sort((a, b) => compare(a.file.fileName, b.file.fileName) || a.node.pos - b.node.pos)
    .map((message) => messageOf(message, folder));
}

function messageOf({name, node, file, desc = '', tag}: ProgramMessage, folder: string): Found {
  const place = placeOf(file, node.getStart(file), folder);
  if (tag === 'html') {
    const mend = 'write msg(str`…`), or a message for each part';
    throw new Error(
      `${place}: msg(html\`…\`) cannot be translated without markup. To mend it: ${mend}`,
    );
  }
  const [argument] = (node as unknown as {arguments: Template[]}).arguments;
  const source = wordsOf(argument!, file);
  if (/\p{Cc}/u.test(withPlaceholders(source, () => '')))
    throw new Error(`${place}: the words of msg() are in one line. To mend it: make two messages`);
  const isPlural = pluralMark.test(desc);
  if (isPlural && placeholdersOf(source).length === 0) {
    throw new Error(
      `${place}: says that it is plural, and has no value. To mend it: write the number as its first \${…}`,
    );
  }
  return {
    id: name,
    source,
    description: desc.replace(/^Plural\.?\s*/, ''),
    isPlural,
    file: place.replace(/:\d+$/, ''),
  };
}

type SourceFile = ProgramMessage['file'];

/** As much of a string or template as is read here; the compiler that lit-localize nests is not ours to import. */
interface Template {
  text?: string;
  template?: Template;
  head?: {text: string};
  templateSpans?: {
    expression: {getText: (file: SourceFile) => string};
    literal: {text: string};
  }[];
}

function wordsOf({text, template, head, templateSpans}: Template, file: SourceFile): string {
  if (template) return wordsOf(template, file);
  if (!head || !templateSpans) return text ?? '';
  const rest = templateSpans.map(({expression, literal}, index) => {
    const shows = `\${${expression.getText(file).replaceAll(/\s+/g, ' ')}}`;
    return placeholder({id: String(index), shows}) + literal.text;
  });
  return head.text + rest.join('');
}

function placeOf(file: SourceFile, start: number, folder: string): string {
  const {line} = file.getLineAndCharacterOfPosition(start);
  return `${relativeTo(folder, file)}:${line + 1}`;
}

const relativeTo = (folder: string, {fileName}: SourceFile) =>
  relative(folder, fileName).split(sep).join('/');

const keyOf = ({source}: Pick<Message, 'source'>, seed: number) =>
  String(
    messageKey(
      withPlaceholders(source, () => sourceValue),
      seed,
    ),
  );

/** Most seeds to try: of 120 messages in 1,024 places, one seed in a thousand keeps all apart. */
const mostSeeds = 2_000_000;

/** The first seed with which no two messages have the same key. */
function findSeed(messages: readonly Pick<Message, 'source'>[]): number {
  const words = [...new Set(messages.map(({source}) => source))].map((source) => ({source}));
  for (let seed = 31; seed < mostSeeds; seed += 2) {
    const keys = new Set<string>();
    if (words.every((each) => keys.size < keys.add(keyOf(each, seed)).size)) return seed;
  }
  throw new Error(
    `${words.length} messages are too many for 1,024 keys. To mend it: make it more, in src/locale/packed-words.ts`,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
