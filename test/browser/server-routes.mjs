import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @type {{method: string, url: string, time: number}[]} */
let requests = [];

/**
 * What the test server answers besides the modules under test, first match first:
 * - `/__log?contains=TEXT`: the requests so far whose URL has the text, as `{method, url, time}[]`; DELETE forgets them.
 *   All engines share the server, so a test marks its URLs with a text of its own (`marked()` in fixture.ts).
 * - `/__faults/NAME`: a feed server that misbehaves; the names are in `faults` below.
 * - `/__stored/FOLDER/FILE`: what a test has put there (`stored()` in test/feed/stored.ts): a list of answers of which each GET
 *   gets the next, and the last for ever; 404 before. With `policy` it has that Content-Security-Policy, with `headers` those.
 * - `/__own/ijn-elements-VERSION/…` and `/__own/ijn-feed/…`: dist/ and its feeds, as the builder has partners lay them.
 * - `/dist/…` and `/test/pages/…`: files as they are, with no module rewritten. With `__watch` in its query an HTML
 *   page gets one script before all else, which `framePage()` reads errors from.
 * @type {Middleware[]}
 */
export const serverRoutes = [
  logRequests,
  answerLog,
  answerFault,
  answerStored,
  answerOwn,
  answerFile,
];

/** @type {Record<string, (query: URLSearchParams) => Answer | Promise<Answer>>} */
const faults = {
  missing: () => ({status: 404, type: 'text/plain', body: 'Not Found'}),
  'not-json': () => ({type: 'application/json', body: 'hello'}),
  html: () => ({
    type: 'text/html',
    body: '<!doctype html><title>Sign in</title><p>Please sign in to the network.',
  }),
  'broken-schema': () => ({type: 'application/json', body: '{"version":1}'}),
  empty: () => ({type: 'application/json', body: ''}),
  'server-error': () => ({status: 500, type: 'text/plain', body: 'Internal Server Error'}),
  /** `?ms=` says how slow; `?file=` which file of the repository comes then, `{}` without it. */
  slow: async (query) => {
    await wait(Number(query.get('ms') ?? 1000));
    const file = query.get('file');
    return file ? fileAnswer(file) : {type: 'application/json', body: '{}'};
  },
};

/** @typedef {{status?: number, type: string, body: string | Buffer}} Answer */

/**
 * @type {Map<string, {status?: number, type?: string, policy?: string, headers?: Record<string, string>, base64: string}[]>}
 */
const stored = new Map();

/** @type {Middleware} */
async function logRequests(context, next) {
  if (context.path !== '/__log')
    requests.push({method: context.method, url: context.url, time: Date.now()});
  await next();
}

/** @type {Middleware} */
async function answerLog(context, next) {
  if (context.path !== '/__log') return next();
  const text = String(context.query['contains'] ?? '');
  if (context.method === 'DELETE') requests = requests.filter(({url}) => !url.includes(text));
  send(context, {
    type: 'application/json',
    body: JSON.stringify(requests.filter(({url}) => url.includes(text))),
  });
}

/** @type {Middleware} */
async function answerFault(context, next) {
  const name = /^\/__faults\/([\w-]+)$/.exec(context.path)?.[1];
  const fault = name && Object.hasOwn(faults, name) ? faults[name] : undefined;
  if (!fault) return next();
  send(context, await fault(context.URL.searchParams));
}

/** @type {Middleware} */
async function answerStored(context, next) {
  if (!context.path.startsWith('/__stored/')) return next();
  if (context.method === 'PUT') {
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    stored.set(context.path, JSON.parse(Buffer.concat(chunks).toString()));
    return send(context, {type: 'text/plain', body: ''});
  }
  const answers = stored.get(context.path) ?? [];
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  if (!answer)
    return send(context, {status: 404, type: 'text/plain', body: 'Nothing is stored here'});
  const {status, type = 'application/json', policy, headers = {}, base64} = answer;
  const body = Buffer.from(base64, 'base64');
  const watch = context.URL.searchParams.has('__watch') && type.startsWith('text/html');
  if (policy)
    context.set('Content-Security-Policy', watch ? await allowingWatcher(policy) : policy);
  context.set(headers);
  send(context, {status, type, body: watch ? await watched(String(body)) : body});
}

/** @type {Middleware} */
async function answerOwn(context, next) {
  const [, version, file = ''] =
    /^\/__own\/(?:ijn-elements-([\d.]+)|ijn-feed)\/(.*)$/.exec(context.path) ?? [];
  if (!file) return next();
  send(context, await fileAnswer(version ? `dist/${file}` : `dist/feed/${file}`));
}

/** @type {Middleware} */
async function answerFile(context, next) {
  // The tests of the pages stand beside them, and are compiled as all tests are.
  if (!/^\/(dist|test\/pages)\//.test(context.path) || context.path.endsWith('.test.ts'))
    return next();
  const answer = await fileAnswer(decodeURIComponent(context.path));
  const watch = context.URL.searchParams.has('__watch') && answer.type.startsWith('text/html');
  send(context, watch ? {...answer, body: await watched(String(answer.body))} : answer);
}

/**
 * Puts the watching script first in the page: before a Content-Security-Policy in a meta element, which rules only what
 * comes after it, and inline, so that it adds no request.
 * @param {string} html
 */
async function watched(html) {
  const script = await watcher();
  const start =
    /^(\s*<!doctype[^>]*>)?(\s*<html[^>]*>)?(\s*<head[^>]*>)?/i.exec(html)?.[0].length ?? 0;
  return `${html.slice(0, start)}<script>${script}</script>${html.slice(start)}`;
}

const watcher = () => readFile(new URL('frame-watcher.js', import.meta.url), 'utf8');

/**
 * A policy that forbids what it forbade, but for the watching script.
 * @param {string} policy
 */
async function allowingWatcher(policy) {
  const hash = createHash('sha256')
    .update(await watcher())
    .digest('base64');
  return policy.replace('script-src', `script-src 'sha256-${hash}'`);
}

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} path from the repository's folder
 * @returns {Promise<Answer>}
 */
async function fileAnswer(path) {
  const file = join(root, normalize(join('/', path)));
  try {
    return {type: types[extname(file)] ?? 'application/octet-stream', body: await readFile(file)};
  } catch {
    return {status: 404, type: 'text/plain', body: `There is no ${path}`};
  }
}

/**
 * @param {Parameters<Middleware>[0]} context
 * @param {Answer} answer
 */
function send(context, {status = 200, type, body}) {
  context.status = status;
  context.set('Cache-Control', 'no-store');
  context.body = body;
  context.set('Content-Type', type);
  // The runner has browsers keep whatever is named like a file for a year; ours may answer otherwise next time.
  const {response} = context;
  const set = response.set.bind(response);
  response.set = (/** @type {[string, string]} */ ...header) => {
    if (header[0].toLowerCase() !== 'cache-control') set(...header);
  };
}
