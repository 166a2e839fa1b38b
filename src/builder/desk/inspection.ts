/**
 * All that the desk says of a feed: the problems that `ijn-feed validate` finds, each with its place in the text, and what the
 * feed is at a moment. Knows no page: it runs in a worker, so that nobody has to wait with writing.
 */
import {inspectFeed, type Finding} from '../../cli/inspect/inspect-feed.js';
import {oneLine, revealed, standing} from '../../cli/inspect/revealed.js';
import {JsonMistake, jsonPlaces} from '../../cli/json-text.js';
import {maxFeedBytes, parseFeed} from '../../feed/parse.js';
import {overviewOf, type Overview} from './overview.js';

/** A file that was opened. */
export interface OpenedFile {
  name: string;
  /** Its text, with line feeds as in a text field. */
  text: string;
  /** The file as it is, where its bytes are no UTF-8 text. */
  bytes?: Uint8Array | undefined;
}

/** What is to be looked at. */
export interface Question {
  turn: number;
  files: readonly OpenedFile[];
  /** Name of the file that the answer is about. */
  current: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** A problem in words, and where to find it. */
export interface DeskProblem extends Pick<
  Finding,
  'path' | 'reason' | 'mend' | 'severity' | 'line' | 'item'
> {
  /** What stands there, as it is shown. */
  says?: string | undefined;
  /** The place in the text, as an offset; absent for the document as a whole. */
  start?: number | undefined;
  end?: number | undefined;
}

/** What was found. */
export interface Inspection {
  turn: number;
  /** The first {@link mostProblems} of each severity. */
  problems: DeskProblem[];
  errors: number;
  warnings: number;
  /** Absent where pages cannot show the feed. */
  overview?: Overview | undefined;
  /** Which file is in which language, by tag. */
  languages: Record<string, string>;
}

/** Most problems of a severity that are listed. */
export const mostProblems = 100;

/** Looks at a feed, beside the files that were opened with it. Never throws for what a feed can be. */
export function inspectDesk({turn, files, current, now}: Question): Inspection {
  const bytesOf = ({text, bytes}: OpenedFile) => bytes ?? new TextEncoder().encode(text);
  const named = (name: string) => files.find((file) => file.name === name);
  const file = named(current)!;
  const base = current.replace(/\.[^.]*$/, '');
  const findings = inspectFeed(bytesOf(file), {
    now,
    // What was not opened may well be beside the feed all the same.
    beside: (reference) => {
      const found = named(reference.replace(/^\.\//, '').replace(/[?#].*/, ''));
      return found ? bytesOf(found) : 'elsewhere';
    },
    locales: (language) => {
      const found = named(`${base}.${language}.xlf`);
      return found && bytesOf(found);
    },
  });
  const places = placesIn(file.text);
  const counts = {error: 0, warning: 0};
  const problems: DeskProblem[] = [];
  for (const finding of findings) {
    if (++counts[finding.severity] <= mostProblems)
      problems.push(worded(finding, places, file.text));
  }
  const {feed} = parseFeed(bytesOf(file));
  return {
    turn,
    problems,
    errors: counts.error,
    warnings: counts.warning,
    overview: feed && overviewOf(feed, now),
    languages: languagesOf(files),
  };
}

type Places = (path: string) => {start: number; end: number} | undefined;

/** Where everything stands in a text; in one that is no JSON, where the mistake is. */
function placesIn(text: string): Places {
  if (text.length > maxFeedBytes) return () => undefined;
  try {
    const {spans} = jsonPlaces(text);
    return (path) => {
      let owner = path;
      // What is missing stands nowhere; then its owner is shown.
      while (owner && !spans.has(owner))
        owner = owner.slice(0, Math.max(0, owner.lastIndexOf('.'), owner.lastIndexOf('[')));
      return owner ? spans.get(owner) : undefined;
    };
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    const before = text.split('\n', error.line - 1).join('\n').length;
    const start = before + (error.line > 1 ? 1 : 0) + error.column - 1;
    return () => ({start, end: start + 1});
  }
}

/** A line of a text, counted from 1. */
function lineIn(text: string, line: number): ReturnType<Places> {
  const lines = text.split('\n', line);
  const start = lines.slice(0, -1).reduce((length, each) => length + each.length + 1, 0);
  return {start, end: start + (lines.at(-1)?.length ?? 0)};
}

function worded(finding: Finding, places: Places, text: string): DeskProblem {
  const {severity, line} = finding;
  const plain = (words: string) => revealed(oneLine(words));
  const place = line === undefined ? undefined : (places(finding.path) ?? lineIn(text, line));
  return {
    severity,
    path: plain(finding.path),
    reason: plain(finding.reason),
    mend: plain(finding.mend),
    item: finding.item && plain(finding.item),
    line,
    says: standing(finding),
    start: place?.start,
    end: place?.end,
  };
}

/** The language of each file. Of two in one language, the first counts. */
function languagesOf(files: readonly OpenedFile[]): Record<string, string> {
  const languages: Record<string, string> = {};
  for (const {name, text, bytes} of files) {
    if (!name.endsWith('.json')) continue;
    const language = languageIn(text, bytes);
    if (language !== undefined) languages[language] ??= name;
  }
  return languages;
}

/** Of each text that was read already, its language: of a dozen files, one changes. */
const known = new Map<string, string | undefined>();

function languageIn(text: string, bytes?: Uint8Array): string | undefined {
  if (!known.has(text)) {
    if (known.size > 50) known.clear();
    // A feed that is broken still says so.
    const [, said] = /"language"\s*:\s*"([\w-]+)"/.exec(text) ?? [];
    known.set(text, parseFeed(bytes ?? text).feed?.language ?? said);
  }
  return known.get(text);
}
