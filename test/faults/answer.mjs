/**
 * What a feed server wrote to say, byte by byte: nothing between us and the socket mends it.
 *
 * @typedef {object} Exchange one request, and all that a behaviour needs to answer it
 * @property {import('node:net').Socket} socket
 * @property {string} path
 * @property {Record<string, string>} headers of the request, in lower case
 * @property {number} count which request it is since the behaviour began, from 1
 * @property {boolean} aside whether it came to the second port
 * @property {URLSearchParams} options of the row
 * @property {Buffer} feed a good feed
 * @property {string} here origin of the first port
 * @property {string} there origin of the second port
 *
 * @typedef {Record<string, string | number | undefined>} Headers
 */

/** What a good server sends. Any of it can be taken away with `undefined`. */
const usual = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  // Browsers quietly repeat a request that fails on a connection which they had used before; then nothing could be counted.
  Connection: 'close',
};

/**
 * The first lines of an answer, with the empty one that ends them.
 * @param {string} status as in `404 Not Found`
 * @param {Headers} [headers] in addition to the usual ones, or in their place
 */
export function head(status, headers = {}) {
  const lines = Object.entries({...usual, ...headers})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`;
}

/**
 * Answers as a good server does.
 * @param {Exchange} exchange
 * @param {{status?: string, headers?: Headers, body?: string | Buffer}} [answer]
 */
export function answer({socket, feed}, {status = '200 OK', headers = {}, body = feed} = {}) {
  socket.write(head(status, {'Content-Length': Buffer.byteLength(body), ...headers}));
  socket.end(body);
}

/**
 * Writes one piece now and then until the other side goes away.
 * @param {Exchange} exchange
 * @param {number} milliseconds between two pieces
 * @param {(index: number) => string | Buffer} piece
 */
export function drip({socket}, milliseconds, piece) {
  let index = 0;
  const timer = setInterval(() => socket.write(piece(index++)), milliseconds);
  socket.once('close', () => clearInterval(timer));
}

/** Most that one connection is sent. Then there is silence, not an end: whoever waits for an end must be found out. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Writes the same piece again and again, as fast as the other side takes it.
 * @param {Exchange} exchange
 * @param {string} piece
 */
export function pour({socket}, piece) {
  let left = mostBytes / piece.length;
  const write = () => {
    while (!socket.destroyed && left-- > 0 && socket.write(piece));
  };
  socket.on('drain', write);
  write();
}
