/** An hour on a page whose elements are mounted, moved, translated and fed anew, ten thousand times. */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Feed} from '../../src/feed/feed.generated.js';
import {feedOf, makeCall, makeShare, makeSign} from '../feed/feeds.js';
import {root, temporaryFolder} from '../package/temporary-folder.js';
import {settled, type Visitor} from '../package/visitor.js';
import {serve} from '../package/web-server.js';
import {census, type Living} from './living.js';

declare global {
  interface Window {
    /** Of page.js. */
    endurance: {
      begin: (given: object) => Changes;
      waiting: () => number;
      passed: () => number;
    };
    changes: Changes;
  }
}

interface Changes {
  made: Record<string, number>;
  change: (count: number, milliseconds: number) => Promise<number>;
  clear: () => Promise<void>;
}

/** What came of it. */
export interface Endured {
  /** Before the first change that counts, and after each part. */
  living: Living[];
  /** Changes, by what was changed. */
  made: Record<string, number>;
  /** Timers of a second or more that ran. */
  ran: number;
  /** Milliseconds by the clock of the page, from its loading. */
  passed: number;
  /** How often the feed of the hour was asked for, and again when the page was shown after it. */
  asked: {before: number; after: number};
  errors: string[];
}

const hour = 3_600_000;
const classes = [
  'ijn-principles',
  'ijn-action-card',
  'ijn-pipeline-diagram',
  'ShadowRoot',
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
  'AbortSignal',
];
const languages = [
  'en',
  'es',
  'ht',
  'pt-BR',
  'zh-Hans',
  'zh-Hant',
  'pa',
  'ar',
  'ur',
  'vi',
  'fr',
  'ru',
  'fil',
  'ko',
  'tlh',
];

/** A feed with something that opens or closes every five minutes of the hour. */
function hourFeed(now: number): Feed {
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const timed = Array.from({length: 12}, (_, i) =>
    makeSign({
      id: `timed-${i}`,
      title: `Timed ${i}`,
      ...(i % 2 ? {opens: at(5 * i + 3)} : {closes: at(5 * i + 3)}),
    }),
  );
  return feedOf([...timed, makeCall(), makeShare()], (feed) => {
    feed.id = 'hour';
    feed.translations = {en: 'hour.json', es: 'hour.es.json'};
    feed.principles[0]!.actions = timed.map(({id}) => id);
  });
}

/** How long it goes on, and what is wrong with it. */
interface Length {
  /** Changes before the first look: what is made once for a page is made in them. */
  first: number;
  /** Changes between two looks at what lives. */
  parts: readonly number[];
  /** Text of a script for the page, to try whether what it does is noticed. */
  spoil?: string;
}

/** Changes a page for an hour by its clock, and looks at what lives there, with nothing in it, after each part. */
export async function anHour(
  {visit}: Visitor,
  {first, parts, spoil = ''}: Length,
): Promise<Endured> {
  const {origin, page: putPage} = await serve(join(root, 'dist'));
  const folder = await temporaryFolder();
  const asked: string[] = [];
  const feeds = await serve(folder, undefined, (path) => void asked.push(path));
  const feed = hourFeed(Date.now());
  const put = (sequence: number) =>
    Promise.all(
      ['en', 'es'].map((language) =>
        writeFile(
          join(folder, language === 'en' ? 'hour.json' : 'hour.es.json'),
          JSON.stringify({...feed, sequence, language}),
        ),
      ),
    );
  await put(1);
  await writeFile(join(folder, 'broken.json'), '{"version": 1,,}');
  const script = await readFile(new URL('page.js', import.meta.url), 'utf8');
  const {page, messages} = await visit(
    putPage(
      `<script>${script}</script><script type="module" src="${origin}/ijn.js"></script><script>${spoil}</script><body></body>`,
    ),
  );
  await page.waitForFunction(() => customElements.get('ijn-pipeline-diagram'));
  await page.evaluate(
    (given) => {
      window.changes = window.endurance.begin(given);
    },
    {
      feeds: [
        `${feeds.origin}/hour.json`,
        `${feeds.origin}/hour.json?other`,
        `${feeds.origin}/missing.json`,
        `${feeds.origin}/broken.json`,
        `${origin}/feed/feed.json`,
        'http://',
      ],
      inline: JSON.stringify({...feed, id: 'inline', translations: {en: 'hour.json'}}),
      languages,
      actions: ['timed-0', 'timed-5', 'phone-call', 'dodge-contract', 'ny-petition', 'no-such'],
      stages: ['stop', 'hold', 'release', 'jail', 'no-such'],
      principles: ['gateway', 'jail-to-ice free-them-all', 'first second', 'no-such'],
    },
  );
  const look = await census(page, classes);
  const change = async (count: number, milliseconds: number) => {
    let ran = 0;
    // In pieces, so that no single call takes longer than a browser may.
    for (let done = 0; done < count; done += 500) {
      const piece = Math.min(500, count - done);
      ran += await page.evaluate(
        (times, time) => window.changes.change(times, time),
        piece,
        (milliseconds * piece) / count,
      );
    }
    await page.evaluate(() => window.changes.clear());
    return ran;
  };

  const total = parts.reduce((sum, part) => sum + part, 0);
  // Words of each language, templates, compiled code.
  await change(first, 60_000);
  const living = [await look()];
  let ran = 0;
  for (const part of parts) {
    ran += await change(part, (hour * part) / total);
    living.push(await look());
  }
  const before = asked.filter((path) => path === '/hour.json').length;
  await put(2);
  await page.evaluate((url) => {
    document.body.innerHTML = `<ijn-action-card action="timed-0" feed="${url}"></ijn-action-card>`;
  }, `${feeds.origin}/hour.json`);
  await settled(page);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const endured = {
    living,
    made: await page.evaluate(() => window.changes.made),
    ran,
    passed: await page.evaluate(() => window.endurance.passed()),
    asked: {before, after: asked.filter((path) => path === '/hour.json').length},
    errors: messages.filter((message) => message.startsWith('uncaught')),
  };
  await page.close();
  return endured;
}
