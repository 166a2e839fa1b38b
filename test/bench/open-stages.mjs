/**
 * `npm run bench`: what a visitor waits for who opens the stages of the built-in pipeline one after the other, in the built script with
 * 4 times CPU slowdown, in a narrow and in a wide page; beside a plain `<details>` list of the same words. Waits are from the time
 * that the browser gave the click to the end of the next frame, which shows the stage; frames count as dropped that took over
 * 1.5 times as long as they do at rest. Then how long the first drawing takes once its module has come, beside the list,
 * which comes with the script. Five visits in Chromium, each with nothing in the cache.
 */
import {setTimeout as pause} from 'node:timers/promises';
import {median} from './median.mjs';
import {emptyPage, inChromium, slowDown} from './slow-chromium.mjs';

const visits = 5;

/** Frames after a click that are looked at: more than it takes until all is at rest. */
const watched = 24;

/** Runs in the page: notes all frames, long tasks and clicks. */
function watch() {
  /** @type {number[]} */
  const frames = [];
  /** @type {PerformanceEntry[]} */
  const tasks = [];
  const seen = {click: 0, shown: 0};
  const note = (/** @type {number} */ time) => {
    frames.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({type: 'longtask'});
  const {port1, port2} = new MessageChannel();
  // A message sent in a frame arrives when the frame has been laid out and painted.
  port1.addEventListener('message', () => (seen.shown = performance.now()));
  port1.start();
  addEventListener(
    'click',
    ({timeStamp}) => {
      Object.assign(seen, {click: timeStamp, shown: 0});
      requestAnimationFrame(() => port2.postMessage(''));
    },
    {capture: true},
  );
  const after = (/** @type {number} */ time) => frames.findIndex((frame) => frame > time);
  Object.assign(globalThis, {
    atRest: (/** @type {number} */ count) => {
      const first = after(seen.click);
      return seen.shown > 0 && first >= 0 && frames.length >= first + count;
    },
    frameTimes: () => frames.slice(1).map((time, i) => time - frames[i]),
    opening: (/** @type {number} */ count) => {
      const first = after(seen.click);
      return {
        wait: seen.shown - seen.click,
        frames: frames.slice(first, first + count).map((time, i) => time - frames[first + i - 1]),
        long: tasks.filter(({startTime, duration}) => startTime + duration > seen.click).length,
      };
    },
  });
}

/** Runs in the page: when the script and the drawing's module came, and when the list and the drawing were there. */
async function load(/** @type {string} */ url) {
  const times = {list: 0, lines: 0};
  const script = document.createElement('script');
  Object.assign(script, {type: 'module', src: url});
  document.head.append(script);
  await customElements.whenDefined('ijn-pipeline-diagram');
  const root = document.querySelector('ijn-pipeline-diagram').shadowRoot;
  await new Promise((resolve) => {
    const look = () => {
      if (root.querySelector('.stages')) times.list ||= performance.now();
      if (!root.querySelector('.lines path')) return;
      times.lines = performance.now();
      resolve(undefined);
    };
    new MutationObserver(look).observe(root, {childList: true, subtree: true});
    look();
  });
  const came = (/** @type {string} */ name) =>
    performance.getEntriesByType('resource').find((entry) => entry.name.includes(name)).responseEnd;
  return {list: times.list - came('/ijn.js'), lines: times.lines - came('/ijn-diagram.js')};
}

/** Runs in the page: the words of all stages, as they are when open. */
async function words() {
  const element = document.querySelector('ijn-pipeline-diagram');
  const found = [];
  for (const {id} of element.shadowRoot.querySelectorAll('.panel')) {
    element.stage = id.replace('stage-', '');
    await element.updateComplete;
    const stage = element.shadowRoot.getElementById(id).parentElement;
    const [name, head, panel] = ['.name', '.head', '.panel'].map((part) =>
      stage.querySelector(part).innerText.split(/\n+/),
    );
    found.push({name: name.join(' '), head: head.filter((line) => !name.includes(line)), panel});
  }
  return found;
}

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (/** @type {string[]} */ lines) =>
  lines.map((line) => `<p>${escaped(line)}</p>`).join('');

/** The same words in what browsers have for it; one is open at a time here, too. */
const plainList = (/** @type {Awaited<ReturnType<typeof words>>} */ stages) =>
  `<ol>${stages
    .map(
      ({name, head, panel}) =>
        `<li><details name="stages"><summary>${escaped(name)}</summary>${paragraphs(panel)}</details>${paragraphs(head)}</li>`,
    )
    .join('')}</ol>`;

const dist = new URL('../../dist', import.meta.url).pathname;

await inChromium(dist, async (page, origin) => {
  const show = async (/** @type {string} */ content) => {
    await page.goto(`${origin}${emptyPage}`);
    await page.setContent(`<!doctype html><html lang="en"><body>${content}</body></html>`);
    await page.evaluate(watch);
  };
  const openAll = async (/** @type {string} */ selector) => {
    const openings = [];
    for (const handle of await page.$$(selector)) {
      await handle.scrollIntoView();
      await pause(100);
      await handle.click();
      await page.waitForFunction((count) => globalThis.atRest(count), {}, watched);
      openings.push(await page.evaluate((count) => globalThis.opening(count), watched));
    }
    return openings;
  };
  const diagram = '<ijn-pipeline-diagram></ijn-pipeline-diagram>';
  await page.setCacheEnabled(false);
  await show(diagram);
  await page.evaluate(load, `${origin}ijn.js`);
  const stages = await page.evaluate(words);
  await slowDown(page);

  for (const width of [400, 1280]) {
    await page.setViewport({width, height: 800});
    const drawn = [];
    const [ours, plain] = [[], []];
    for (let visit = 0; visit < visits; visit++) {
      await show(diagram);
      drawn.push(await page.evaluate(load, `${origin}ijn.js`));
      await pause(500);
      ours.push(...(await openAll('ijn-pipeline-diagram >>> [part=stage-button]')));
      await show(plainList(stages));
      await pause(500);
      plain.push(...(await openAll('summary')));
    }
    const frame = median(await page.evaluate(() => globalThis.frameTimes()));
    const told = [ours, plain].map((openings) => ({
      median: median(openings.map(({wait}) => wait)),
      worst: Math.max(...openings.map(({wait}) => wait)),
      dropped: openings.flatMap(({frames}) => frames.filter((time) => time > 1.5 * frame)).length,
      long: openings.reduce((sum, {long}) => sum + long, 0),
    }));
    const each = (/** @type {'median' | 'worst'} */ figure) => {
      const [own, bare] = told.map((figures) => figures[figure]);
      return `${own.toFixed(1)} ms, plain ${bare.toFixed(1)} ms, ours/plain ${(own / bare).toFixed(2)}`;
    };
    console.log(`click to open stage, ${width} px: ${each('median')}; worst ${each('worst')}`);
    console.log(
      `  in ${ours.length} openings, frames dropped: ${told[0].dropped}, plain ${told[1].dropped}; tasks over 50 ms: ${told[0].long}, plain ${told[1].long}`,
    );
    const [list, lines] = [median(drawn.map((at) => at.list)), median(drawn.map((at) => at.lines))];
    console.log(
      `  first drawing ${lines.toFixed(0)} ms after its module came, list ${list.toFixed(0)} ms after the script, drawing/list ${(lines / list).toFixed(2)}`,
    );
  }
});
