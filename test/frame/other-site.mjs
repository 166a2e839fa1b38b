/**
 * Another site than the one that the tests are on, for embed.html in a frame: dist/ on a port of its own.
 * - `/open/…` may be read by every site (CORS), `/closed/…` by none.
 * - `/open/probed/…` has a script first in its pages that answers from inside (probe.js): of another site's frame nothing can be
 *   read.
 * - `/away?to=URL` leads there.
 * - What a test has PUT to `/__other-site?path=PATH` lies there; that route says where the site is.
 */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** @type {Map<string, Buffer>} */
const stored = new Map();

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** @param {string} path */
async function contentOf(path) {
  const kept = stored.get(path);
  if (kept) return kept;
  const [, probed, file = ''] = /^\/(?:open|closed)\/(probed\/)?(.*)$/.exec(path) ?? [];
  const content = await readFile(join(dist, normalize(join('/', file))));
  if (!probed || extname(file) !== '.html') return content;
  const probe = await readFile(new URL('probe.js', import.meta.url), 'utf8');
  // Before the policy in the page, which rules only what comes after it.
  return content.toString().replace('<head>', () => `<head><script>${probe}</script>`);
}

// A megabyte in an address is one of the things that are tried.
const server = createServer({maxHeaderSize: 4_000_000}, async (request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '', 'http://server').pathname);
  if (!path.startsWith('/closed/')) response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cache-Control', 'no-store');
  if (path === '/away') {
    response.writeHead(302, {
      Location: new URL(request.url ?? '', 'http://server').searchParams.get('to') ?? '',
    });
    return response.end();
  }
  try {
    const content = await contentOf(path);
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
});

/** @type {import('@web/test-runner').TestRunnerPlugin} */
export const otherSite = {
  name: 'other-site',
  async serverStart() {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  },
  async serverStop() {
    server.closeAllConnections();
    server.close();
  },
};

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export async function otherSiteRoute(context, next) {
  if (context.path !== '/__other-site') return next();
  if (context.method === 'PUT') {
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    stored.set(String(context.query['path']), Buffer.concat(chunks));
  }
  const address = server.address();
  context.body = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
