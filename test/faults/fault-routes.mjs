/** How the tests in the browsers reach the misbehaving servers: routes of the test server. */
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {FaultServer} from './fault-server.mjs';

/** @type {Map<string, FaultServer>} */
const servers = new Map();
let count = 0;

/** Where each engine's measurements are left, for `npm run faults`. */
export const measurementsFolder = '.cache/faults';

/**
 * - POST `/__fault-server?behaviour=NAME…` with a feed as the body: starts one, says `{id, url}`.
 * - PUT `/__fault-server/ID?behaviour=NAME…`, with another feed as the body or without: has it behave otherwise.
 * - GET `/__fault-server/ID`: how many requests it had since, as `{requests, trouble}`.
 * - DELETE `/__fault-server/ID`: ends it.
 * - PUT `/__fault-measurements/ENGINE`: keeps what an engine measured.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export async function faultRoutes(context, next) {
  const [, route, name = ''] = /^\/__fault-(server|measurements)\/?(\w*)$/.exec(context.path) ?? [];
  if (!route) return next();
  const body = await read(context.req);
  context.body = '';
  if (route === 'measurements') {
    await mkdir(measurementsFolder, {recursive: true});
    return writeFile(join(measurementsFolder, `${name}.json`), body);
  }
  const id = name || `${++count}`;
  const server = servers.get(id) ?? new FaultServer(body);
  const options = context.URL.searchParams;
  switch (context.method) {
    case 'POST':
    case 'PUT':
      servers.set(id, server);
      await server.behave(
        options.get('behaviour') ?? '',
        options,
        body.length > 0 ? body : undefined,
      );
      context.body = {id, url: server.url};
      return;
    case 'DELETE':
      servers.delete(id);
      return server.close();
    default:
      context.set('Cache-Control', 'no-store');
      context.body = {requests: server.requests, trouble: server.trouble};
  }
}

/** @type {import('@web/test-runner').TestRunnerPlugin} */
export const faultServersEnd = {
  name: 'fault-servers-end',
  async serverStop() {
    await Promise.all([...servers.values()].map((server) => server.close()));
  },
};

/** @param {import('node:http').IncomingMessage} request */
async function read(request) {
  const chunks = [];
  for await (const part of request) chunks.push(part);
  return Buffer.concat(chunks);
}
