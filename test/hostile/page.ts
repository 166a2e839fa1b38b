/** Makes the page of a row, opens it, and has what is seen in it. */
import {until} from '../browser/fixture.js';
import {stored} from '../feed/stored.js';
import {courseOf, type Row} from './row.js';
import type {Engine} from '../faults/rows.js';

export const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** What is seen in a page. */
export interface Report {
  id: string;
  elements: {
    localName: string;
    status: string;
    drawn: boolean;
    seen: string;
    missing: string[];
    width: number;
    height: number;
  }[];
  /** Uncaught errors, rejections, what a policy refused, what did not load. */
  trouble: Record<'errors' | 'rejections' | 'violations' | 'failedLoads', string[]>;
  /** What the console has as an error. */
  warnings: string[];
  /** What of the page is not as it was. */
  changes: string[];
  seconds: number;
}

/** The words in each tag. */
export const ownWords = 'Words of the page itself.';

const own = `<p>${ownWords}</p>`;

/** With all that is loaded later: another language, controls, a feed, the drawing. */
export const threeElements = `
  <ijn-principles lang="es" language-menu="">${own}</ijn-principles>
  <ijn-action-card action="san-mateo-transfers" feed="{dist}/feed/feed.json">${own}</ijn-action-card>
  <ijn-pipeline-diagram stage="hold">${own}</ijn-pipeline-diagram>`;

interface FeedWords {
  question: string;
  introduction: string;
  principles: {title: string; body: unknown[]}[];
  actions: {id: string; title: string; outcome?: {summary: unknown}}[];
  pipeline: {summary: string; stages: {title: string}[]};
}

/** Texts that stand on the page as they are in the feed. */
const plainTexts = (texts: unknown[]) =>
  texts.filter((each): each is string => typeof each === 'string' && !/[*\\]/.test(each));

const read = async <Value>(path: string): Promise<Value> => (await fetch(path)).json();
const text = async (path: string) => (await fetch(path)).text();

/** What never changes while the tests run. */
const common = (async () => {
  const [script, english, spanish, watcher, judge, program, integrity, site] = await Promise.all([
    text('/dist/ijn.js'),
    read<FeedWords>('/dist/feed/feed.json'),
    read<{feed: FeedWords}>('/dist/handout/es.json'),
    text('/test/browser/frame-watcher.js'),
    text('/test/hostile/judge.js'),
    text('/test/hostile/host-program.js'),
    read<Record<string, string>>('/dist/integrity.json'),
    text('/__other-site'),
  ]);
  const all = ({question, introduction, principles}: FeedWords) =>
    plainTexts([
      question,
      introduction,
      ...principles.flatMap(({title, body}) => [title, ...body]),
    ]);
  const card = ({actions}: FeedWords) =>
    plainTexts(
      actions
        .filter(({id}) => id === 'san-mateo-transfers')
        .flatMap(({title, outcome}) => [title, outcome?.summary]),
    );
  const stages = ({pipeline: {summary, stages: list}}: FeedWords) =>
    plainTexts([...list.map(({title}) => title), summary]);
  const files = Object.keys(integrity).filter((name) => /^ijn(-\w+)?\.js$/.test(name));
  const declared = new Set(script.match(/--(?!ijn-)[\w-]+(?=:)/g));
  const privateProperties = [...declared].map((name) => `${name}: transparent;`).join(' ');
  /** What must be read of each element. */
  const needles = {
    'ijn-principles': {en: all(english), es: all(spanish.feed)},
    'ijn-action-card': {en: card(english), es: card(spanish.feed)},
    'ijn-pipeline-diagram': {en: stages(english), es: stages(spanish.feed)},
  };
  return {
    needles,
    watcher,
    judge,
    program,
    integrity: integrity['ijn.js'] ?? '',
    files,
    site,
    privateProperties,
  };
})();

const hash = async (content: string) =>
  `sha256-${btoa(
    String.fromCharCode(
      ...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))),
    ),
  )}`;

/** A policy that forbids what it forbade, but for one script of the test's. */
export function allowing(policy: string, source: string): string {
  if (policy.includes("'unsafe-inline'")) return policy;
  if (/script-src /.test(policy))
    return policy.replaceAll(/script-src (?:'none')?/g, `script-src '${source}' `);
  const [, sources] = /default-src ([^;]*)/.exec(policy) ?? [];
  return sources === undefined
    ? policy
    : `${policy}; script-src '${source}' ${sources.replace("'none'", '')}`;
}

/** A list of texts of which each is in none of the patterns. */
export const unexpected = (texts: readonly string[], patterns: readonly string[] = []): string[] =>
  texts.filter((each) => !patterns.some((pattern) => new RegExp(pattern, 's').test(each)));

const reports = new Map<string, Report>();
const keep = ({data}: MessageEvent) => {
  if (data?.trouble && data.id) reports.set(data.id, data);
};
addEventListener('message', keep);
const channel = new BroadcastChannel('hostile');
channel.addEventListener('message', keep);

/** Milliseconds that a page may take until all is there; engines share one small machine. */
const patience = 25_000;

const documents = {
  html: {start: '<!doctype html>\n<html lang="en">', type: 'text/html', charset: 'utf-8'},
  quirks: {start: '<html>', type: 'text/html', charset: 'utf-8'},
  latin: {start: '<!doctype html>\n<html lang="en">', type: 'text/html', charset: 'iso-8859-1'},
  xhtml: {
    start: '<!DOCTYPE html>\n<html lang="en" xmlns="http://www.w3.org/1999/xhtml">',
    type: 'application/xhtml+xml',
    charset: 'utf-8',
  },
};

/** JSON for a script in a page of any encoding. */
const plain = (value: unknown) =>
  JSON.stringify(value).replaceAll(
    /[<>&\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Sources for a policy that names each of our scripts. */
async function scriptHashes(): Promise<string> {
  const {files} = await common;
  const hashes = files.map(async (file) => `'${await hash(await text(`/dist/${file}`))}'`);
  return (await Promise.all(hashes)).join(' ');
}

/** Writes the page of a row, and says where it is. */
async function write(row: Row, id: string): Promise<string> {
  const {needles, watcher, judge, program, integrity, site, privateProperties} = await common;
  const hashes = row.headers ? await scriptHashes() : '';
  const filled = (html: string): string =>
    html
      .replaceAll('{dist}', row.elsewhere ? `${site}/open` : `${location.origin}/dist`)
      .replaceAll('{hashes}', hashes)
      .replaceAll('{private}', privateProperties)
      .replaceAll('{here}', location.origin)
      .replaceAll('{other}', site)
      .replaceAll('{integrity}', integrity)
      .replaceAll('{own}', own)
      .replaceAll('{elements}', () => filled(threeElements));
  const asked = {
    id,
    needles,
    sees: courseOf(row, engine).sees,
    count: (row.shows ?? ['principles', 'card', 'diagram']).length,
    patience,
  };
  const first = `${watcher}\n${judge.trim().replace(/;$/, '')}(${plain(asked)});`;
  const hostProgram = `${row.program ?? ''}\n${program}\npage.remember();`;
  // A page in a sandbox belongs to no site, so its own program must be open to all.
  const folder = await stored('host.js', {
    type: 'text/javascript',
    headers: {'Access-Control-Allow-Origin': '*'},
    body: hostProgram,
  });
  const [nonce, hostHash, firstHash] = [
    row.nonce ? ` nonce="${row.nonce}"` : '',
    await hash(hostProgram),
    await hash(first),
  ];
  const library = row.library
    ? `<script${nonce} src="/__hostile/libraries/${row.library}"></script>`
    : '';
  const script =
    row.script ?? `<script type="module"${nonce} crossorigin="" src="{dist}/ijn.js"></script>`;
  const icon = row.opens === 'window' ? '<link rel="icon" href="data:,"/>' : '';
  const {start, type, charset} = documents[row.document ?? 'html'];
  const cdata = (code: string) => (row.document === 'xhtml' ? `<![CDATA[${code}]]>` : code);
  const html = `${start}
<head><meta charset="${charset}"/><script${nonce}>${cdata(first)}</script><title>Page</title>${icon}
${library}<script${nonce} crossorigin="" integrity="${hostHash}" src="${folder}"></script>
${filled(row.head ?? '')}${filled(script)}
</head>
<body><h1>Ours</h1><host-widget></host-widget>${filled(row.body ?? threeElements)}</body></html>`;
  const headers = Object.fromEntries(
    Object.entries(row.headers ?? {}).map(([name, value]) => [
      name,
      /^content-security-policy$/i.test(name)
        ? allowing(filled(value).replaceAll('{host}', `'${hostHash}'`), firstHash)
        : filled(value),
    ]),
  );
  return stored('page.html', {type, headers, body: html});
}

/** Opens the page of a row, and has what is seen in it. */
export async function open(row: Row): Promise<Report> {
  const id = crypto.randomUUID();
  // With its name, so that the server's log says which page is open.
  const url = `${await write(row, id)}?${encodeURIComponent(row.name)}`;
  const arrival = async () => {
    await until(() => reports.has(id), `the report of "${row.name}"`, patience + 8000);
    return reports.get(id)!;
  };
  if (row.opens === 'window') {
    const opened = window.open(url);
    try {
      return await arrival();
    } finally {
      // Where the page has left our group it is closed to us, and closes itself.
      opened?.close();
      channel.postMessage({close: id});
    }
  }
  const room = document.createElement('div');
  const {width = 800, height = 600} = row;
  const attributes = `style="width: ${width}px; height: ${height}px; border: 0"`;
  // Over one another: browsers do less for what is not on the screen.
  room.style.cssText = 'position: fixed; inset: 0 auto auto 0';
  document.body.append(room);
  room.innerHTML = (row.framed ?? `<iframe ${attributes} src="{frame}"></iframe>`)
    .replaceAll('{frame}', url)
    .replaceAll('{size}', attributes);
  try {
    return await arrival();
  } finally {
    room.remove();
  }
}
