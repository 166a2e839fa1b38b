import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a folder to this machine as docs/hosting.md says that one should be.
 * @param {string} folder
 * @param {Record<string, string>} pages HTML by path, besides
 * @param {Record<string, string>} [headers] further ones
 */
export async function serveCompressed(folder, pages, headers = {}) {
  /** @type {Map<string, Buffer>} */
  const sent = new Map();
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://server');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const accepted = request.headers['accept-encoding'] ?? '';
      const encoding = ['br', 'gzip'].find((name) => accepted.includes(name)) ?? 'identity';
      const key = `${encoding} ${path}`;
      let body = sent.get(key);
      if (!body) {
        const file = Buffer.from(pages[path] ?? (await readFile(join(folder, path))));
        const compress = {br: brotliCompressSync, gzip: gzipSync}[encoding];
        body = compress?.(file) ?? file;
        sent.set(key, body);
      }
      response.writeHead(200, {
        'Content-Type': types[extname(path)] ?? 'application/octet-stream',
        'Content-Encoding': encoding,
        'Cache-Control': path.endsWith('.html')
          ? 'no-cache'
          : 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
        ...headers,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
