import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareFeeds} from '../../src/cli/compare-feeds.js';
import {describeChanges} from '../../src/cli/describe-changes.js';
import type {Feed} from '../../src/cli/feed-texts.js';
import {smallFeed} from './feed-fixture.js';

const changes = (change: (feed: Feed) => void) => {
  const feed = structuredClone(smallFeed());
  change(feed);
  return compareFeeds(smallFeed(), feed);
};
const told = (change: (feed: Feed) => void) => describeChanges(changes(change));

test('the same feed has no changes, whatever the order of its fields', () => {
  assert.deepEqual(
    changes(() => {}),
    [],
  );
  const feed = smallFeed();
  assert.deepEqual(compareFeeds(feed, Object.fromEntries(Object.entries(feed).reverse())), []);
});

test('a changed field is told with what it was and is, by the id of its item', () => {
  assert.deepEqual(
    changes(({actions, pipeline}) => {
      actions[0]!.closes = '2026-12-24';
      actions[0]!.status = 'paused';
      pipeline.stages[1]!.title = 'Free';
    }),
    [
      {kind: 'changed', item: 'actions.pass-on', field: 'status', before: 'open', after: 'paused'},
      {
        kind: 'added',
        item: 'actions.pass-on',
        field: 'closes',
        before: undefined,
        after: '2026-12-24',
      },
      {
        kind: 'changed',
        item: 'pipeline.stages.release',
        field: 'title',
        before: 'Release',
        after: 'Free',
      },
    ],
  );
  assert.equal(
    told(({introduction}) => ((introduction as {text: string}).text = 'Yes')),
    'Changed: the feed itself\n  introduction:\n    was: "¡Sí se puede!" (in es-US)\n    is:  "Yes" (in es-US)',
  );
});

test('items are told as added, removed, reordered', () => {
  const extra = {id: 'extra', kind: 'read', title: 'Read on', status: 'paused'} as const;
  assert.equal(
    told(({actions}) => actions.unshift(extra)),
    'Added: Action "extra": "Read on"',
  );
  assert.equal(
    told(({principles}) => principles.pop()),
    'Removed: Principle "first": "First"',
  );
  assert.equal(
    told(({pipeline}) => pipeline.stages.reverse()),
    'Changed: the feed itself\n  pipeline.stages: in another order: release, hold\n    before: hold, release',
  );
});

test('paragraphs, names, ways and outcomes are told', () => {
  assert.equal(
    told(({principles}) => principles[0]!.body.push('Third.')),
    'Changed: Principle "first"\n  body: new: "Third."',
  );
  assert.equal(
    told(({principles}) => (principles[0]!.body[1] = 'Other.')),
    'Changed: Principle "first"\n  body.2:\n    was: "Second paragraph."\n    is:  "Other."',
  );
  assert.equal(
    told(({actions}) => {
      const outcome = {summary: 'Won.', date: '2026', sources: []};
      Object.assign(actions[0]!, {status: 'won', outcome});
    }),
    'Changed: Action "pass-on"\n  status:\n    was: "open"\n    is:  "won"\n  outcome.summary: new: "Won."\n  outcome.date: new: "2026"',
  );
  assert.equal(
    told(({pipeline}) => (pipeline.flows[0]!.label = 'Freed')),
    'Changed: the feed itself\n  pipeline.flows.hold → release (exit).label:\n    was: "Refused"\n    is:  "Freed"',
  );
  assert.equal(
    told(({principles}) => (principles[0]!.stages = ['release', 'hold'])),
    'Changed: Principle "first"\n  stages: new: "release"',
  );
});

test('of two items with one name, both are looked at', () => {
  const phones = (extension: string) => [
    {label: 'Desk', number: '+12025550123', extension},
    {label: 'Jail', number: '+12025550123', extension: '2'},
  ];
  assert.deepEqual(compareFeeds({phones: phones('1')}, {phones: phones('9')}), [
    {kind: 'changed', item: '', field: 'phones.1.extension', before: '1', after: '9'},
  ]);
});

test('long lists of anything take no longer than they are', () => {
  const list = (from: number, length: number) => Array.from({length}, (_, i) => from + i);
  const found = compareFeeds({list: list(0, 60_000)}, {list: list(1, 60_001)});
  assert.equal(found.length, 3);
  assert.ok(describeChanges(found).length > 0);
});
