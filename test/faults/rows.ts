/** The fault table as data: what a server does, and what a visitor must see then. Usable in Node. */

/** The browsers' engines, in the order of our tables. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** What is on show. */
export type Sight = 'the feed' | 'the built-in handout' | 'the last good one';

/** What must come of a row. */
export interface Course {
  sees: Sight;
  status: 'ready' | 'error';
  /** Words that the reasons must have; without them there must be none. */
  reason?: string | undefined;
  /** Requests that the server gets, redirected ones included. */
  requests: number;
}

/** One way in which a server can behave. */
export interface Row extends Course {
  /** Short name, alone of its kind. */
  name: string;
  /** What the server does, as a sentence. */
  server: string;
  /** Name in behaviours.mjs, with options as in a query. */
  behaviour: string;
  /** What comes of it in a browser that knows less, or tries more by itself. */
  differs?: Partial<Record<Engine, Partial<Course>>>;
  /** Seconds that our own limits allow: one attempt's, or those of all together. */
  limit: 10 | 20;
  /** Seconds that the server asked us to wait. */
  wait?: number;
  /** How the server behaved when the page was opened, where that is another story. */
  before?: string;
}

/** Rows with the same course of events. */
export interface Section {
  title: string;
  /** `first`: the page is opened. The others: it was opened, and then this happens. */
  visit: 'first' | 'online' | 'shown again';
  rows: Row[];
}

/** What must come of a row in an engine. */
export const courseOf = (row: Row, engine: Engine): Course => ({...row, ...row.differs?.[engine]});

/** Seconds of one attempt, and of all attempts with the waits between (docs of the feed). */
const attempt = 10;
const all = 20;

/** What a server that fails for good is asked. */
const attempts = 3;

type Given = Pick<Row, 'name' | 'server'> & Partial<Row>;

/** A row whose feed is shown. */
const good = (behaviour: string, row: Given): Row => ({
  behaviour,
  sees: 'the feed',
  status: 'ready',
  requests: 1,
  limit: attempt,
  ...row,
});

/** A row whose answer is final: asking again would be of no use. */
const final = (behaviour: string, reason: string, row: Given): Row => ({
  behaviour,
  sees: 'the built-in handout',
  status: 'error',
  reason,
  requests: 1,
  limit: attempt,
  ...row,
});

/** A row that may go better at the next attempt. */
const passing = (behaviour: string, reason: string, row: Given): Row =>
  final(behaviour, reason, {requests: attempts, limit: all, ...row});

/** A row with which the last good feed stays. */
const stays = (row: Row): Row => ({...row, before: 'well', sees: 'the last good one'});

const noJson = 'is not JSON';
const unreachable = 'could not be reached';
const tooLong = 'took too long';

/** WebKit hands on what came before the end as if it were all: then the feed is no JSON, and that is final. */
const takenAsWhole = {webkit: {reason: noJson, requests: 1}};

/** WebKit makes do with what it has. */
const forgiven = {
  webkit: {sees: 'the feed', status: 'ready', reason: undefined, requests: 1},
} as const;

/** Firefox itself repeats a request to which it got no answer at all, ten times. */
const repeated = {firefox: {requests: 10 * attempts}};

const sixteenths = Array.from({length: 15}, (_, index) => index + 1);

const unusual: Row[] = [
  good('well', {name: 'well', server: 'Sends the feed as it should.'}),
  good('type-html', {name: 'type: HTML', server: 'Sends the feed as `text/html`.'}),
  good('type-none', {name: 'type: none', server: 'Sends the feed without a type.'}),
  good('type-binary', {
    name: 'type: binary',
    server: 'Sends the feed as `application/octet-stream` with `nosniff`.',
  }),
  good('type-latin', {
    name: 'type: Latin-1',
    server: 'Says that the feed is in ISO 8859-1; it is in UTF-8, as all feeds are.',
  }),
  good('bom', {name: 'BOM', server: 'Puts a byte order mark before the feed.'}),
  good('gzip', {name: 'gzip', server: 'Sends the feed packed.'}),
  good('cookie', {name: 'cookie', server: 'Sends a cookie with the feed. It is not kept.'}),
  good('no-length', {name: 'no length', server: 'Does not say how long the feed is.'}),
  good('split-characters', {
    name: 'split characters',
    server: 'Sends three bytes at a time, through the middle of letters.',
  }),
  good('slow-start', {name: 'slow', server: 'Thinks for 3 s, then sends the feed.', wait: 3}),
  good('early-hints', {name: '103, then 200', server: 'Sends early hints before the feed.'}),
  good('whole-limit', {
    name: '2 MiB',
    server: 'Fills the feed with white space up to the most bytes that a feed may have.',
  }),
  good('deep-32', {name: 'depth 32', server: 'An unknown field of the feed is as deep as may be.'}),
];

const noFeed: Row[] = [
  final('page', noJson, {name: 'a page', server: 'Sends a page to sign in, with status 200.'}),
  final('empty', noJson, {name: 'nothing', server: 'Sends an empty body.'}),
  final('plain-text', noJson, {name: 'text', server: 'Sends `OK`.'}),
  final('null', 'is not an object', {name: 'null', server: 'Sends `null`.'}),
  final('list', 'is not an object', {name: 'list', server: 'Sends an empty list.'}),
  final('not-feed', 'is missing', {name: 'not a feed', server: 'Sends JSON that is no feed.'}),
  final('next-version', 'version is not 1', {
    name: 'next version',
    server: 'Sends a feed of version 2, which is to come.',
  }),
  final('two-documents', noJson, {name: 'twice', server: 'Sends the feed twice over.'}),
  final('warning', noJson, {
    name: 'a warning first',
    server: 'Puts a warning of its own before the feed.',
  }),
  final('not-utf8', 'is not UTF-8', {name: 'not UTF-8', server: 'Sends the feed in Latin-1.'}),
  final('cut-character', 'is not UTF-8', {
    name: 'half a letter',
    server: 'Ends in the middle of a letter of two bytes.',
  }),
  final('utf16', 'is not UTF-8', {name: 'UTF-16', server: 'Sends the feed in UTF-16.'}),
  final('nul-bytes', noJson, {name: 'zeros', server: 'Sends as many zero bytes as the feed has.'}),
];

const says = (status: number) => `answered ${status}`;

const statuses: Row[] = [
  final('204', says(204), {name: '204', server: 'Has no content.'}),
  final('206', says(206), {name: '206', server: 'Sends a part that nobody asked for.'}),
  final('300', says(300), {name: '300', server: 'Offers a choice.'}),
  final('302-nowhere', says(302), {name: '302 to nowhere', server: 'Redirects, but not where to.'}),
  final('304', says(304), {
    name: '304',
    server: 'Says "not modified" to a browser without a copy.',
  }),
  final('400', says(400), {name: '400', server: 'Does not understand the request.'}),
  final('401', says(401), {name: '401', server: 'Wants a password. The visitor is not asked.'}),
  final('403', says(403), {name: '403', server: 'Forbids it.'}),
  final('404', says(404), {name: '404', server: 'Does not find it.'}),
  final('404-feed', says(404), {name: '404 with a feed', server: 'Says 404 and sends the feed.'}),
  final('410', says(410), {name: '410', server: 'Says that it is gone.'}),
  passing('429', says(429), {name: '429', server: 'Has too many requests, for good.'}),
  good('429-seconds', {
    name: '429, 1 s',
    server: 'Has too many requests: "come back in 1 s". Then it is well.',
    requests: 2,
    limit: all,
    wait: 1,
  }),
  good('429-date', {
    name: '429, a date',
    server: 'Has too many requests: "come back at …", in 2 s at most. Then it is well.',
    requests: 2,
    limit: all,
    wait: 1,
  }),
  final('429-hour', says(429), {
    name: '429, 1 hour',
    server: 'Has too many requests: "come back in an hour". Nobody waits that long.',
  }),
  good('429-nonsense', {
    name: '429, soon',
    server: 'Has too many requests: "come back soon", which is no time. Then it is well.',
    requests: 2,
    limit: all,
  }),
  good('429-unreadable', {
    name: '429, kept from us',
    server:
      'Has too many requests, and does not let other sites read for how long (`Access-Control-Expose-Headers`). Then it is well.',
    requests: 2,
    limit: all,
  }),
  passing('500', says(500), {name: '500', server: 'Fails, for good.'}),
  passing('503', says(503), {name: '503', server: 'Is down for maintenance.'}),
  good('503-once', {
    name: '503, then well',
    server: 'Is down at the first request, and well from the second on.',
    requests: 2,
    limit: all,
  }),
  final('503-hour', says(503), {
    name: '503, 1 hour',
    server: 'Is down for maintenance: "come back in an hour".',
  }),
  passing('511', says(511), {
    name: '511',
    server: 'A hotel’s network wants the visitor to sign in.',
  }),
];

const short: Row[] = [
  ...sixteenths.map((place) =>
    passing(`cut&place=${place}`, unreachable, {
      name: `cut at ${place}/16`,
      server: `Hangs up after ${place}/16 of the length that it named.`,
      differs: takenAsWhole,
    }),
  ),
  ...sixteenths.map((place) =>
    final(`cut-fitting&place=${place}`, noJson, {
      name: `only ${place}/16`,
      server: `Sends ${place}/16 of the feed as if that were all.`,
    }),
  ),
  final('length-too-short', noJson, {
    name: 'length too short',
    server: 'Names a length of 100 bytes, and sends all.',
  }),
  passing('length-too-long', unreachable, {
    name: 'length too long',
    server: 'Names one byte more than it sends, and hangs up.',
    differs: forgiven,
  }),
  passing('two-lengths', unreachable, {
    name: 'two lengths',
    server: 'Names two lengths that differ.',
    differs: takenAsWhole,
  }),
  passing('chunk-cut', unreachable, {
    name: 'chunks cut',
    server: 'Sends half of the feed in chunks, and hangs up without the last one.',
    differs: takenAsWhole,
  }),
  passing('chunk-wrong', unreachable, {
    name: 'chunks wrong',
    server: 'Names the size of a chunk in words.',
    differs: takenAsWhole,
  }),
  passing('gzip-lie', unreachable, {
    name: 'gzip that is none',
    server: 'Says that the feed is packed, and it is not.',
    differs: forgiven,
  }),
  passing('gzip-broken', unreachable, {
    name: 'gzip broken',
    server: 'Sends the feed packed, with its first byte destroyed.',
    differs: {webkit: {reason: 'is not UTF-8', requests: 1}},
  }),
  final('gzip-cut', noJson, {
    name: 'gzip cut',
    server: 'Packs the feed, and sends half of that as if it were all.',
  }),
];

const connections: Row[] = [
  passing('offline', unreachable, {
    name: 'refused',
    server: 'Does not listen: the connection is refused.',
    requests: 0,
  }),
  passing('closed', unreachable, {
    name: 'closed',
    server: 'Hangs up without a word.',
    differs: repeated,
  }),
  passing('reset', unreachable, {
    name: 'reset',
    server: 'Resets the connection without a word.',
    differs: repeated,
  }),
  passing('reset-body', unreachable, {
    name: 'reset midway',
    server: 'Resets the connection in the middle of the feed.',
  }),
  good('reset-once', {
    name: 'reset, then well',
    server: 'Resets the first connection, and is well from the second on.',
    requests: 2,
    limit: all,
  }),
  passing('not-http', unreachable, {name: 'not HTTP', server: 'Speaks the language of mail.'}),
];

const time: Row[] = [
  passing('hang', tooLong, {name: 'silence', server: 'Never says anything.', requests: 2}),
  good('hang-once', {
    name: 'silence, then well',
    server: 'Never says anything to the first request, and is well from the second on.',
    requests: 2,
    limit: all,
  }),
  passing('hang-head', tooLong, {
    name: 'silence after the head',
    server: 'Sends status and headers, and then nothing.',
    requests: 2,
  }),
  passing('hang-body', tooLong, {
    name: 'silence midway',
    server: 'Sends half of the feed, and then nothing.',
    requests: 2,
  }),
  passing('length-too-long-open', tooLong, {
    name: 'one byte is owed',
    server: 'Names one byte more than it sends, and does not hang up.',
    requests: 2,
  }),
  passing('drip-head', tooLong, {
    name: 'slow drip, head',
    server: 'Sends a byte of its headers every 0.2 s, for ever.',
    requests: 2,
  }),
  passing('drip-body', tooLong, {
    name: 'slow drip, feed',
    server: 'Sends a byte of the feed every 0.2 s.',
    requests: 2,
  }),
  passing('drip-spaces', tooLong, {
    name: 'slow drip, spaces',
    server: 'Sends a space every 0.2 s, for ever.',
    requests: 2,
  }),
];

const tooLarge = 'is larger than';

const size: Row[] = [
  final('endless-spaces', tooLarge, {
    name: 'endless spaces',
    server: 'Sends spaces for ever, as fast as they go.',
  }),
  final('endless-feed', tooLarge, {
    name: 'endless feed',
    server: 'Sends the beginning of a feed, and a text in it for ever.',
  }),
  passing('endless-head', unreachable, {
    name: 'endless head',
    server: 'Sends headers for ever, as fast as they go.',
  }),
  final('one-too-many', tooLarge, {
    name: '2 MiB and a byte',
    server: 'Sends one byte more than a feed may have.',
  }),
  final('gzip-bomb', tooLarge, {
    name: 'gzip bomb',
    server: 'Sends 64 KiB which become 64 MiB when unpacked, and promises more.',
  }),
  final('actions-whole', tooLarge, {
    name: '100,000 actions',
    server: 'Sends a feed with 100,000 whole actions.',
  }),
  final('actions-small', 'more than 5000', {
    name: '100,000 small actions',
    server: 'Sends a feed with 100,000 actions of an id alone, less than 2 MiB.',
  }),
  final('actions-5001', 'more than 5000', {
    name: '5,001 actions',
    server: 'Sends a feed with one action more than may be.',
  }),
  final('deep-33', 'deep', {
    name: 'depth 33',
    server: 'An unknown field of the feed is one level deeper than may be.',
  }),
  final('deep-field', 'deep', {
    name: 'depth 100,000, field',
    server: 'An unknown field of the feed holds lists in lists, 100,000 deep.',
  }),
  final('deep-document', 'deep', {
    name: 'depth 100,000, lists',
    server: 'Sends nothing but lists in lists, 100,000 deep.',
  }),
  final('deep-open', 'deep', {
    name: 'depth 100,000, open',
    server: 'Opens 100,000 objects in each other, and closes none.',
  }),
];

const elsewhere: Row[] = [
  good('redirect-301', {
    name: '301, same site',
    server: 'Says that the feed has moved for good, on the same site.',
    requests: 2,
  }),
  good('redirect-302', {
    name: '302, same site',
    server: 'Redirects to an address without a host.',
    requests: 2,
  }),
  good('redirect-308', {name: '308, same site', server: 'Has moved for good.', requests: 2}),
  good('redirect-other', {
    name: '302, other site',
    server: 'Redirects to another site, which lets all sites read it (CORS).',
    requests: 2,
  }),
  passing('redirect-no-cors', unreachable, {
    name: '302, closed site',
    server: 'Redirects to the sign-in page of another site, which lets nobody read it.',
    requests: 2 * attempts,
  }),
  passing('redirect-loop', unreachable, {
    name: '302, loop',
    server: 'Redirects to itself.',
    requests: 21 * attempts,
  }),
  passing('redirect-data', unreachable, {
    name: '302, data',
    server: 'Redirects to a `data:` address.',
  }),
  passing('redirect-script', unreachable, {
    name: '302, script',
    server: 'Redirects to a `javascript:` address.',
  }),
  passing('no-cors', unreachable, {
    name: 'no CORS',
    server: 'Sends the feed, and lets no other site read it.',
  }),
  passing('cors-other', unreachable, {
    name: 'CORS for another',
    server: 'Sends the feed, and lets one other site read it, not this one.',
  }),
];

const online: Row[] = [
  good('well', {
    name: 'online: was refused',
    server: 'Did not listen, and is well.',
    before: 'offline',
  }),
  good('well', {name: 'online: was 404', server: 'Said 404, and is well.', before: '404'}),
  good('well', {name: 'online: was 503', server: 'Was down, and is well.', before: '503'}),
  good('well', {name: 'online: was a page', server: 'Sent a page, and is well.', before: 'page'}),
  good('well', {
    name: 'online: was reset',
    server: 'Reset connections, and is well.',
    before: 'reset',
  }),
];

const again: Row[] = [
  good('well', {name: 'again: well', server: 'Was well, and has a newer feed.', before: 'well'}),
  good('well', {name: 'again: was 404', server: 'Said 404, and is well.', before: '404'}),
  good('unchanged', {
    name: 'again: 304',
    server: 'Was well, and has nothing newer: 304 to a browser that has a copy.',
    before: 'unchanged',
    sees: 'the last good one',
  }),
  stays(final('404', says(404), {name: 'again: 404', server: 'Was well, and says 404.'})),
  stays(passing('500', says(500), {name: 'again: 500', server: 'Was well, and fails.'})),
  stays(
    final('429-hour', says(429), {
      name: 'again: 429, 1 hour',
      server: 'Was well, and has too many requests for an hour.',
    }),
  ),
  stays(final('page', noJson, {name: 'again: a page', server: 'Was well, and sends a page.'})),
  stays(
    final('cut-fitting&place=8', noJson, {
      name: 'again: only half',
      server: 'Was well, and sends half of the newer feed.',
    }),
  ),
  stays(
    passing('offline', unreachable, {
      name: 'again: refused',
      server: 'Was well, and does not listen.',
      requests: 0,
    }),
  ),
  stays(
    passing('reset-body', unreachable, {
      name: 'again: reset',
      server: 'Was well, and resets the connection in the middle of the newer feed.',
    }),
  ),
  stays(
    passing('hang', tooLong, {
      name: 'again: silence',
      server: 'Was well, and never says anything.',
      requests: 2,
    }),
  ),
  stays(
    final('endless-spaces', tooLarge, {
      name: 'again: endless',
      server: 'Was well, and sends spaces for ever.',
    }),
  ),
  stays(
    passing('no-cors', unreachable, {
      name: 'again: no CORS',
      server: 'Was well, and lets no other site read it.',
    }),
  ),
  stays(
    final('older', 'is older', {
      name: 'again: an older one',
      server: 'Was well, and sends a feed that is older than the one on show.',
    }),
  ),
  stays(
    final('changed', 'sequence of one that is known', {
      name: 'again: changed in secret',
      server: 'Was well, and sends another feed under the same sequence.',
    }),
  ),
  stays(
    final('deep-field', 'deep', {
      name: 'again: depth 100,000',
      server: 'Was well, and sends a newer feed with an unknown field 100,000 deep.',
    }),
  ),
];

/** The whole table. */
export const sections: Section[] = [
  {title: 'Unusual, and good all the same', visit: 'first', rows: unusual},
  {title: 'No feed', visit: 'first', rows: noFeed},
  {title: 'Status codes', visit: 'first', rows: statuses},
  {title: 'Other places', visit: 'first', rows: elsewhere},
  {title: 'Connections', visit: 'first', rows: connections},
  {title: 'Time', visit: 'first', rows: time},
  {title: 'Size', visit: 'first', rows: size},
  {title: 'Cut short', visit: 'first', rows: short},
  {title: 'The visitor is online again', visit: 'online', rows: online},
  {title: 'An hour later, the page is shown again', visit: 'shown again', rows: again},
];
