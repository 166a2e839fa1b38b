/** Runs rows of the fault table on real elements in this page, many side by side. */
import '../../src/define.js';
import {until} from '../browser/fixture.js';
import {makeFeed} from '../feed/feeds.js';
import {part, parts, says, words} from '../handout/elements.js';
import {englishFeed} from '../../src/feed/built-in/en.generated.js';
import type {IjnPrinciples} from '../../src/index.js';
import type {Row, Section, Sight} from './rows.js';

/** What came of a row. */
export interface Outcome {
  status: string;
  sees: Sight | 'something else';
  /** Each `ijn-feed-error`, its reasons in one line. */
  reasons: string[];
  requests: number;
  /** From the beginning, or from the event of the visit, until the status was there. */
  seconds: number;
  /** What the element says. */
  says: string;
  /** Whether the element beside it was as it should be at that moment. */
  neighbourIsWell: boolean;
  /** What went wrong with the test itself. */
  trouble?: string;
}

/** Titles by which a feed on show is told from another. */
const titles = {before: 'The feed of before, años 年', now: 'The feed of now, años 年'};

/** How long a row may take beyond its limit: the engines share one machine, and nothing here measures speed. */
export const slackSeconds = 10;

interface Standing {
  row: Row;
  element: IjnPrinciples;
  outcome: Outcome;
  /** Address by which its server is controlled. */
  server: string;
  /** What the server serves from now on. */
  newer: string;
}

async function control(method: string, address: string, body: string | null = null) {
  const response = await fetch(address, {method, body});
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.status === 204 ? {} : response.json().catch(() => ({}));
}

/** A good server of which every feed is right, and an element that shows it. */
export async function goodNeighbour(): Promise<IjnPrinciples> {
  const feed = makeFeed((made) => (made.title = titles.now));
  const {url} = await control('POST', '/__fault-server?behaviour=well', JSON.stringify(feed));
  const element = place(url);
  await until(() => element.status === 'ready', 'the good neighbour');
  return element;
}

function place(url: string): IjnPrinciples {
  const element = document.createElement('ijn-principles');
  element.setAttribute('feed', url);
  document.body.append(element);
  return element;
}

function sight(element: IjnPrinciples): Outcome['sees'] {
  const title = words(part(element, 'title'));
  const count = parts(element, 'principle').length;
  if (title === titles.now && count === 2) return 'the feed';
  if (title === titles.before && count === 2) return 'the last good one';
  return title === englishFeed.title && count === 3 ? 'the built-in handout' : 'something else';
}

/** Opens the page on a server that behaves as it does before the visit. */
async function begin(row: Row, behaviour: string): Promise<Standing> {
  const feed = makeFeed((made) => (made.title = row.before ? titles.before : titles.now));
  const newer = JSON.stringify({...feed, title: titles.now, sequence: feed.sequence + 1});
  const {id, url} = await control(
    'POST',
    `/__fault-server?behaviour=${behaviour}`,
    JSON.stringify(feed),
  );
  const reasons: string[] = [];
  const outcome: Outcome = {
    status: '',
    sees: 'something else',
    reasons,
    requests: 0,
    seconds: 0,
    says: '',
    neighbourIsWell: false,
  };
  const element = place(url);
  element.addEventListener('ijn-feed-error', ({problems}) => {
    reasons.push(problems.map(({path, reason}) => `${path} ${reason}`.trim()).join('; '));
  });
  return {row, element, outcome, server: `/__fault-server/${id}`, newer};
}

/** Waits for the status, notes everything, and takes the element away. */
async function finish(
  standing: Standing,
  started: number,
  isDone: () => boolean | Promise<boolean>,
  neighbour: IjnPrinciples,
): Promise<Outcome> {
  const {row, element, outcome, server} = standing;
  try {
    await until(isDone, `the end of "${row.name}"`, (row.limit + slackSeconds) * 1000);
  } catch (error) {
    outcome.trouble = String(error);
  }
  outcome.seconds = (performance.now() - started) / 1000;
  // A second event, another request or a change of mind would come now.
  await new Promise((resolve) => setTimeout(resolve, 300));
  outcome.status = element.status;
  outcome.sees = sight(element);
  outcome.says = says(element);
  outcome.neighbourIsWell = neighbour.status === 'ready' && sight(neighbour) === 'the feed';
  const {requests, trouble} = await control('GET', server);
  outcome.requests = requests;
  if (trouble) outcome.trouble = trouble;
  element.remove();
  await control('DELETE', server);
  return outcome;
}

/** Most rows that are begun at once, besides those that only wait: with more, a small machine is what a row waits for. */
const atOnce = 5;

/** Does something with each of a list, not all at once. */
async function inTurns<Item>(items: Item[], visit: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const turn = async () => {
    for (let item = left.shift(); item; item = left.shift()) await visit(item);
  };
  await Promise.all(Array.from({length: atOnce}, turn));
}

/** Rows that last until a deadline: they cost nothing but waiting, so they all wait together. */
const lasts = (row: Row) => row.reason === 'took too long' || row.behaviour === 'hang-once';

async function open(row: Row, neighbour: IjnPrinciples): Promise<Outcome> {
  const standing = await begin(row, row.behaviour);
  const started = performance.now();
  return finish(standing, started, () => standing.element.status !== 'loading', neighbour);
}

/** Opens the page on each server. */
export async function openPages(rows: Row[], neighbour: IjnPrinciples): Promise<Map<Row, Outcome>> {
  const outcomes = new Map<Row, Outcome>();
  const run = async (row: Row) => void outcomes.set(row, await open(row, neighbour));
  await Promise.all([
    ...rows.filter(lasts).map(run),
    inTurns(
      rows.filter((row) => !lasts(row)),
      run,
    ),
  ]);
  return outcomes;
}

/**
 * Opens the page on each server as it is before, then changes all servers, and then has it happen that the
 * page is online or shown again: an event of the whole page, so of all rows at once.
 */
export async function visitAgain(
  {rows, visit}: Section,
  neighbour: IjnPrinciples,
): Promise<Map<Row, Outcome>> {
  const standings: Standing[] = [];
  await inTurns(rows, async (row) => {
    const standing = await begin(row, row.before ?? '');
    const {element, outcome} = standing;
    await until(() => element.status !== 'loading', 'the first load', 30_000);
    const before = `${element.status}, ${sight(element)}`;
    const wasWell = row.before === 'well' || row.before === 'unchanged';
    if (before !== (wasWell ? 'ready, the last good one' : 'error, the built-in handout'))
      outcome.trouble = `before the visit: ${before}`;
    standings.push(standing);
  });
  for (const {row, server, newer, outcome} of standings) {
    outcome.reasons.length = 0;
    await control(
      'PUT',
      `${server}?behaviour=${row.behaviour}`,
      row.behaviour === 'unchanged' ? null : newer,
    );
  }
  const restore = happen(visit);
  const started = performance.now();
  try {
    const ended = standings.map(async (standing) => {
      const {row, element, outcome, server} = standing;
      const isDone = async () =>
        row.status === 'error'
          ? element.status === 'error' && outcome.reasons.length > 0
          : element.status === 'ready' && sight(element) === row.sees && (await asked(server));
      return [row, await finish(standing, started, isDone, neighbour)] as const;
    });
    return new Map(await Promise.all(ended));
  } finally {
    restore();
  }
}

const asked = async (server: string): Promise<boolean> =>
  (await control('GET', server)).requests > 0;

const hourAndMore = 61 * 60_000;

/** The event of a visit; the browsers themselves cannot be brought to it in all engines. */
function happen(visit: Section['visit']): () => void {
  if (visit === 'online') {
    window.dispatchEvent(new Event('online'));
    return () => {};
  }
  const now = Date.now;
  Date.now = () => now() + hourAndMore;
  document.dispatchEvent(new Event('visibilitychange'));
  return () => (Date.now = now);
}
