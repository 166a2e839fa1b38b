import type {
  Action,
  AttendAction,
  CallAction,
  EmailAction,
  Feed,
  ShareAction,
  SignAction,
} from '../../src/feed/feed.generated.js';

/** A small feed of its own id, so that no other test's `sequence` counts for it; changed by the test that asks. */
export function makeFeed(change: (feed: Feed) => void = () => {}): Feed {
  const feed: Feed = {
    version: 1,
    id: `feed-${crypto.randomUUID()}`,
    sequence: 3,
    issued: '2026-11-22T00:00:00Z',
    language: 'en',
    review: 'original',
    translations: {en: 'feed.json'},
    publisher: {name: 'Publisher', url: 'https://publisher.example/'},
    timeZone: 'America/New_York',
    title: 'The title',
    question: 'The question?',
    principles: [
      {
        id: 'first',
        title: 'First principle',
        body: ['Body of the first.'],
        stages: ['stop'],
        actions: ['petition'],
      },
      {
        id: 'second',
        title: 'Second principle',
        highlight: 'Set large.',
        body: ['Body of the second.'],
        stages: ['hold'],
        actions: [],
      },
    ],
    actions: [makeSign()],
    pipeline: {
      title: 'Pipeline',
      summary: 'The summary.',
      stages: [
        {
          id: 'stop',
          title: 'Stop',
          gateway: true,
          body: ['Body of the stop.'],
          decides: ['Police'],
          interventions: [{text: 'Sign it', actions: ['petition']}],
          figures: [
            {
              text: 'One in three.',
              asOf: '2025',
              source: {title: 'A report', url: 'https://report.example/'},
            },
          ],
          sources: [{title: 'A source', url: 'https://source.example/', date: '2024-05'}],
        },
        {
          id: 'hold',
          title: 'Hold',
          term: 'detainer',
          body: ['Body of the hold.'],
          decides: ['Sheriff', 'State'],
          interventions: [{text: 'Refuse it'}],
        },
        {id: 'release', title: 'Release', body: ['Out.'], decides: [], interventions: []},
      ],
      flows: [
        {from: 'stop', to: 'hold', kind: 'main'},
        {from: 'stop', to: 'release', kind: 'bypass', label: 'A short cut'},
        {from: 'hold', to: 'release', kind: 'exit', label: 'Refused'},
      ],
    },
    partners: [{name: 'Partner', alsoKnownAs: 'Pal', url: 'https://partner.example/'}],
  };
  change(feed);
  return feed;
}

/** A feed of these actions, to which nothing else refers. */
export const feedOf = (actions: Action[], change: (feed: Feed) => void = () => {}): Feed =>
  makeFeed((feed) => {
    feed.actions = actions;
    for (const principle of feed.principles) principle.actions = [];
    for (const stage of feed.pipeline.stages) {
      for (const intervention of stage.interventions) delete intervention.actions;
    }
    change(feed);
  });

export const makeSign = (changes: Partial<SignAction> = {}): SignAction => ({
  id: 'petition',
  kind: 'sign',
  title: 'Sign the petition for all',
  status: 'open',
  url: 'https://petition.example/sign',
  ...changes,
});

export const makeCall = (changes: Partial<CallAction> = {}): CallAction => ({
  id: 'phone-call',
  kind: 'call',
  title: 'Call the sheriff',
  status: 'open',
  phones: [{label: 'Front desk', number: '+12025550123'}],
  script: ['Hello, I am calling about the contract.'],
  ...changes,
});

export const makeEmail = (changes: Partial<EmailAction> = {}): EmailAction => ({
  id: 'letter',
  kind: 'email',
  title: 'Write to the governor',
  status: 'open',
  to: 'governor@state.example',
  subject: 'Sign the bill',
  message: 'Dear governor,\n\nplease sign.',
  ...changes,
});

export const makeShare = (changes: Partial<ShareAction> = {}): ShareAction => ({
  id: 'pass-on',
  kind: 'share',
  title: 'Pass it on',
  status: 'open',
  url: 'https://op-ed.example/',
  text: 'Read *this*.',
  hashtags: ['StopTransfers'],
  ...changes,
});

export const makeAttend = (changes: Partial<AttendAction> = {}): AttendAction => ({
  id: 'rally',
  kind: 'attend',
  title: 'Come to the rally',
  status: 'open',
  starts: '2026-12-10T17:00:00Z',
  ends: '2026-12-10T19:00:00Z',
  place: 'City Hall',
  ...changes,
});

/** One open action of each kind. */
export const everyKind = (): Action[] => [
  makeSign(),
  {...makeSign({id: 'gift', title: 'Give'}), kind: 'donate'},
  makeCall(),
  makeEmail(),
  makeShare(),
  {...makeSign({id: 'article', title: 'Read it'}), kind: 'read'},
  {...makeSign({id: 'talk', title: 'Listen to it'}), kind: 'listen'},
  makeAttend(),
];
