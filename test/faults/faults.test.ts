import {expect} from 'chai';
import type {IjnPrinciples} from '../../src/index.js';
import type {Measurements} from './document.js';
import {goodNeighbour, openPages, slackSeconds, visitAgain, type Outcome} from './fault-page.js';
import {courseOf, sections, type Engine, type Row} from './rows.js';

const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

const outcomes = new Map<Row, Outcome>();
/** A cookie of the page: cookies know hosts, not ports, so it would go to the feed's server as well. */
const ours = 'page=1';

/** What the element says of a handout that is not the one asked for. */
const standsIn = 'may not be the newest version';

const thrown: string[] = [];

const onError = ({message}: ErrorEvent) => void thrown.push(message);
const onRejection = ({reason}: PromiseRejectionEvent) => void thrown.push(String(reason));
const warn = console.warn.bind(console);

describe('the fault table', () => {
  let neighbour: IjnPrinciples;

  // All rows run here, side by side; the tests below look at what came of each.
  before(async function () {
    this.timeout(110_000);
    console.warn = (...texts: unknown[]) =>
      String(texts[0]).startsWith('<ijn-') ? undefined : warn(...texts);
    // The servers complain of a browser that sends it.
    document.cookie = ours;
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    neighbour = await goodNeighbour();
    const keep = (more: Map<Row, Outcome>) =>
      more.forEach((outcome, row) => outcomes.set(row, outcome));
    const first = sections.filter(({visit}) => visit === 'first');
    keep(
      await openPages(
        first.flatMap(({rows}) => rows),
        neighbour,
      ),
    );
    // One after the other: the event of each is the whole page's.
    for (const section of sections) {
      if (section.visit !== 'first') keep(await visitAgain(section, neighbour));
    }
  });

  after(async () => {
    neighbour.remove();
    document.cookie = `${ours}; max-age=0`;
    console.warn = warn;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    const seconds = [...outcomes].map(([row, outcome]) => [row.name, outcome.seconds]);
    const measured: Measurements = Object.fromEntries(seconds);
    await fetch(`/__fault-measurements/${engine}`, {method: 'PUT', body: JSON.stringify(measured)});
  });

  for (const {title, rows} of sections) {
    describe(title, () => {
      for (const row of rows) it(row.name, () => expectOutcome(row, outcomes.get(row)));
    });
  }

  it('keeps no cookie', () => {
    expect(document.cookie).to.equal(ours);
  });

  it('throws nothing into the page', () => {
    expect(thrown).to.deep.equal([]);
  });
});

function expectOutcome(row: Row, outcome: Outcome | undefined) {
  expect(outcome, 'the row did not run').to.exist;
  const {status, sees, reasons, requests, seconds, trouble} = outcome!;
  const story = JSON.stringify({...outcome, says: outcome!.says.slice(0, 200)});
  expect(trouble, story).to.equal(undefined);
  const course = courseOf(row, engine);
  expect({status, sees}, story).to.deep.equal({status: course.status, sees: course.sees});
  if (course.reason === undefined) {
    expect(reasons, story).to.deep.equal([]);
    expect(outcome!.says).to.not.contain(standsIn);
  } else {
    expect(reasons, story).to.have.length(1);
    expect(reasons[0], story).to.contain(course.reason);
    expect(outcome!.says).to.contain(standsIn);
  }
  expect(requests, story).to.equal(course.requests);
  expect(seconds, story).to.be.within(row.wait ?? 0, row.limit + slackSeconds);
  expect(outcome!.neighbourIsWell, 'the good neighbour').to.equal(true);
}
