import assert from 'node:assert/strict';
import {test} from 'node:test';
import {feedTexts, type Feed} from '../../src/cli/feed-texts.js';
import {buildFeed, extractFeed} from '../../src/cli/feed-translation.js';
import {hashOf} from '../../src/cli/made-for.js';
import {formatXliff, parseXliff, type XliffDocument} from '../../src/cli/xliff.js';
import {smallFeed} from './feed-fixture.js';

/** The feed's texts, each translated to the same words in angle brackets, in one state. */
function translated(feed: Feed, state = 'needs-review-translation'): XliffDocument {
  const xliff = extractFeed(feed, 'es');
  for (const unit of xliff.units) unit.target = {text: `<${unit.source}>`, state};
  return xliff;
}

/** Written, read and extracted once more. */
const again = (feed: Feed, xliff: XliffDocument) =>
  extractFeed(feed, 'es', parseXliff(formatXliff(xliff), 'feed.es.xlf'));

const unitOf = (xliff: XliffDocument, id: string) => xliff.units.find((unit) => unit.id === id);

test('every text has a stable name, by the ids of the items', () => {
  assert.deepEqual(
    feedTexts(smallFeed()).map(({id}) => id),
    [
      'publisher.name',
      'title',
      'question',
      'introduction',
      'principles.first.title',
      'principles.first.body.0',
      'principles.first.body.1',
      'actions.pass-on.title',
      'actions.pass-on.text',
      'pipeline.title',
      'pipeline.summary',
      'pipeline.stages.hold.title',
      'pipeline.stages.hold.body.0',
      'pipeline.stages.hold.decides.0',
      'pipeline.stages.release.title',
      'pipeline.stages.release.body.0',
      'pipeline.flows.hold.release.exit.label',
      'partners.0.name',
    ],
  );
});

test('a text is found in every kind of action', () => {
  const feed = smallFeed(({actions}) => {
    actions.push(
      {
        id: 'write',
        kind: 'email',
        title: 'Write',
        status: 'open',
        to: 'a@example.org',
        subject: 'Subject',
        message: 'One\nTwo',
      },
      {
        id: 'ring',
        kind: 'call',
        title: 'Ring',
        status: 'open',
        phones: [{label: 'Office', number: '+12025550123'}],
        script: ['Hello.'],
      },
    );
  });
  const ids = feedTexts(feed).map(({id}) => id);
  for (const id of ['write.subject', 'write.message', 'ring.phones.0.label', 'ring.script.0']) {
    assert.ok(ids.includes(`actions.${id}`), id);
  }
});

test('two texts of one name are an error', () => {
  const feed = smallFeed();
  feed.pipeline.flows.push(feed.pipeline.flows[0]!);
  assert.throws(() => feedTexts(feed), /"pipeline.flows.hold.release.exit.label".*different ids/);
});

test('the notes say what a text is, and what to keep', () => {
  const xliff = extractFeed(smallFeed(), 'es');
  const note = (id: string) =>
    unitOf(xliff, id)
      ?.notes.map(({text}) => text)
      .join('\n') ?? '';
  assert.match(note('actions.pass-on.title'), /What to do, as a command\. At most 4000 characters/);
  assert.match(note('principles.first.body.0'), /Keep \*emphasis\*/);
  assert.doesNotMatch(note('principles.first.body.1'), /Keep/);
  assert.match(note('introduction'), /in "es-US"/);
  assert.match(note('pipeline.flows.hold.release.exit.label'), /A few words/);
});

test('extracting again changes nothing', () => {
  const feed = smallFeed();
  const once = formatXliff(translated(feed));
  const twice = formatXliff(extractFeed(feed, 'es', parseXliff(once, 'feed.es.xlf')));
  assert.equal(twice, once);
});

test('a changed source keeps its target, as stale, and it is not used', () => {
  const changed = smallFeed((feed) => (feed.question = 'Is 4 < 5?'));
  const before = translated(smallFeed(), 'final');
  const xliff = extractFeed(changed, 'es', before);
  assert.deepEqual(unitOf(xliff, 'question')?.target, {
    text: '<Is 3 < 4 > 2?>',
    state: 'needs-adaptation',
  });
  assert.deepEqual(unitOf(xliff, 'title')?.target, {text: '<Title>', state: 'final'});
  const {feed, untranslated} = buildFeed(changed, xliff, 'es');
  assert.deepEqual(feed.question, {text: 'Is 4 < 5?', lang: 'en'});
  assert.deepEqual(untranslated, ['question']);
  assert.equal(feed.review, 'draft');

  // Also when nobody has extracted since.
  const unextracted = buildFeed(changed, before, 'es');
  assert.deepEqual(unextracted.feed.question, {text: 'Is 4 < 5?', lang: 'en'});
  assert.match(
    unextracted.problems.map(({path, reason}) => `${path} ${reason}`).join(),
    /^question has another source/,
  );
});

test('a target for another source is not used, although source and state say nothing of it', () => {
  const xliff = translated(smallFeed(), 'final');
  unitOf(xliff, 'title')!.madeFor = {source: hashOf('An older title')};
  const {feed, untranslated} = buildFeed(smallFeed(), xliff, 'es');
  assert.deepEqual([feed.title, untranslated], [{text: 'Title', lang: 'en'}, ['title']]);
  const asked = again(smallFeed(), xliff);
  assert.equal(unitOf(asked, 'title')?.target?.state, 'needs-adaptation');
  // Mended, and built without another extraction.
  unitOf(asked, 'title')!.target = {text: 'Título', state: 'final'};
  assert.equal(buildFeed(smallFeed(), asked, 'es').feed.title, 'Título');
  assert.deepEqual(unitOf(again(smallFeed(), asked), 'title')?.madeFor, {source: hashOf('Title')});
});

test("the schema's limits and the reviewers are in the file", () => {
  const xliff = translated(smallFeed(), 'final');
  xliff.phases = [{name: 'ana', process: 'review', attributes: {'contact-name': 'Ana'}, notes: []}];
  unitOf(xliff, 'title')!.target!.phase = 'ana';
  assert.deepEqual(again(smallFeed(), xliff), xliff);
  assert.ok(xliff.units.every(({maxLength}) => maxLength === 4000));
});

test('a paragraph that moves keeps its translation, and the new one has none', () => {
  const xliff = extractFeed(
    smallFeed(({principles}) => principles[0]!.body.unshift('New.')),
    'es',
    translated(smallFeed()),
  );
  assert.deepEqual(
    [0, 1, 2].map((i) => unitOf(xliff, `principles.first.body.${i}`)?.target?.text),
    [undefined, '<Keep *this* and **that**.>', '<Second paragraph.>'],
  );
});

test('a text that is gone leaves its translation at the end; put back, it has it again', () => {
  const before = translated(smallFeed(), 'final');
  unitOf(before, 'title')!.notes.push({text: 'Ask the network.', from: 'Ana'});
  const shorter = smallFeed((feed) => delete feed.introduction);
  const {problems} = buildFeed(shorter, before, 'es');
  assert.deepEqual(
    problems.map(({path, reason}) => `${path} ${reason}`),
    ['introduction belongs to no text of the feed'],
  );
  const xliff = extractFeed(shorter, 'es', before);
  const last = xliff.units.at(-1)!;
  assert.deepEqual([last.id, last.target?.text], ['introduction', '<¡Sí se puede!>']);
  assert.match(
    last.notes[0]!.text,
    /^No text of the feed belongs to this unit now.*can be deleted/,
  );
  assert.deepEqual(unitOf(xliff, 'title')?.notes[1], {text: 'Ask the network.', from: 'Ana'});
  assert.equal(unitOf(xliff, 'title')?.notes.length, 2);
  assert.deepEqual(buildFeed(shorter, xliff, 'es').problems, [], 'build passes it by');
  assert.deepEqual(again(shorter, xliff), xliff);
  const back = extractFeed(smallFeed(), 'es', xliff);
  assert.deepEqual(unitOf(back, 'introduction'), unitOf(before, 'introduction'));
  assert.equal(back.units.length, before.units.length);
});

test('what has another id now keeps its translation', () => {
  const before = translated(smallFeed(), 'final');
  const renamed = smallFeed(({actions, principles}) => {
    actions[0]!.id = 'tell-others';
    principles[0]!.actions = ['tell-others'];
  });
  const xliff = extractFeed(renamed, 'es', before);
  assert.deepEqual(buildFeed(renamed, xliff, 'es').untranslated, []);
  assert.equal(xliff.units.length, before.units.length);

  const damaged = translated(smallFeed());
  unitOf(damaged, 'title')!.id = 'titel';
  assert.deepEqual(extractFeed(smallFeed(), 'es', damaged).units, translated(smallFeed()).units);
  unitOf(damaged, 'titel')!.source = 'Other';
  const left = extractFeed(smallFeed(), 'es', damaged).units.at(-1);
  assert.deepEqual([left?.id, left?.target?.text], ['titel', '<Title>']);
});

test('of two translations of the same words none is guessed, and none is lost', () => {
  const withStages = (...ids: string[]) =>
    smallFeed(({principles, pipeline}) => {
      principles[0]!.stages = [];
      pipeline.stages = ids.map((id) => ({...pipeline.stages[0]!, id}));
      pipeline.flows = [];
    });
  const before = translated(withStages('hold', 'jail'));
  unitOf(before, 'pipeline.stages.jail.decides.0')!.target!.text = 'Otra';
  const feed = withStages('hold-2', 'jail-2');
  const xliff = extractFeed(feed, 'es', before);
  assert.equal(unitOf(xliff, 'pipeline.stages.jail-2.decides.0')?.target, undefined);
  assert.deepEqual(
    xliff.units.slice(-2).map(({target}) => target?.text),
    ['<Sheriff>', 'Otra'],
  );
  assert.equal(unitOf(xliff, 'pipeline.stages.hold-2.title')?.target?.text, '<Hold>');
});

test('words that were typed over a source are kept as a note until there is a target', () => {
  const before = extractFeed(smallFeed(), 'es');
  unitOf(before, 'title')!.source = 'Título';
  const xliff = extractFeed(smallFeed(), 'es', before);
  const title = unitOf(xliff, 'title')!;
  assert.deepEqual([title.source, title.target], ['Title', undefined]);
  assert.match(title.notes[1]!.text, /stood in the source: Título$/);
  assert.deepEqual(again(smallFeed(), xliff), xliff);
  title.target = {text: 'Título', state: 'final'};
  assert.equal(unitOf(extractFeed(smallFeed(), 'es', xliff), 'title')!.notes.length, 1);
});

test('a translation whose place another text has taken is kept under another id', () => {
  const before = translated(smallFeed());
  const feed = smallFeed(({principles}) => principles[0]!.body.shift());
  const xliff = extractFeed(feed, 'es', before);
  assert.equal(unitOf(xliff, 'principles.first.body.0')?.target?.text, '<Second paragraph.>');
  const left = xliff.units.at(-1)!;
  assert.deepEqual(
    [left.id, left.target?.text],
    ['principles.first.body.0.left', '<Keep *this* and **that**.>'],
  );
  assert.deepEqual(again(feed, xliff), xliff);
});

test('only the texts and the language are others; the facts stay', () => {
  const source = smallFeed();
  const {feed, problems, untranslated} = buildFeed(source, translated(source), 'es');
  assert.deepEqual({problems, untranslated}, {problems: [], untranslated: []});
  const undo = structuredClone(feed);
  undo.language = 'en';
  undo.review = 'original';
  const json = JSON.stringify(undo).replace(/"<((?:[^"\\]|\\.)*)>"/g, '"$1"');
  assert.deepEqual(JSON.parse(json), {...source, introduction: '¡Sí se puede!'});
  assert.deepEqual(Object.keys(feed), Object.keys(source));
  assert.deepEqual(source, smallFeed(), 'the source is as it was');
});

test('a text without a usable target says which language it is in', () => {
  const feed = smallFeed();
  const xliff = translated(feed);
  xliff.units = xliff.units.filter(({id}) => id !== 'title');
  delete unitOf(xliff, 'question')!.target;
  delete unitOf(xliff, 'introduction')!.target;
  unitOf(xliff, 'partners.0.name')!.target!.state = 'needs-translation';
  const built = buildFeed(feed, xliff, 'es');
  assert.deepEqual(built.feed.title, {text: 'Title', lang: 'en'});
  assert.deepEqual(built.feed.question, {text: 'Is 3 < 4 > 2?', lang: 'en'});
  assert.deepEqual(built.feed.introduction, {text: '¡Sí se puede!', lang: 'es-US'});
  assert.deepEqual(built.feed.partners[0]!.name, {text: 'Partner', lang: 'en'});
  assert.deepEqual(built.untranslated, ['title', 'question', 'introduction', 'partners.0.name']);
});

test('a name that stays as it is carries its language', () => {
  const feed = smallFeed();
  const xliff = translated(feed, 'final');
  unitOf(xliff, 'partners.0.name')!.target = {text: 'Partner', state: 'final', language: 'en'};
  const built = buildFeed(feed, xliff, 'es').feed;
  assert.deepEqual(built.partners[0]!.name, {text: 'Partner', lang: 'en'});
  assert.equal(built.review, 'reviewed');
});

test('it is a draft until a person has approved every text', () => {
  const feed = smallFeed((each) => (each.reviewedOn = '2026-11-01'));
  const review = (state: string, first = state) => {
    const xliff = translated(feed, state);
    xliff.units[0]!.target!.state = first;
    return buildFeed(feed, xliff, 'es').feed;
  };
  assert.equal(review('final', 'signed-off').review, 'reviewed');
  assert.equal(review('final', 'translated').review, 'draft');
  assert.equal(review('needs-review-translation').review, 'draft');
  assert.equal(review('final').reviewedOn, undefined, 'the date is of the source');
});

test('emphasis that got lost is reported', () => {
  const feed = smallFeed();
  const xliff = translated(feed);
  unitOf(xliff, 'principles.first.body.0')!.target!.text = 'Guarde *esto* y eso.';
  const {problems} = buildFeed(feed, xliff, 'es');
  assert.deepEqual(
    problems.map(({path, reason}) => `${path} ${reason}`),
    [
      'principles.first.body.0 marks 1 passage with * and 0 with **, but its source marks 1 passage with * and 1 with **',
    ],
  );
});

test('a target that is no text of a feed is an error that names the unit', () => {
  const feed = smallFeed();
  for (const text of ['\u202eesrever', 'x'.repeat(4001)]) {
    const xliff = translated(feed);
    unitOf(xliff, 'principles.first.body.1')!.target!.text = text;
    assert.throws(() => buildFeed(feed, xliff, 'es'), /^Error: unit "principles.first.body.1": .+/);
  }
  const xliff = translated(feed);
  unitOf(xliff, 'title')!.target!.language = 'not a tag';
  assert.throws(() => buildFeed(feed, xliff, 'es'), /unit "title": use a language tag/);
});

test('a file of another language is refused', () => {
  const feed = smallFeed();
  assert.throws(() => buildFeed(feed, translated(feed), 'fr'), /target-language is "es", not "fr"/);
  assert.throws(() => extractFeed(feed, 'fr', translated(feed)), /target-language is "es"/);
  const french = smallFeed((each) => (each.language = 'fr'));
  assert.throws(() => buildFeed(french, translated(feed), 'es'), /source-language is "en"/);
});
