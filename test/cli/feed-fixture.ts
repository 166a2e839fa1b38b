import {feedSchema} from '../../src/feed/schema.js';
import type {Feed} from '../../src/cli/feed-texts.js';

/** A small feed with a text of every awkward sort; changed by the test that asks for it. */
export function smallFeed(change: (feed: Feed) => void = () => {}): Feed {
  const feed: Feed = {
    version: 1,
    id: 'example',
    sequence: 3,
    issued: '2026-11-22T00:00:00Z',
    language: 'en',
    review: 'original',
    translations: {en: 'feed.json', es: 'feed.es.json'},
    publisher: {name: 'Example & Daughters', url: 'https://example.org/'},
    timeZone: 'America/New_York',
    title: 'Title',
    question: 'Is 3 < 4 > 2?',
    introduction: {text: '¡Sí se puede!', lang: 'es-US'},
    principles: [
      {
        id: 'first',
        title: 'First',
        body: ['Keep *this* and **that**.', 'Second paragraph.'],
        stages: ['hold'],
        actions: ['pass-on'],
      },
    ],
    actions: [
      {
        id: 'pass-on',
        kind: 'share',
        title: 'Pass it on',
        status: 'open',
        url: 'https://example.org/?a=1&b=2',
        text: 'Read "this".',
        hashtags: ['StopTransfers'],
      },
    ],
    pipeline: {
      title: 'Pipeline',
      summary: 'Summary.',
      stages: [
        {id: 'hold', title: 'Hold', body: ['Body.'], decides: ['Sheriff'], interventions: []},
        {id: 'release', title: 'Release', body: ['Out.'], decides: [], interventions: []},
      ],
      flows: [{from: 'hold', to: 'release', kind: 'exit', label: 'Refused'}],
    },
    partners: [{name: 'Partner', url: 'https://example.org/partner'}],
  };
  change(feed);
  feedSchema.parse(feed);
  return feed;
}
