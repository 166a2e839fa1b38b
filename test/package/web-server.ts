import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {after} from 'node:test';

/** A web server of this machine only, until the tests of the suite (or file) that asked for it are done. */
export interface WebServer {
  /** Such as `http://127.0.0.1:1234`. */
  origin: string;
  /** Puts a page there and returns its URL. */
  page: (html: string) => string;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/**
 * Serves the files of a folder, as a CDN does: to every origin.
 *
 * @param folder Without it, there are only pages.
 * @param headersFor The headers of a path, where they are to be others.
 * @param hold What the answer to a path waits for.
 */
export async function serve(
  folder?: string,
  headersFor: (path: string) => Record<string, string> = () => ({
    'Access-Control-Allow-Origin': '*',
  }),
  hold: (path: string) => Promise<unknown> | undefined = () => undefined,
): Promise<WebServer> {
  const pages = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://server').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const headers = headersFor(path);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      await hold(path);
      const body = pages.get(path) ?? (folder && (await readFile(join(folder, file))));
      if (!body) throw new Error('There is no folder');
      if (headers['Cache-Control']) {
        // Servers that let browsers keep a file send one by themselves.
        const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
        response.setHeader('ETag', etag);
        if (request.headers['if-none-match'] === etag) {
          response.writeHead(304).end();
          return;
        }
      }
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end(`There is no ${path}`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    page(html) {
      const path = `/page-${pages.size + 1}.html`;
      pages.set(path, `<!doctype html><meta charset="utf-8" /><title>Partner</title>${html}`);
      return origin + path;
    },
  };
}
