/** What runs in the page that is measured, which imports it. */

/** The end of the next frame. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Waits for so many cards. To look through all that is drawn again and again would take as long as drawing it.
 *
 * @param {ShadowRoot} root
 * @param {number} count
 * @param {number} most Milliseconds to wait.
 * @returns {Promise<void>}
 */
function cardsIn(root, count, most) {
  const card = 'article.action';
  const isCard = (/** @type {Node} */ node) => node instanceof Element && node.matches(card);
  let there = root.querySelectorAll(card).length;
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`${there} of ${count} cards after ${most} ms`)),
      most,
    );
    const look = () => {
      if (there < count) return;
      clearTimeout(late);
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver((changes) => {
      for (const {addedNodes} of changes)
        for (const node of addedNodes)
          if (isCard(node)) there++;
          else if (node instanceof Element) there += node.querySelectorAll(card).length;
      look();
    });
    observer.observe(root, {childList: true, subtree: true});
    look();
  });
}

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
  await cardsIn(root, count, 120_000);
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
