/** What runs in the page that is measured, which imports it. */

/** Another task of the page. */
const turn = () =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(0);
  });

/** The end of the next frame. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * @typedef {object} Shown What it took to show a feed.
 * @property {number} parse Milliseconds of JSON.parse alone.
 * @property {number} check Of checking what it gave, besides.
 * @property {number} all From the element being in the page to the last card being laid out; parsing and checking too.
 * @property {number} first To the first cards being on the screen.
 * @property {number} longest The longest task meanwhile.
 * @property {number} cards Drawn.
 * @property {number} nodes Elements drawn.
 * @property {number} html Of setting the same HTML in one go, until it is laid out.
 */

/**
 * Reads a feed, has an element show it, and sets the same HTML beside it.
 *
 * @param {string} url
 * @param {string} parser Address of the module with `parseFeed`.
 * @returns {Promise<Shown>}
 */
export async function showFeed(url, parser) {
  const {parseFeed} = await import(parser);
  const text = await (await fetch(url)).text();
  const timed = (/** @type {() => unknown} */ work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const parse = timed(() => JSON.parse(text));
  const check = timed(() => parseFeed(text)) - parse;
  await painted();

  /** @type {number[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({duration}) => duration)),
  );
  observer.observe({type: 'longtask'});
  const element = document.createElement('ijn-principles');
  element.setAttribute('show', 'principles actions');
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  element.append(script);
  const count = JSON.parse(text).actions.length;
  const ready = new Promise((resolve) => element.addEventListener('ijn-feed-ready', resolve));
  const start = performance.now();
  document.body.append(element);
  await ready;
  await painted();
  const first = performance.now() - start;
  const root = element.shadowRoot;
  // The last card is there when nothing more is to be drawn: its title is the last that comes.
  const drawn = () => root.querySelectorAll('article.action').length;
  for (let end = start + 120_000; drawn() < count; await turn())
    if (performance.now() > end) throw new Error(`${drawn()} of ${count} cards after two minutes`);
  await painted();
  const all = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();

  const markup = root.innerHTML.replaceAll(/<!--.*?-->/g, '');
  const [cards, nodes] = ['article.action', '*'].map((each) => root.querySelectorAll(each).length);
  element.remove();
  await painted();
  const host = document.createElement('div');
  const plain = host.attachShadow({mode: 'open'});
  plain.adoptedStyleSheets = root.adoptedStyleSheets;
  const began = performance.now();
  plain.innerHTML = markup;
  document.body.append(host);
  await painted();
  const html = performance.now() - began;
  host.remove();
  await painted();
  return {
    parse,
    check,
    all,
    first,
    longest: Math.max(0, ...tasks),
    cards,
    nodes,
    html,
  };
}

/**
 * Milliseconds until so many cards of the built-in handout are ready and laid out, and from choosing Spanish until all are in it.
 *
 * @param {number} count
 */
export async function showMany(count) {
  const box = document.createElement('div');
  box.lang = 'en';
  for (let i = 0; i < count; i++) box.append(document.createElement('ijn-action-card'));
  const start = performance.now();
  document.body.append(box);
  const elements = [...box.children];
  const until = async (/** @type {(root: ShadowRoot) => boolean} */ done) => {
    while (!elements.every(({shadowRoot}) => shadowRoot && done(shadowRoot)))
      await new Promise((resolve) => setTimeout(resolve));
    await painted();
  };
  await until((root) => root.querySelector('article.action') !== null);
  const ready = performance.now() - start;
  const chosen = performance.now();
  box.lang = 'es';
  await until((root) => root.querySelector('.root')?.getAttribute('lang') === 'es');
  const switched = performance.now() - chosen;
  box.remove();
  await painted();
  return {ready, switched};
}
