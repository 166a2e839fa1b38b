import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {wordsOf, type Feed, type Text} from '../../src/cli/feed-texts.js';
import {readingGrade} from '../../src/cli/inspect/reading-grade.js';
import {feedSchema} from '../../src/feed/schema.js';

const json = readFileSync(new URL('../../src/feed/built-in/feed.json', import.meta.url), 'utf8');
const feed = JSON.parse(json) as Feed;
const {stages, flows} = feed.pipeline;
const actionNamed = (id: string) => feed.actions.find((action) => action.id === id)!;

/** The handout's addresses, those its facts come from, and the partners' sites. Nothing else may be linked. */
const allowedAddresses = new Set([
  'https://immigrantjusticenetwork.org',
  'https://actionnetwork.org/petitions/justiceroadmap-covid19-demands',
  'https://www.statesman.com/opinion/20200422/opinion-incarceration-amid-pandemic-can-be-matter-of-life-and-death',
  'https://docs.google.com/document/d/1h5lYDSTmrGKLWFyp78qZeeLlXbAZj9aFFPvNhfX85Ak/edit',
  'https://attendee.gotowebinar.com/recording/4078133014308502540',
  'https://www.immigrantdefenseproject.org/',
  'https://www.ilrc.org/',
  'https://justfutureslaw.org/',
  'https://nipnlg.org',
  'https://rappcampaign.com/april-16-2020-peoples-briefing-demands-gov-cuomo-take-immediate-steps-to-address-public-health-crisis-unfolding-in-states-jails-prisons-and-detention-centers/',
  'https://villagenews.com/story/2021/08/26/national/as-cuomo-exits-hochul-to-take-office-minus-distractions/67431.html',
  'https://www.al.com/news/2022/03/ice-ending-etowah-county-immigration-detention-after-long-history-of-serious-deficiencies.html',
  'https://www.wbrc.com/2022/04/15/ice-detainees-be-transferred-etowah-county-jail-by-friday/',
  'https://www.ktvu.com/news/empty-the-cages-activists-urge-san-mateo-county-sheriff-release-inmates-during-coronavirus',
  'https://www.smcgov.org/ceo/news/san-mateo-county-sheriff-no-longer-responding-ice-inmate-transfer-requests',
  'https://localnewsmatters.org/2023/04/30/san-mateo-county-ordinance-bars-release-of-information-to-federal-immigration-officials/',
  'https://chicago.suntimes.com/2021/5/18/22442311/chicago-immigration-ice-mchenry-county-board',
  'https://www.shawlocal.com/northwest-herald/news/local/2022/02/12/mchenry-county-jail-empty-of-ice-detainees-as-contract-expires-this-week/',
  'https://www.dailyherald.com/news/20220812/in-setback-for-mchenry-county-federal-court-upholds-ban-on-ice-detainees-in-county-jails/',
  'https://www.aclu-wi.org/publications/deportreport',
  'https://www.ice.gov/news/releases/ice-secure-communities-program-now-activated-all-texas-counties',
  'https://www.ice.gov/287g',
  'https://www.americanimmigrationcouncil.org/research/criminal-alien-program-cap-immigration-enforcement-prisons-and-jails',
  'https://www.americanimmigrationcouncil.org/research/removal-system-united-states-overview',
  'https://www.kqed.org/news/11924388/effort-to-block-prison-to-ice-transfers-in-california-fails-in-final-hours-of-legislative-session',
  'https://www.kqed.org/news/11962387/advocates-vow-to-fight-on-after-newsom-vetoes-bill-to-end-some-transfers-from-prison-to-ice',
  'https://www.ilrc.org/prosecutors',
]);

test('it is a feed', () => {
  assert.deepEqual(feedSchema.safeParse(feed).error?.issues, undefined);
});

test('it expires within twelve months of its release', () => {
  const latest = new Date(feed.issued);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  assert.ok(Date.parse(feed.expires!) <= latest.getTime());
});

test('it fits into the visitor’s script', () => {
  // Without the map of translations, which grows with each language.
  const size = brotliCompressSync(JSON.stringify({...feed, translations: {}})).length;
  assert.ok(size <= 4600, `${size} bytes brotli, more than 4600: shorten sentences, not facts`);
});

test('the three principles have the handout’s headings', () => {
  assert.equal(feed.question, 'How does ending criminalization help stop deportations?');
  assert.deepEqual(
    feed.principles.map(({title}) => title),
    [
      'The deportation system is a pipeline and policing is the gateway',
      'Immigrants are carted from the sheriff or warden, into ICE’s hands',
      'Free them all, and we mean all',
    ],
  );
  assert.deepEqual(
    feed.principles.map(
      (principle) =>
        `${principle.id}: ${principle.stages.join(' ')}; ${principle.actions.join(' ')}`,
    ),
    [
      'gateway: stop booking; ny-petition',
      'jail-to-ice: jail court hold transfer; san-mateo-transfers etowah-fund',
      'free-them-all: detention hearing deportation release; texas-op-ed dodge-contract mchenry-contract',
    ],
  );
});

test('two actions are won, two ended, three open, and each has its sources', () => {
  assert.deepEqual(
    feed.actions.map(({id, kind, region, status}) =>
      [id, kind, region?.join() ?? '', status].join(' '),
    ),
    [
      'texas-op-ed share US-TX open',
      'recording listen  open',
      'dodge-contract call US-WI open',
      'san-mateo-transfers share US-CA won',
      'mchenry-contract call US-IL won',
      'etowah-fund donate US-AL ended',
      'ny-petition sign US-NY ended',
    ],
  );
  for (const {id, status, outcome, sources = []} of feed.actions) {
    assert.ok(sources.length + (outcome?.sources.length ?? 0) > 0, `${id} has no source`);
    assert.ok(status === 'open' || outcome?.sources.length, `${id} does not say how it ended`);
  }
});

test('what ended is told as it was', () => {
  const outcome = (id: string) => wordsOf(actionNamed(id).outcome!.summary);
  assert.match(outcome('ny-petition'), /left office.*do not know/);
  assert.match(outcome('etowah-fund'), /March 25, 2022.*April 15.*moved to Louisiana/);
  assert.doesNotMatch(JSON.stringify(actionNamed('etowah-fund')), /\bfreed?\b|released/i);
  assert.equal(actionNamed('etowah-fund').url, undefined);
  assert.match(
    outcome('san-mateo-transfers'),
    /not all.*November 9, 2021.*April 25, 2023.*4 votes to 1/,
  );
  assert.match(
    outcome('mchenry-contract'),
    /15 to 8 to keep.*state law.*February 5, 2022.*August 2022.*upheld/,
  );
});

test('the open call says that its script is old and who sees the visitor', () => {
  const dodge = actionNamed('dodge-contract');
  assert.match(wordsOf(dodge.reveals!), /Google/);
  assert.match(wordsOf(dodge.expect![0]!), /2020.*nobody has checked/);
  assert.ok(feed.actions.every(({checkedOn}) => checkedOn === undefined));
});

test('ten stages, each with people who decide and people who step in', () => {
  assert.equal(
    stages.map(({id}) => id).join(' '),
    'stop booking jail court hold transfer detention hearing deportation release',
  );
  assert.deepEqual(
    stages.flatMap(({id, gateway}) => (gateway ? id : [])),
    ['stop'],
  );
  assert.deepEqual(
    stages.flatMap(({id, term}) => (term ? `${id}: ${wordsOf(term)}` : [])),
    ['hold: immigration detainer', 'deportation: removal'],
  );
  for (const {id, decides, interventions} of stages) {
    assert.ok(id === 'release' || decides.length > 0, `nobody decides at ${id}`);
    assert.ok(interventions.length > 0, `nobody steps in at ${id}`);
  }
});

test('the main line, the ways around it, and a way out of every stage before deportation', () => {
  const ways = (kind: string) =>
    flows.filter((flow) => flow.kind === kind).map(({from, to}) => `${from} ${to}`);
  const line = stages.slice(0, -1).map(({id}) => id);
  assert.deepEqual(
    ways('main'),
    line.slice(1).map((id, i) => `${line[i]} ${id}`),
  );
  assert.deepEqual(ways('bypass'), ['booking hold', 'stop detention', 'detention deportation']);
  assert.deepEqual(
    ways('exit'),
    line.slice(0, -1).map((id) => `${id} release`),
  );
});

test('nothing is linked or told that has no source', () => {
  const addresses = [...json.matchAll(/https?:[^"\s]*/g)].map(([address]) => address);
  assert.ok(addresses.length >= allowedAddresses.size);
  for (const address of addresses) {
    assert.ok(allowedAddresses.has(address), `${address} is not among the sources`);
  }
  const words = json.replace(/https?:[^"\s]*/g, '').replace(/\d{4}-\d\d(-\d\d)?/g, '');
  assert.doesNotMatch(words, /\d[\d\s().-]{5,}\d|tel:/, 'a phone number');
  assert.doesNotMatch(words, /\billegals?\b|\baliens?\b(?! Program)/i);
});

/*
 * Left out is what the handout or the law has fixed (its title and question, the headings of principles and stages,
 * programmes, terms) and names (of organizations, of who decides, of sources).
 */
test('a frightened person on a phone can read it', (context) => {
  const items: [string, (Text | undefined)[]][] = [
    ['introduction', [feed.introduction, feed.pipeline.title, feed.pipeline.summary]],
  ];
  for (const {id, highlight, body} of feed.principles) items.push([id, [highlight, ...body]]);
  for (const action of feed.actions) {
    const {id, title, body = [], outcome, reveals, expect = []} = action;
    const spoken = action.kind === 'call' ? action.script : [];
    const shared = action.kind === 'share' ? [action.text] : [];
    items.push([id, [title, ...body, outcome?.summary, reveals, ...expect, ...spoken, ...shared]]);
  }
  for (const {id, body, interventions} of stages) {
    const labels = flows.filter(({from}) => from === id).map(({label}) => label);
    items.push([id, [...body, ...interventions.map(({text}) => text), ...labels]]);
  }
  items.push(['the whole', items.flatMap(([, texts]) => texts)]);

  const grades = items.map(([name, texts]) => ({
    name,
    grade: readingGrade(texts.filter((text) => text !== undefined)),
  }));
  context.diagnostic(grades.map(({name, grade}) => `${name} ${grade.toFixed(1)}`).join(', '));
  for (const {name, grade} of grades) {
    assert.ok(grade <= 8, `${name} reads at grade ${grade.toFixed(1)}, above 8`);
  }
});
