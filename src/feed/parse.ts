/** Reads a feed from bytes, a string or a value; usable in Node, no DOM. */
import {bad, Checker} from './checker.js';
import type {Feed} from './feed.generated.js';
import {feedShape} from './feed-shape.generated.js';
import {checkFlows} from './flow-rules.js';
import {feedProblem, type Problem} from './problem.js';
import {atOnce, type Steps} from './steps.js';
import {
  checkAction,
  checkDocument,
  duplicateId,
  idsOf,
  referenceLists,
  repeatedIds,
  unknownId,
  type BrokenRule,
} from './rules.js';

/** Most bytes that a feed may have. */
export const maxFeedBytes = 2 * 1024 * 1024;

/** Most levels of lists and objects inside each other. The deepest place that a feed has is the ninth. */
const maxDepth = 32;

/** A feed that can be shown, if there is one, and what was wrong. */
export interface ParsedFeed {
  feed?: Feed;
  problems: Problem[];
}

const refused = (reason: string, mend: string, value?: unknown): ParsedFeed => ({
  problems: [feedProblem(reason, mend, value)],
});

/**
 * Reads and checks a feed. Never throws. A bad action, stage, partner, source … is left out, with what
 * refers to it, and the rest stands; what is bad at the top level refuses the whole.
 *
 * @param input UTF-8 bytes, JSON text, or a value that was parsed already.
 */
export const parseFeed = (input: unknown): ParsedFeed => atOnce(parseSteps(input));

/** {@link parseFeed} in steps, for feeds that are long. */
export function* parseSteps(input: unknown): Steps<ParsedFeed> {
  try {
    const value = yield* readValue(input);
    return 'problems' in value ? value : yield* checkFeed(value.json);
  } catch (error) {
    // A value may be a proxy or have throwing accessors; what parses from JSON never comes here.
    return refused('cannot be read', 'hand over plain JSON', error);
  }
}

function* readValue(input: unknown): Steps<{json: unknown} | ParsedFeed> {
  let text = input;
  if (input instanceof Uint8Array || input instanceof ArrayBuffer) {
    if (input.byteLength > maxFeedBytes) return tooLarge();
    try {
      text = new TextDecoder('utf-8', {fatal: true}).decode(input);
    } catch {
      return refused('is not UTF-8 text', 'save the file as UTF-8');
    }
  }
  if (typeof text !== 'string') return {json: text};
  if (text.length > maxFeedBytes) return tooLarge();
  yield;
  if (isTooDeep(text)) {
    return refused(
      `is nested more than ${maxDepth} levels deep`,
      'take out what is not part of a feed',
    );
  }
  yield;
  try {
    return {json: JSON.parse(text.replace(/^\ufeff/, ''))};
  } catch (error) {
    return refused(
      'is not JSON',
      `correct the JSON: ${(error as Error).message}`,
      text.slice(0, 80),
    );
  }
}

/** Asked before JSON.parse: some run out of stack, and what is that deep would trouble whoever walks it. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') inString = !inString;
    else if (inString) {
      if (character === '\\') at++;
    } else if (character === '[' || character === '{') {
      if (++depth > maxDepth) return true;
    } else if (character === ']' || character === '}') depth--;
  }
  return false;
}

const tooLarge = () => refused('is larger than 2 MiB', 'shorten it');

function* checkFeed(json: unknown): Steps<ParsedFeed> {
  yield;
  const checker = new Checker();
  const feed = yield* checker.document(feedShape, json);
  if (feed === bad) return {problems: checker.problems};
  yield;
  return refine(feed as Feed, checker);
}

/** Rules between fields, duplicates and references, in that order: each can take away what the next counts on. */
function refine(feed: Feed, checker: Checker): ParsedFeed {
  const {problems} = checker;
  /** Notes what is broken at an item; true when nothing is. */
  const obeys = (item: object, broken: BrokenRule[]) => {
    for (const {field, reason, mend} of broken) {
      checker.fail([...checker.placeOf(item), ...field], undefined, reason, mend);
    }
    return broken.length === 0;
  };
  if (!obeys(feed, checkDocument(feed))) return {problems};

  const {pipeline} = feed;
  feed.actions = feed.actions.filter((action) => obeys(action, checkAction(action)));
  const unique = <Item extends {id: string}>(items: Item[]) => {
    const repeated = repeatedIds(items);
    return items.filter((item) => !repeated.has(item) || obeys(item, [duplicateId(item.id)]));
  };
  feed.principles = unique(feed.principles);
  feed.actions = unique(feed.actions);
  pipeline.stages = unique(pipeline.stages);

  for (const {names, known} of referenceLists(feed)) {
    const good = names.filter((name) => known.has(name) || obeys(names, [unknownId(name)]));
    names.splice(0, names.length, ...good);
  }
  const stages = idsOf(pipeline.stages);
  pipeline.flows = pipeline.flows.filter((flow) =>
    [flow.from, flow.to].every((name) => stages.has(name) || obeys(flow, [unknownId(name)])),
  );
  const broken = checkFlows(pipeline);
  pipeline.flows = pipeline.flows.filter((flow) => obeys(flow, broken.get(flow)!));
  return {feed, problems};
}
