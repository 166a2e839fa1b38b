import type {Action, Feed, Principle} from '../../src/feed/feed.generated.js';

/** A feed that holds what is measured, and as little else as one may. */
export const smallFeed = (
  actions: Action[],
  {id = 'bench', principles = []}: {id?: string; principles?: Principle[]} = {},
): Feed => ({
  version: 1,
  id,
  sequence: 1,
  issued: '2026-01-01T00:00:00Z',
  language: 'en',
  review: 'original',
  translations: {},
  publisher: {name: 'Bench', url: 'https://network.example.org'},
  timeZone: 'America/New_York',
  title: 'Bench',
  question: 'How long?',
  principles,
  actions,
  pipeline: {title: 'Line', summary: 'A line.', stages: [], flows: []},
  partners: [],
});
