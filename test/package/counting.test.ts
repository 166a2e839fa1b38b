/** docs/counting.md: each recipe in a page of its own, beside the elements, with somebody who acts. */
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile, writeFile} from 'node:fs/promises';
import {createServer, type IncomingHttpHeaders} from 'node:http';
import {createServer as createSocket, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import type {ElementHandle, Page} from 'puppeteer-core';
import type {Feed} from '../../src/feed/feed.generated.js';
import {feedOf, makeAttend, makeCall, makeEmail, makeShare, makeSign} from '../feed/feeds.js';
import {root, temporaryFolder} from './temporary-folder.js';
import {settled, visitor, type Visit} from './visitor.js';
import {serve} from './web-server.js';

const markdown = await readFile(join(root, 'docs/counting.md'), 'utf8');

/** The fenced blocks, in order, each with its language and the heading that it stands under. */
const blocks = [...markdown.matchAll(/^## (.*)$|^```(\w+)\n([\s\S]*?)^```/gm)].reduce<
  {heading: string; language: string; code: string}[]
>((found, [, heading, language, code = '']) => {
  const {heading: last = ''} = found.at(-1) ?? {};
  return [...found, {heading: heading ?? last, language: language ?? '', code}];
}, []);
const tried = new Set<string>();

/** The code of a section in a language; the only one, or one by its place. */
function recipe(heading: string, language = 'html', place?: number): string {
  const found = blocks.filter((block) => block.heading === heading && block.language === language);
  if (place === undefined) assert.equal(found.length, 1, `one block of ${language}: ${heading}`);
  const code = found[place ?? 0]?.code;
  assert.ok(code, `${language}: ${heading}`);
  tried.add(code);
  return code;
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const feed: Feed = feedOf([
  makeSign({audio: 'https://petition.example/spoken.mp3'}),
  makeCall(),
  makeEmail(),
  makeShare(),
  makeAttend({starts: inHours(200), ends: inHours(202)}),
]);

/** What somebody presses, by action; of the handout without one. The last leaves the page. */
const presses = [
  {id: 'phone-call', label: 'Phone call'},
  {id: 'pass-on', label: 'Share'},
  {id: 'letter', label: 'Copy the message'},
  {id: 'rally', label: 'Put it in your calendar'},
  {id: '', label: 'Print'},
  {id: 'petition', label: 'Sign'},
];

/** What then was done, as the recipes name it. */
const acts = [
  ['phone-call', 'call'],
  ['pass-on', 'share'],
  ['letter', 'copy'],
  ['rally', 'calendar'],
  [feed.id, 'print'],
  ['petition', 'link'],
] as const;

interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A partner's website: pages that set a cookie, and all that they were asked besides. */
async function website(passOn?: (body: string, method: string) => Promise<unknown>) {
  const pages = new Map<string, string>();
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const {method = '', url: path = '', headers} = request;
    let body = '';
    for await (const piece of request) body += String(piece);
    const page = pages.get(path);
    if (page === undefined) {
      received.push({method, path, headers, body});
      await passOn?.(body, method);
      response.writeHead(path.startsWith('/ijn-count') ? 200 : 404).end();
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Set-Cookie', 'visitor=42');
    response.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    received,
    page(head: string) {
      const path = `/page-${pages.size + 1}.html`;
      pages.set(path, pageWith(head));
      return origin + path;
    },
  };
}

const files = await serve(join(root, 'dist'));

/**
 * A page with the handout, and what a partner adds to it. Its printer and its share sheet are quick: a browser's take no clicks
 * meanwhile, and Chromium on Linux has no sheet.
 */
const pageWith = (head: string) => `<!doctype html><meta charset="utf-8" /><title>Partner</title>
  <link rel="icon" href="data:," />
  <script>
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    };
    navigator.share = async () => {};
  </script>${head}
  <script type="module" src="${files.origin}/ijn.js"></script>
  <ijn-principles lang="en" printable><script type="application/json">${JSON.stringify(feed)}</script></ijn-principles>`;

/** What a visitor presses, once it is there. */
async function toPress(page: Page, id: string, label: string): Promise<ElementHandle<Element>> {
  const handle = await page.waitForFunction(
    (action, words) => {
      const shadow = document.querySelector('ijn-principles')?.shadowRoot;
      const around = action ? shadow?.querySelector(`[data-action="${action}"]`) : shadow;
      return [...(around?.querySelectorAll('a, button') ?? [])].find((each) =>
        each.textContent.trim().startsWith(words),
      );
    },
    {},
    id,
    label,
  );
  return handle as ElementHandle<Element>;
}

/** A click that does not miss what moves, and is not lost while focus goes elsewhere. */
async function press(page: Page, id: string, label: string): Promise<void> {
  await (await toPress(page, id, label)).evaluate((element) => (element as HTMLElement).click());
}

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  assert.fail(`not within 5 s: ${what}`);
}

const {visit} = await visitor();

/** Has the page's `fetch` say whether a request outlives the page; goes before a recipe. */
const noteKeepalive = `<script>
  const send = fetch;
  window.fetch = (...request) => {
    console.log('keepalive ' + new Request(...request).keepalive);
    return send(...request);
  };
</script>`;
const outliving = ({messages}: Visit) =>
  messages.filter((message) => message === 'log: keepalive true').length;

/** Somebody visits and does all there is to do, and leaves at last by a link. */
async function actThrough(url: string): Promise<Visit> {
  const visited = await visit(url);
  const {page, requests} = visited;
  await settled(page);
  for (const {id, label} of presses) await press(page, id, label);
  await until(() => requests.includes('https://petition.example/sign'), 'the link');
  // What a recipe would send comes within this time, where it does.
  await wait(300);
  return visited;
}

describe('what docs/counting.md says of the event', () => {
  /** Everything that sends it, and what it then says. */
  const table = [
    {id: 'petition', label: 'Sign', said: ['sign', 'link', 'https://petition.example/sign']},
    {
      id: 'petition',
      label: 'Hear it',
      said: ['sign', 'audio', 'https://petition.example/spoken.mp3'],
    },
    {id: 'phone-call', label: 'Phone call', said: ['call', 'call', 'tel:+12025550123']},
    {id: 'letter', label: 'Write', said: ['email', 'email', 'mailto:']},
    {id: 'letter', label: 'Copy the message', said: ['email', 'copy', '']},
    {id: 'pass-on', label: 'Share', said: ['share', 'share', 'https://op-ed.example/']},
    {id: 'rally', label: 'Put it', said: ['attend', 'calendar', '']},
    {id: '', label: 'Print', said: ['handout', 'print', '']},
    {id: '', label: 'For posts', said: ['handout', 'picture', '']},
  ];

  it('is true of each way to act, all of which a page can stop', async () => {
    const site = await website();
    const url = site.page(`<script>
      window.heard = [];
      document.addEventListener('ijn-action', (event) => {
        event.preventDefault();
        heard.push([event.id, event.kind, event.channel, event.url ?? '']);
      });
      window.print = () => heard.push('printed');
    </script>`);
    const {page, requests} = await visit(url);
    await settled(page);
    for (const {id, label} of table) await press(page, id, label);
    const heard = await page.evaluate(() => Reflect.get(globalThis, 'heard') as string[][]);
    assert.deepEqual(
      heard.map(([id, kind, channel, where = '']) => [
        id,
        kind,
        channel,
        where.startsWith('mailto:') ? 'mailto:' : where,
      ]),
      table.map(({id, said}) => [id || feed.id, ...said]),
    );
    assert.equal(page.url(), url);
    assert.ok(
      !requests.some((asked) => /ijn-(calendar|acting|picture)/.test(asked)),
      'nothing was done',
    );
  });

  it('names every way that there is', async () => {
    const source = await readFile(join(root, 'src/shared/events.ts'), 'utf8');
    const [, union = ''] = /ActionChannel =\n? *([^;]+);/.exec(source) ?? [];
    const channels = [...union.matchAll(/'(\w+)'/g)].map(([, name]) => name);
    const [, rows = ''] =
      /^\| `channel` +\|.*\n\|.*\n((?:\|.*\n)+)/m.exec(
        markdown.slice(markdown.indexOf('sent when a visitor') - 100),
      ) ?? [];
    const named = [...rows.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    assert.deepEqual(named, channels);
    assert.deepEqual([...new Set(table.map(({said}) => said[1]))].sort(), channels.sort());
  });

  it('counts who shares once, by the way that they take, where the device has none of its own', async () => {
    const site = await website();
    const {page} = await visit(
      site.page(`<script>
        window.heard = [];
        addEventListener('ijn-action', ({channel, url}) => heard.push([channel, url.split('?')[0]]));
        delete navigator.share;
        Reflect.deleteProperty(Navigator.prototype, 'share');
      </script>`),
    );
    await settled(page);
    await press(page, 'pass-on', 'Share');
    await press(page, 'pass-on', 'SMS');
    assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown), [
      ['share', 'sms:'],
    ]);
  });
});

describe('a page without a recipe', () => {
  it('sends nothing and keeps nothing, whatever its visitor does', async () => {
    const site = await website();
    // Without a sheet, more is loaded.
    const url = site.page('<script>delete navigator.share;</script>');
    const visited = await visit(url);
    const {page, requests} = visited;
    await settled(page);
    for (const {id, label} of presses.slice(0, -1)) await press(page, id, label);
    const kept = await page.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    assert.deepEqual(kept, ['visitor=42', 0, 0, 0, 0], "the site's own cookie only");
    await press(page, 'petition', 'Sign');
    await until(() => requests.includes('https://petition.example/sign'), 'the link');
    await wait(300);
    assert.deepEqual(site.received, []);
    const asked = requests.filter((address) => !/^(data|blob|tel|mailto):/.test(address));
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(`${files.origin}/ijn`)),
      [url, 'https://petition.example/sign'],
    );
    // The files of which docs/counting.md says that they show in a log.
    for (const file of ['ijn-acting.js', 'ijn-calendar.js'])
      assert.ok(asked.includes(`${files.origin}/${file}`), file);
  });
});

describe('asking something first', () => {
  const ask = recipe('Ask something first');
  const count = recipe('Count with your own endpoint', 'html', 0);

  for (const goesOn of [true, false]) {
    it(`${goesOn ? 'lets the call through' : 'stops the call, which then is not counted'}`, async () => {
      const site = await website();
      const {page} = await visit(site.page(count + ask));
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void (goesOn ? dialog.accept() : dialog.dismiss());
      });
      await settled(page);
      await press(page, 'phone-call', 'Phone call');
      await press(page, 'letter', 'Copy the message');
      await until(() => site.received.some(({body}) => body === 'letter copy'), 'the copy');
      assert.deepEqual(asked, ['The office may see your telephone number. Call now?']);
      assert.deepEqual(
        site.received.map(({body}) => body),
        goesOn ? ['phone-call call', 'letter copy'] : ['letter copy'],
      );
    });
  }
});

async function freePort(): Promise<number> {
  const socket = createSocket().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const {port} = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  return port;
}

describe('the own endpoint', async () => {
  const heading = 'Count with your own endpoint';
  const folder = await temporaryFolder();
  const port = await freePort();
  const program = recipe(heading, 'js');
  assert.ok(program.includes("listen(8080, '127.0.0.1')"));
  await writeFile(join(folder, 'count.mjs'), program.replace('8080', String(port)));

  /** Starts the program, which goes on with the sums that are there. */
  async function start() {
    const running = spawn(process.execPath, ['count.mjs'], {cwd: folder, stdio: 'inherit'});
    after(() => running.kill());
    await until(
      () =>
        fetch(`http://127.0.0.1:${port}/`).then(
          () => true,
          () => false,
        ),
      'the program listens',
    );
    return running;
  }
  const passOn = (body: string, method: string) =>
    fetch(`http://127.0.0.1:${port}/ijn-count`, {method, body});
  const sums = async () =>
    JSON.parse(await readFile(join(folder, 'acts.json'), 'utf8')) as Record<
      string,
      Record<string, number>
    >;

  for (const [place, name] of ['beacon', 'fetch'].entries()) {
    it(`is told of each act by ${name}, also of the one that leaves the page`, async () => {
      const site = await website();
      const visited = await actThrough(site.page(noteKeepalive + recipe(heading, 'html', place)));
      assert.equal(outliving(visited), name === 'beacon' ? 0 : acts.length);
      await until(() => site.received.length >= acts.length, 'the acts');
      assert.deepEqual(
        site.received.map(({method, path, body}) => [method, path, body]),
        acts.map((act) => ['POST', '/ijn-count', act.join(' ')]),
      );
      const [first] = site.received;
      const carries = [first?.headers.cookie, first?.headers.referer?.replace(/.*\//, '/')];
      assert.deepEqual(
        carries,
        name === 'beacon' ? ['visitor=42', '/page-1.html'] : [undefined, undefined],
      );
    });
  }

  it('keeps sums by day, as shown, also when it is started again', async () => {
    const running = await start();
    const site = await website(passOn);
    await actThrough(site.page(recipe(heading, 'html', 1)));
    await until(() => site.received.length >= acts.length, 'the acts');
    running.kill();
    await once(running, 'exit');
    await start();
    await passOn('phone-call call', 'POST');
    for (const refused of [
      '',
      'phone-call',
      '<b> call',
      `${'a'.repeat(200)} call`,
      '__proto__ call',
    ])
      await passOn(refused, 'POST');
    const kept = await sums();
    const [day = ''] = Object.keys(kept);
    assert.deepEqual(kept, {
      [day]: Object.fromEntries(acts.map((act) => [act.join(' '), act[1] === 'call' ? 2 : 1])),
    });
    const shown = JSON.parse(recipe(heading, 'json')) as typeof kept;
    for (const [date, ofDay] of [...Object.entries(shown), ...Object.entries(kept)]) {
      assert.match(date, /^\d{4}-\d\d-\d\d$/);
      for (const [act, sum] of Object.entries(ofDay)) {
        assert.match(act, /^[a-z0-9-]+ [a-z]+$/);
        assert.ok(Number.isInteger(sum) && sum > 0);
      }
    }
  });
});

describe("the server's log", () => {
  const heading = "Count in your server's log";

  it('makes sums by day, without addresses and times', async () => {
    const site = await website();
    const html = recipe(heading);
    for (const url of [site.page(noteKeepalive + html), site.page(noteKeepalive + html)])
      assert.equal(outliving(await actThrough(url)), acts.length);
    await until(() => site.received.length >= 2 * acts.length, 'the acts');
    for (const {headers} of site.received)
      assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
    const folder = await temporaryFolder();
    // The combined format of Apache and nginx.
    const line = ({method, path}: Pick<Received, 'method' | 'path'>, i: number) =>
      `203.0.113.${i} - - [0${1 + Math.floor(i / acts.length)}/Dec/2026:10:00:${10 + i} +0000] "${method} ${path} HTTP/1.1" 200 0 "-" "Mozilla/5.0 (X11) [en]"\n`;
    const visits = line({method: 'GET', path: '/page-1.html'}, 0);
    await writeFile(join(folder, 'access.log'), visits + site.received.map(line).join('') + visits);
    const {stdout} = await promisify(execFile)('bash', ['-c', recipe(heading, 'bash')], {
      cwd: folder,
    });
    const lines = stdout.trim().split('\n');
    assert.deepEqual(
      lines.map((said) => said.trim()),
      ['01', '02'].flatMap((day) => acts.map((act) => `1 ${day}/Dec/2026 ${act.join('.')}`)).sort(),
    );
    assert.doesNotMatch(stdout, /203\.0|10:00|Mozilla/);
  });
});

describe('a tool that counts', () => {
  const note = `(call) => console.log('counted ' + JSON.stringify(call))`;
  const tools = [
    {
      heading: 'Count with Plausible',
      before: `<script>window.plausible = (...call) => (${note})(call);</script>`,
      behind: '',
      counted: acts.map(([id, channel]) => ['Act', {props: {id, channel}}]),
    },
    {
      heading: 'Count with Matomo',
      before: '',
      // Matomo takes what is waiting, and puts something else in the place of the list.
      behind: `<script>
        _paq.push(['trackPageView']);
        addEventListener('load', () => {
          for (const call of _paq) (${note})(call);
          window._paq = {push: ${note}};
        });
      </script>`,
      counted: [
        ['disableCookies'],
        ['trackPageView'],
        ...acts.map(([id, channel]) => ['trackEvent', 'Handout', channel, id]),
      ],
    },
    {
      heading: 'Count with Google Analytics 4',
      before: `<script>
        window.dataLayer = {push: (call) => (${note})([...call])};
        function gtag() { dataLayer.push(arguments); }
      </script>`,
      behind: '',
      counted: acts.map(([, channel]) => ['event', 'handout_act', {channel}]),
    },
  ];
  for (const {heading, before, behind, counted} of tools) {
    it(`is told of each act: ${heading}`, async () => {
      const site = await website();
      const {messages} = await actThrough(site.page(before + recipe(heading) + behind));
      const said = messages.flatMap((message) => /^log: counted (.*)$/.exec(message)?.[1] ?? []);
      assert.deepEqual(
        said.map((call) => JSON.parse(call) as unknown),
        counted,
      );
    });

    it(`may be missing or blocked: ${heading}`, async () => {
      const site = await website();
      const {messages} = await actThrough(site.page(recipe(heading)));
      assert.deepEqual(
        messages.filter((message) => message.startsWith('uncaught')),
        [],
      );
    });
  }
});

it('leaves no code of docs/counting.md untried', () => {
  const left = blocks.filter(({language, code}) => language && !tried.has(code));
  assert.deepEqual(left, []);
});
