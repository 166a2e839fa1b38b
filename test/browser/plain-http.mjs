import {createServer, request} from 'node:http';

/**
 * A name at which every engine finds the test server, so that a page of it is no secure context: over plain http,
 * 127.0.0.1 and localhost count as secure, other names do not. `.test` is nobody's (RFC 6761).
 */
export const plainHttpHost = 'plain-http.test';

/**
 * A proxy for engines that cannot be told where a name is: it brings what is asked of our name to the same port of
 * 127.0.0.1, and refuses everything else.
 * @returns {Promise<{port: number, stop: () => void}>}
 */
export async function plainHttpProxy() {
  const server = createServer((asked, answer) => {
    // A proxy is asked for whole addresses.
    const url = URL.canParse(asked.url ?? '') ? new URL(asked.url ?? '') : undefined;
    if (url?.hostname !== plainHttpHost) return answer.writeHead(502).end();
    const {method, headers} = asked;
    const forwarded = request(
      {host: '127.0.0.1', port: url.port, path: url.pathname + url.search, method, headers},
      (received) => {
        answer.writeHead(received.statusCode ?? 502, received.headers);
        received.pipe(answer);
      },
    );
    forwarded.on('error', () => answer.writeHead(502).end());
    asked.pipe(forwarded);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  // The runner may end without a word to us.
  server.unref();
  const address = server.address();
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return {port: typeof address === 'object' && address ? address.port : 0, stop};
}
