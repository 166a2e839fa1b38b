/** docs/privacy.md: each promise and each row of its table, in pages that notice whatever is kept, sent or asked. */
import assert from 'node:assert/strict';
import {generateKeyPairSync, sign} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingHttpHeaders} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {ElementHandle, Page} from 'puppeteer-core';
import type {IjnPrinciples} from '../../src/index.js';
import {feedOf, makeAttend, makeCall, makeEmail, makeShare, makeSign} from '../feed/feeds.js';
import {traps} from './privacy-traps.js';
import {root} from './temporary-folder.js';
import {settled, visitor} from './visitor.js';

const markdown = await readFile(join(root, 'docs/privacy.md'), 'utf8');
const frameDocument = await readFile(join(root, 'docs/in-a-frame.md'), 'utf8');
const section = (heading: string) =>
  new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(markdown)?.[1] ?? '';

/** What the document says of each file: asked for when. */
const rows = new Map(
  [...section('Requests').matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm)].map(
    ([, file = '', when = '']) => [file, when],
  ),
);

const far = {starts: '2099-12-10T17:00:00Z', ends: '2099-12-10T19:00:00Z'};
const feed = feedOf(
  [
    makeSign({audio: 'https://petition.example/spoken.mp3'}),
    makeCall(),
    makeEmail(),
    makeShare(),
    makeAttend(far),
    {...makeSign({id: 'gift'}), kind: 'donate'},
    {...makeSign({id: 'story'}), kind: 'read'},
    {...makeSign({id: 'talk'}), kind: 'listen'},
  ],
  (made) => {
    made.translations = {en: 'feed.json', es: 'feed.es.json'};
  },
);
const inline = `<script type="application/json">${JSON.stringify({...feed, translations: {en: 'feed.json'}}).replaceAll('<', '\\u003c')}</script>`;

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({format: 'jwk'}).x ?? '';
const published = new Map<string, string>();
for (const [name, language] of [
  ['feed.json', 'en'],
  ['feed.es.json', 'es'],
] as const) {
  const text = JSON.stringify({...feed, language});
  published.set(`/${name}`, text);
  published.set(
    `/${name}.sig`,
    sign(null, Buffer.from(text), keys.privateKey).toString('base64url'),
  );
}

interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
}

/** A site that sets a cookie with whatever it sends, and notes what it is asked. */
async function site(answer: (path: string) => Promise<string | Buffer>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://site');
    asked.push({path: pathname, headers: request.headers});
    answer(pathname).then(
      (body) => {
        const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
        response.writeHead(200, {
          'Access-Control-Allow-Origin': '*',
          'Content-Type': /\.json/.test(pathname) ? 'application/json' : type,
          'Set-Cookie': 'visitor=42',
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {asked, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`};
}

/** Waits for what a page comes to. */
async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) assert.fail(`not within 10 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whoever asks for a thing too much may do so a little later. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 250));

/** What was used of the browser. A script that was put into the page is one of the requests, which are listed by themselves. */
const touched = (page: Page) =>
  page.evaluate(() => [...new Set(window.__touched)].filter((name) => name !== '<script>').sort());

/** Presses what begins with some words, in an element. */
async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForFunction(
    (label) => {
      const element = [...document.querySelectorAll('*')].find(({localName}) =>
        localName.startsWith('ijn-'),
      );
      return [
        ...(element?.shadowRoot?.querySelectorAll<HTMLElement>('button, summary') ?? []),
      ].find(({textContent}) => textContent.trim().startsWith(label));
    },
    {},
    words,
  );
  await (button as ElementHandle<HTMLElement>).evaluate((each) => each.click());
}

/** What is kept on the device after a visit; the site's own cookie is. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
const nothing = {local: 0, session: 0, databases: 0, caches: 0, workers: 0};

/** A page for each row: what stands in it, and what a visitor does, until the file of the row was asked for. */
interface Row {
  file: string;
  /** Other files that the page needs, besides ijn.js. */
  besides?: string[];
  html: string;
  presses?: string[];
}
const card = (attributes: string, content = '') =>
  `<ijn-action-card ${attributes}>${content}</ijn-action-card>`;
const {renderEmbed} = (await import(
  join(root, 'dist/render/index.js')
)) as typeof import('../../src/render/index.js');
const {html: serverRendered = ''} = (await renderEmbed(
  {embed: {element: 'ijn-action-card', attributes: {lang: 'en', action: 'dodge-contract'}}},
  'script',
)) as {html?: string};
const list: Row[] = [
  {file: 'ijn.js', html: card('action="dodge-contract"')},
  {file: 'handout/es.json', html: card('action="dodge-contract" lang="es"')},
  {file: 'ijn-diagram.js', html: '<ijn-pipeline-diagram></ijn-pipeline-diagram>'},
  ...['language-menu', 'quick-exit="https://weather.example/"'].map((attribute) => ({
    file: 'ijn-controls.js',
    html: `<ijn-principles show="principles" ${attribute}></ijn-principles>`,
  })),
  {
    file: 'ijn-print.js',
    besides: ['ijn-controls.js'],
    html: '<ijn-principles show="principles" printable></ijn-principles>',
  },
  {file: 'ijn-feed.js', html: card('action="letter"', inline)},
  {file: 'ijn-rendered.js', besides: ['ijn-feed.js'], html: serverRendered},
  {
    file: 'locales/es.json',
    besides: ['ijn-feed.js'],
    html: card('action="letter" lang="es"', inline),
  },
  {
    file: 'feed.json',
    besides: ['ijn-feed.js'],
    html: card('action="letter" feed="FILES/feed.json"'),
  },
  {
    file: 'feed.es.json',
    besides: ['ijn-feed.js', 'feed.json', 'locales/es.json'],
    html: card('action="letter" lang="es" feed="FILES/feed.json"'),
  },
  {
    file: 'feed.json.sig',
    besides: ['ijn-feed.js', 'feed.json', 'locales/es.json', 'feed.es.json', 'feed.es.json.sig'],
    html: card(`action="letter" lang="es" feed-key="${publicKey}" feed="FILES/feed.json"`),
  },
  {
    file: 'ijn-acting.js',
    html: card('action="dodge-contract"'),
    presses: ['What you can say'],
  },
  {
    file: 'ijn-calendar.js',
    besides: ['ijn-feed.js'],
    html: card('action="rally"', inline),
    presses: ['Put it in your calendar'],
  },
  {
    file: 'ijn-picture.js',
    besides: ['ijn-diagram.js'],
    html: '<ijn-pipeline-diagram></ijn-pipeline-diagram>',
    presses: ['For slides and print (SVG)'],
  },
];

/** What a page asks for that shows the handout in a frame, besides what it shows. */
const inFrame = ['embed.html', 'embed.js'];

it('each row of the table has a page that proves it, and no other is asked for', () => {
  const proved = [...list.map(({file}) => file), ...inFrame];
  assert.deepEqual([...new Set(proved)].sort(), [...rows.keys()].sort());
});

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`docs/privacy.md, ${engine}`, async () => {
    const {visit} = await visitor(engine);

    /** A partner's page with some elements, when they are there, and the two sites that it asks. */
    async function open(html: string, expected: readonly string[], hasScript = true) {
      const files = await site(
        async (path) => published.get(path) ?? readFile(join(root, 'dist', path)),
      );
      const partner = await site(async (path) => {
        if (path !== '/page.html') throw new Error(path);
        return `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Partner</title><link rel="icon" href="data:," />
          <script>
            window.print = () => {
              dispatchEvent(new Event('beforeprint'));
              dispatchEvent(new Event('afterprint'));
            };
          </script>
          ${traps}${hasScript ? `<script type="module" crossorigin src="${files.origin}/ijn.js"></script>` : ''}${html.replaceAll('FILES', files.origin)}`;
      });
      const {page, requests, messages} = await visit(`${partner.origin}/page.html`);
      await settled(page);
      /** Waits until files were asked for. */
      const came = (names: readonly string[]) =>
        until(
          () => names.every((name) => files.asked.some(({path}) => path === `/${name}`)),
          names.join(', '),
        );
      await came(expected);
      await quiet();
      return {
        page,
        messages,
        files,
        partner,
        came,
        /** Names of the files that the page asked for; the whole address where it is not of this site. */
        asked: () =>
          requests
            .filter((url) => /^https?:/.test(url) && url !== `${partner.origin}/page.html`)
            .map((url) => url.replace(`${files.origin}/`, '').replace(/\?.*/, ''))
            .sort(),
      };
    }

    /** No request for one of our files may tell of the visitor. */
    const tellNothing = (asked: readonly Asked[]) => {
      for (const {path, headers} of asked) {
        assert.equal(headers.cookie, undefined, `a cookie with ${path}`);
        if (path !== '/ijn.js')
          assert.equal(headers.referer, undefined, `the page's address with ${path}`);
      }
    };

    describe('asks for a file as the table says', () => {
      // What is asked for is the same code in each browser; one is enough.
      for (const {file, besides = [], html, presses = []} of engine === 'chromium' ? list : []) {
        const steps = presses.length > 0 ? `, pressing "${presses.join('", "')}"` : '';
        it(`${file} ${rows.get(file)}: ${html.replace(/<script[^]*<\/script>/, '…').slice(0, 70)}${steps}`, async () => {
          const first = ['ijn.js', ...besides];
          const all = [...new Set([...first, file])];
          const atRest = presses.length > 0 ? first : all;
          const {page, files, partner, came, asked} = await open(html, atRest);
          assert.deepEqual(asked(), atRest.sort());
          // The menu begins with the languages of its reader.
          const read = html.includes('language-menu') ? ['navigator.languages'] : [];
          assert.deepEqual(await touched(page), read);
          for (const words of presses) await press(page, words);
          if (presses.length > 0) await came([file]).then(quiet);
          assert.deepEqual(asked(), all.sort());
          assert.equal(partner.asked.length, 1, 'the page itself');
          tellNothing(files.asked);
          assert.deepEqual(await kept(page), nothing);
          await page.close();
        });
      }
    });

    it(`${inFrame.join(' and ')} ${rows.get('embed.html')}, and tell no more than the elements`, async () => {
      const snippet = /```html\n(<iframe[\s\S]*?<\/iframe>)/.exec(frameDocument)?.[1] ?? '';
      const html = snippet.replace(/src="[^"?]*embed\.html\?/, 'src="FILES/embed.html?lang=es&');
      assert.match(html, /^<iframe\s+src="FILES/);
      const all = [...inFrame, 'ijn.js', 'handout/es.json'];
      const {page, files, partner, asked} = await open(html, all, false);
      assert.deepEqual(
        asked().filter((file) => !/^ijn-(controls|diagram|print)\.js$/.test(file)),
        all.sort(),
      );
      assert.equal(partner.asked.length, 1, 'the page itself');
      for (const {path, headers} of files.asked) {
        // A frame is a page: a browser sends the cookies of its site, as to any other.
        if (path !== '/embed.html')
          assert.equal(headers.cookie, undefined, `a cookie with ${path}`);
        assert.equal(headers.referer, undefined, `the page's address with ${path}`);
      }
      assert.deepEqual(await kept(page), nothing);
      await page.close();
    });

    describe('promises, whatever a visitor does', () => {
      const everything = `<ijn-principles language-menu printable quick-exit="https://weather.example/">${inline}</ijn-principles>
        <ijn-principles language-menu></ijn-principles>
        <ijn-action-card action="dodge-contract"></ijn-action-card>
        <ijn-pipeline-diagram stage="hold"></ijn-pipeline-diagram>`;
      const loaded = ['ijn.js', 'ijn-feed.js', 'ijn-controls.js', 'ijn-diagram.js', 'ijn-print.js'];
      const used = [
        'ijn-acting.js',
        'ijn-calendar.js',
        'ijn-picture.js',
        'handout/es.json',
        'locales/es.json',
      ];
      let page: Page;
      let visited: Awaited<ReturnType<typeof open>>;
      let atRest: {asked: string[]; touched: string[]};
      let inUse: typeof atRest;
      let left: unknown;
      let buttons = 0;
      let links: {href: string; rel: string}[] = [];

      before(async () => {
        visited = await open(everything, loaded);
        ({page} = visited);
        const now = async () => ({asked: visited.asked(), touched: await touched(page)});
        atRest = await now();
        // Twice: what is opened holds more to open.
        for (let round = 0; round < 2; round++) {
          await page.evaluate(() => {
            for (const {shadowRoot} of document.querySelectorAll('*')) {
              for (const details of shadowRoot?.querySelectorAll('details') ?? [])
                details.open = true;
              for (const button of shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])
                button.click();
            }
          });
          await quiet();
          await page.evaluate(() => {
            for (const {shadowRoot} of document.querySelectorAll('*'))
              for (const dialog of shadowRoot?.querySelectorAll('dialog') ?? []) dialog.close();
          });
        }
        ({buttons, links} = await page.evaluate(() => {
          const shadows = [...document.querySelectorAll('*')].flatMap(
            ({shadowRoot}) => shadowRoot ?? [],
          );
          return {
            buttons: shadows.flatMap((each) => [...each.querySelectorAll('button')]).length,
            links: shadows.flatMap((each) =>
              [...each.querySelectorAll('a')].map(({href, rel}) => ({href, rel})),
            ),
          };
        }));
        await page.evaluate(() => {
          for (const {shadowRoot} of document.querySelectorAll('*')) {
            const menu = shadowRoot?.querySelector('select');
            if (!menu) continue;
            menu.value = 'es';
            menu.dispatchEvent(new Event('change', {bubbles: true}));
          }
        });
        await visited.came(used);
        await quiet();
        inUse = await now();
        left = await kept(page);
      });

      const promised = [...section('Promises').matchAll(/^- \*\*(.+?)\*\*/gm)].map(
        ([, sentence = '']) => sentence,
      );
      const proofs: Record<string, () => void> = {
        'Nothing is asked for but what the table of requests names.': () => {
          assert.deepEqual(atRest.asked, loaded.sort());
          assert.deepEqual(inUse.asked, [...loaded, ...used].sort(), 'once each');
          const named = [...loaded, ...used].filter((file) => !rows.has(file));
          assert.deepEqual(named, []);
        },
        'No cookie is set, and none is read.': () =>
          assert.ok(!inUse.touched.some((name) => /cookie/i.test(name))),
        'Nothing is stored on the device:': () => {
          assert.deepEqual(left, nothing);
          assert.deepEqual(atRest.touched, ['navigator.languages']);
          assert.ok(
            !inUse.touched.some((name) => /storage|indexedDB|caches|serviceWorker/i.test(name)),
          );
        },
        'Nothing is sent:': () => {
          assert.equal(visited.partner.asked.length, 1, 'the page itself');
          assert.ok(
            !inUse.touched.some((name) =>
              /sendBeacon|form|XMLHttp|Socket|EventSource|Transport|Worker|Broadcast|RTC|postMessage/.test(
                name,
              ),
            ),
          );
        },
        'Nobody is asked for a permission,': () =>
          // What a click asks for is done, and nothing is read: a text is copied, a picture painted and saved, a sheet printed.
          assert.deepEqual(
            inUse.touched.filter(
              (name) =>
                ![
                  'navigator.languages',
                  'navigator.clipboard.writeText',
                  'print',
                  'navigator.share',
                  'navigator.wakeLock',
                  'HTMLCanvasElement.toBlob',
                  'CanvasRenderingContext2D.getImageData',
                  'URL.createObjectURL',
                  'HTMLAnchorElement.click to save',
                ].includes(name),
            ),
            [],
          ),
        'No request carries cookies or the address of the page.': () => {
          assert.ok(visited.files.asked.length >= loaded.length + used.length);
          tellNothing(visited.files.asked);
        },
        'No link tells where it was followed from.': () => {
          const toWeb = links.filter(({href}) => /^https?:/.test(href));
          assert.ok(toWeb.length > 30, `${toWeb.length} links`);
          assert.deepEqual(
            toWeb.filter(({rel}) => !rel.split(' ').includes('noreferrer')),
            [],
          );
        },
        'The other ways to share are plain links.': () => {
          const hosts = new Set(links.map(({href}) => new URL(href).host));
          for (const host of ['wa.me', 't.me', 'bsky.app']) assert.ok(hosts.has(host), host);
          const others = inUse.asked.filter((name) => /^https?:/.test(name));
          assert.deepEqual(others, []);
        },
      };

      for (const sentence of promised) {
        it(sentence, () => {
          assert.ok(proofs[sentence], 'nothing here proves it');
          proofs[sentence]();
        });
      }

      it('each of them, and nothing else', () => {
        assert.deepEqual(promised.sort(), Object.keys(proofs).sort());
        assert.ok(buttons > 30, `${buttons} buttons`);
        assert.deepEqual(
          visited.messages.filter((message) => message.startsWith('uncaught')),
          [],
        );
      });
    });

    it('the built page asks nobody but its own site, and keeps nothing', async () => {
      const files = await site((path) =>
        readFile(join(root, 'dist', path === '/' ? 'index.html' : path)),
      );
      const {page, requests} = await visit(`${files.origin}/`);
      // It shows the element as a partner's page would, in a frame.
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll('iframe')].some(
            (frame) =>
              frame.contentDocument?.querySelector<IjnPrinciples>('ijn-principles')?.status ===
              'ready',
          ),
        {timeout: 20_000},
      );
      await quiet();
      assert.deepEqual(
        requests.filter((url) => /^https?:/.test(url) && !url.startsWith(files.origin)),
        [],
      );
      assert.deepEqual(await kept(page), nothing);
    });
  });
}

it('the snippet for another site keeps the name of yours from it', async () => {
  const [, snippet = ''] = /^```html\n([\s\S]*?)^```/m.exec(markdown) ?? [];
  const files = await site((path) => readFile(join(root, 'dist', path)));
  const partner = await site(
    async () =>
      `<!doctype html><title>Partner</title><link rel="icon" href="data:," />${snippet.replace('https://cdn.example/ijn-elements-0.1.0', files.origin)}`,
  );
  const {visit} = await visitor();
  const {page} = await visit(`${partner.origin}/`);
  assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
  assert.ok(files.asked.length > 0);
  for (const {path, headers} of files.asked)
    assert.deepEqual([headers.referer, headers.cookie], [undefined, undefined], path);
});
