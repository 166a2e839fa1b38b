/** What a feed server can do wrong, by the name that the rows have for it. */
import {gzipSync} from 'node:zlib';
import {answer, drip, head, pour} from './answer.mjs';

/**
 * @typedef {import('./answer.mjs').Exchange} Exchange
 * @typedef {(exchange: Exchange) => void} Behaviour
 */

const page = '<!doctype html><title>Sign in</title><p>Please sign in to the network.';
const html = {'Content-Type': 'text/html'};

/** Most bytes of a feed. */
const limit = 2 * 1024 * 1024;

/** @type {Behaviour} */
const hang = () => {};

/**
 * Answers with a status, and a page that says it.
 * @param {string} status
 * @param {import('./answer.mjs').Headers} [headers]
 * @returns {Behaviour}
 */
const refuse =
  (status, headers = {}) =>
  (exchange) =>
    answer(exchange, {status, headers: {...html, ...headers}, body: `<h1>${status}</h1>`});

/**
 * Behaves badly at the first request, and well from the second on.
 * @param {Behaviour} badly
 * @returns {Behaviour}
 */
const once = (badly) => (exchange) => (exchange.count === 1 ? badly(exchange) : answer(exchange));

/**
 * Sends another body.
 * @param {(feed: Buffer) => string | Buffer} change
 * @param {import('./answer.mjs').Headers} [headers]
 * @returns {Behaviour}
 */
const send =
  (change, headers = {}) =>
  (exchange) =>
    answer(exchange, {headers, body: change(exchange.feed)});

/**
 * Sends the feed with other fields.
 * @param {(feed: any) => object} fields
 */
const change = (fields) =>
  send((feed) => {
    const value = JSON.parse(feed.toString());
    return JSON.stringify({...value, ...fields(value)});
  });

/**
 * Sends the browser elsewhere, whence it gets the feed.
 * @param {string} status
 * @param {(exchange: Exchange) => string} location
 * @param {Behaviour} [then]
 * @returns {Behaviour}
 */
const redirect =
  (status, location, then = answer) =>
  (exchange) => {
    if (exchange.aside || exchange.path.startsWith('/moved')) return then(exchange);
    answer(exchange, {status, headers: {Location: location(exchange)}, body: ''});
  };

/** @param {Exchange} exchange */
const same = ({here}) => `${here}/moved.json`;
/** @param {Exchange} exchange */
const other = ({there}) => `${there}/feed.json`;

/**
 * A part of the feed that ends between two letters.
 * @param {Exchange} exchange
 */
function cut({feed, options}) {
  let end = Math.floor((feed.length * Number(options.get('place'))) / 16);
  while ((feed.readUInt8(end) & 0xc0) === 0x80) end--;
  return feed.subarray(0, end);
}

const noCors = {'Access-Control-Allow-Origin': undefined};
const chunked = {'Transfer-Encoding': 'chunked'};

/** @param {Buffer | string} bytes */
const chunk = (bytes) =>
  Buffer.concat([
    Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);

const brackets = (/** @type {number} */ depth) => '['.repeat(depth) + ']'.repeat(depth);

/** Puts a value into the feed that is too deep to be made by `JSON.stringify`. */
const nested = (/** @type {number} */ depth) =>
  send((feed) => feed.toString().replace(/}$/, `,"unknown":${brackets(depth - 1)}}`));

/** @type {Record<string, Behaviour>} */
export const behaviours = {
  well: (exchange) => answer(exchange),

  // Unusual, and good all the same.
  'type-html': send((feed) => feed, html),
  'type-none': send((feed) => feed, {'Content-Type': undefined}),
  'type-binary': send((feed) => feed, {
    'Content-Type': 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
  }),
  'type-latin': send((feed) => feed, {'Content-Type': 'application/json; charset=iso-8859-1'}),
  bom: send((feed) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), feed])),
  gzip: send((feed) => gzipSync(feed), {'Content-Encoding': 'gzip'}),
  cookie: send((feed) => feed, {'Set-Cookie': 'visitor=1; Path=/'}),
  'no-length': ({socket, feed}) => {
    socket.write(head('200 OK'));
    socket.end(feed);
  },
  'split-characters': ({socket, feed}) => {
    socket.setNoDelay(true);
    socket.write(head('200 OK', chunked));
    let at = 0;
    const timer = setInterval(() => {
      for (let step = 0; step < 25; step++, at += 3) {
        if (at < feed.length) socket.write(chunk(feed.subarray(at, at + 3)));
      }
      if (at < feed.length) return;
      clearInterval(timer);
      socket.end(chunk(''));
    }, 5);
    socket.once('close', () => clearInterval(timer));
  },
  'slow-start': (exchange) => void setTimeout(() => answer(exchange), 3000),
  'early-hints': ({socket, feed}) => {
    socket.write('HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n\r\n');
    socket.write(head('200 OK', {'Content-Length': feed.length}));
    socket.end(feed);
  },
  'whole-limit': send((feed) => Buffer.concat([feed, Buffer.alloc(limit - feed.length, ' ')])),

  // Bodies that are no feed.
  page: send(() => page, html),
  empty: send(() => ''),
  null: send(() => 'null'),
  list: send(() => '[]'),
  'plain-text': send(() => 'OK', {'Content-Type': 'text/plain'}),
  'not-feed': send(() => '{"version":1}'),
  'next-version': change(() => ({version: 2})),
  'two-documents': send((feed) => Buffer.concat([feed, Buffer.from('\n'), feed])),
  warning: send((feed) => Buffer.concat([Buffer.from('Warning: in feed.php on line 3\n'), feed])),
  'not-utf8': send((feed) => Buffer.from(feed.toString().replace('ñ', '\u00ff'), 'latin1')),
  'cut-character': send((feed) => feed.subarray(0, feed.indexOf('ñ') + 1)),
  utf16: send((feed) => Buffer.from(`\ufeff${feed}`, 'utf16le')),
  'nul-bytes': send((feed) => Buffer.alloc(feed.length)),
  changed: change((feed) => ({sequence: feed.sequence - 1, title: 'Another story'})),
  older: change((feed) => ({sequence: feed.sequence - 2})),

  // Status codes.
  204: ({socket}) => socket.end(head('204 No Content')),
  206: (exchange) => {
    const {length} = exchange.feed;
    const headers = {'Content-Range': `bytes 0-${length - 1}/${length}`};
    answer(exchange, {status: '206 Partial Content', headers});
  },
  300: refuse('300 Multiple Choices'),
  '302-nowhere': refuse('302 Found'),
  304: ({socket}) => socket.end(head('304 Not Modified')),
  400: refuse('400 Bad Request'),
  401: refuse('401 Unauthorized', {'WWW-Authenticate': 'Basic realm="feeds"'}),
  403: refuse('403 Forbidden'),
  404: refuse('404 Not Found'),
  '404-feed': (exchange) => answer(exchange, {status: '404 Not Found'}),
  410: refuse('410 Gone'),
  429: refuse('429 Too Many Requests'),
  '429-seconds': once(refuse('429 Too Many Requests', {'Retry-After': 1})),
  '429-date': once((exchange) =>
    // A date has whole seconds.
    refuse('429 Too Many Requests', {
      'Retry-After': new Date(Date.now() + 2000).toUTCString(),
    })(exchange),
  ),
  '429-hour': refuse('429 Too Many Requests', {'Retry-After': 3600}),
  '429-nonsense': once(refuse('429 Too Many Requests', {'Retry-After': 'soon'})),
  '429-unreadable': once(
    refuse('429 Too Many Requests', {
      'Retry-After': 3600,
      'Access-Control-Expose-Headers': undefined,
    }),
  ),
  500: refuse('500 Internal Server Error'),
  503: refuse('503 Service Unavailable'),
  '503-once': once(refuse('503 Service Unavailable')),
  '503-hour': refuse('503 Service Unavailable', {'Retry-After': 3600}),
  511: refuse('511 Network Authentication Required'),

  // Cut short. With the true length the browser can know; with a length that fits the cut only we can.
  cut: (exchange) => {
    exchange.socket.write(head('200 OK', {'Content-Length': exchange.feed.length}));
    exchange.socket.end(cut(exchange));
  },
  'cut-fitting': (exchange) => answer(exchange, {body: cut(exchange)}),
  'length-too-short': send((feed) => feed, {'Content-Length': 100}),
  'length-too-long': ({socket, feed}) => {
    socket.write(head('200 OK', {'Content-Length': feed.length + 1}));
    socket.end(feed);
  },
  'length-too-long-open': ({socket, feed}) => {
    socket.write(head('200 OK', {'Content-Length': feed.length + 1}));
    socket.write(feed);
  },
  'two-lengths': ({socket, feed}) => {
    const lengths = `Content-Length: ${feed.length}\r\nContent-Length: ${feed.length - 7}\r\n\r\n`;
    socket.write(head('200 OK').replace(/\r\n$/, lengths));
    socket.end(feed);
  },
  'chunk-cut': ({socket, feed}) => {
    socket.write(head('200 OK', chunked));
    socket.end(chunk(feed.subarray(0, feed.length / 2)));
  },
  'chunk-wrong': ({socket, feed}) => {
    socket.write(head('200 OK', chunked));
    socket.end(Buffer.concat([Buffer.from('not a number\r\n'), feed]));
  },
  'gzip-lie': send((feed) => feed, {'Content-Encoding': 'gzip'}),
  'gzip-broken': send(
    (feed) => {
      const packed = gzipSync(feed);
      // The header is ten bytes long; a block of this type does not exist (RFC 1951, 3.2.3).
      packed[10] = 0b111;
      return packed;
    },
    {'Content-Encoding': 'gzip'},
  ),
  'gzip-cut': send(
    (feed) => {
      const packed = gzipSync(feed);
      return packed.subarray(0, Math.floor(packed.length / 2));
    },
    {'Content-Encoding': 'gzip'},
  ),

  // Connections.
  closed: ({socket}) => socket.end(),
  reset: ({socket}) => socket.resetAndDestroy(),
  'reset-body': ({socket, feed}) => {
    socket.write(head('200 OK', {'Content-Length': feed.length}));
    socket.write(feed.subarray(0, feed.length / 2));
    // What was written must be on its way: a reset takes back what was not sent.
    setTimeout(() => socket.resetAndDestroy(), 100);
  },
  'reset-once': once(({socket}) => socket.resetAndDestroy()),
  'not-http': ({socket}) => socket.end('220 mail.example ESMTP ready\r\n'),

  // Time.
  hang,
  'hang-head': ({socket, feed}) => socket.write(head('200 OK', {'Content-Length': feed.length})),
  'hang-body': ({socket, feed}) => {
    socket.write(head('200 OK', {'Content-Length': feed.length}));
    socket.write(feed.subarray(0, feed.length / 2));
  },
  'hang-once': once(hang),
  'drip-head': (exchange) => {
    exchange.socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
    drip(exchange, 200, () => 'a');
  },
  'drip-body': (exchange) => {
    exchange.socket.write(head('200 OK', {'Content-Length': exchange.feed.length}));
    const last = exchange.feed.length - 1;
    drip(exchange, 200, (index) => exchange.feed.subarray(Math.min(index, last), index + 1));
  },
  'drip-spaces': (exchange) => {
    exchange.socket.write(head('200 OK', chunked));
    drip(exchange, 200, () => chunk(' '));
  },

  // Size.
  'endless-spaces': (exchange) => {
    exchange.socket.write(head('200 OK'));
    pour(exchange, ' '.repeat(65536));
  },
  'endless-feed': (exchange) => {
    exchange.socket.write(head('200 OK') + '{"version":1,"title":"');
    pour(exchange, 'a'.repeat(65536));
  },
  'endless-head': (exchange) => {
    exchange.socket.write('HTTP/1.1 200 OK\r\n');
    pour(exchange, `X-More: ${'a'.repeat(1000)}\r\n`);
  },
  'one-too-many': send((feed) => Buffer.concat([feed, Buffer.alloc(limit + 1 - feed.length, ' ')])),
  'gzip-bomb': ({socket}) => {
    const packed = gzipSync(Buffer.alloc(32 * limit, ' '));
    // More is to come, and never comes.
    const headers = {'Content-Encoding': 'gzip', 'Content-Length': 2 * packed.length};
    socket.write(head('200 OK', headers));
    socket.write(packed);
  },
  'actions-whole': change(({actions: [action]}) => ({
    actions: Array.from({length: 100_000}, (_, index) => ({...action, id: `action-${index}`})),
  })),
  'actions-small': change(() => ({
    actions: Array.from({length: 100_000}, (_, index) => ({id: `a${index}`})),
  })),
  'actions-5001': change(() => ({
    actions: Array.from({length: 5001}, (_, index) => ({id: `a${index}`})),
  })),
  'deep-32': nested(32),
  'deep-33': nested(33),
  'deep-field': nested(100_000),
  'deep-document': send(() => brackets(100_000)),
  'deep-open': send(() => '{"a":'.repeat(100_000)),

  // Other places.
  'redirect-301': redirect('301 Moved Permanently', same),
  'redirect-302': redirect('302 Found', () => '/moved.json'),
  'redirect-308': redirect('308 Permanent Redirect', same),
  'redirect-other': redirect('302 Found', other),
  'redirect-no-cors': redirect(
    '302 Found',
    other,
    send(() => page, {...html, ...noCors}),
  ),
  'redirect-loop': redirect('302 Found', ({here}) => `${here}/feed.json`),
  'redirect-data': redirect('302 Found', () => 'data:application/json,{}'),
  'redirect-script': redirect('302 Found', () => 'javascript:alert(1)'),
  'no-cors': send((feed) => feed, noCors),
  'cors-other': send((feed) => feed, {'Access-Control-Allow-Origin': 'https://partner.example'}),

  // When a page asks again.
  unchanged: (exchange) => {
    const headers = {ETag: '"1"', 'Cache-Control': 'max-age=0'};
    if (exchange.headers['if-none-match'] !== '"1"') return answer(exchange, {headers});
    exchange.socket.end(head('304 Not Modified', headers));
  },
};
