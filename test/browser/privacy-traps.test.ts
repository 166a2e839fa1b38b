/** The traps of privacy-traps.js: each notices the use that it is named after, in a page of its own. */
import {expect} from 'chai';
import {framePage, until} from './fixture.js';
import './trapped-window.js';

/** Names whose use is written otherwise than `name`, `name()` or, after `new `, `new name()`. */
const written: Record<string, string> = {
  'document.cookie': 'document.cookie = "probe=1"',
  'document.execCommand': 'document.execCommand("copy")',
  'history.pushState': 'history.pushState(null, "")',
  'history.replaceState': 'history.replaceState(null, "")',
  'performance.mark': 'performance.mark("probe")',
  'performance.measure': 'performance.measure("probe")',
  'URL.createObjectURL': 'URL.createObjectURL(new Blob([]))',
  postMessage: 'postMessage("probe")',
  'HTMLAnchorElement.click': 'document.createElement("a").click()',
  'XMLHttpRequest.open': 'new XMLHttpRequest().open("GET", "/test/pages/nothing.html")',
  'HTMLCanvasElement.getContext': 'document.createElement("canvas").getContext("webgl")',
  'CanvasRenderingContext2D.getImageData':
    'document.createElement("canvas").getContext("2d").getImageData(0, 0, 1, 1)',
  'fetch with keepalive': 'fetch("/test/pages/nothing.html", {keepalive: true})',
  'fetch with credentials': 'fetch("/test/pages/nothing.html", {credentials: "include"})',
  'CSS url': 'new CSSStyleSheet().replaceSync("a { background: url(x.png) }")',
  '[ping]': 'document.body.insertAdjacentHTML("beforeend", "<a ping=/x></a>")',
};

/** What the first word of a name stands for. */
const objects: Record<string, string> = {
  Element: 'document.createElement("div")',
  HTMLCanvasElement: 'document.createElement("canvas")',
  HTMLFormElement: 'document.createElement("form")',
};

function probe(name: string): string {
  if (Object.hasOwn(written, name)) return written[name]!;
  const [, tag] = /^<(\w+)>$/.exec(name) ?? [];
  if (tag) return `document.createElement("${tag}")`;
  const [, attribute] = /^\[(\w+)\]$/.exec(name) ?? [];
  if (attribute)
    return `document.body.insertAdjacentHTML("beforeend", "<table ${attribute}=x></table>")`;
  const [, type] = /^addEventListener (\w+)$/.exec(name) ?? [];
  if (type) return `addEventListener("${type}", () => {})`;
  if (name.startsWith('new ')) return `${name}()`;
  const [first = '', ...rest] = name.split('.');
  const path = [objects[first] ?? first, ...rest].join('.');
  return `(typeof ${path} === "function" ? ${path}() : ${path})`;
}

/** What would stop the tests or open a window is replaced, under the traps. */
const stubs = [
  'alert',
  'confirm',
  'prompt',
  'print',
  'open',
  'reportError',
  'showOpenFilePicker',
  'showSaveFilePicker',
  'showDirectoryPicker',
];

/** A page with the traps, and what evaluates an expression there. */
async function trappedPage() {
  const {window: page} = await framePage('/test/pages/nothing.html');
  for (const name of stubs.filter((each) => each in page)) Object.assign(page, {[name]: () => {}});
  page.history.pushState = page.history.replaceState = () => {};
  const script = await (await fetch('/test/browser/privacy-traps.js')).text();
  const run = (expression: string) =>
    (page as unknown as {eval: (text: string) => unknown}).eval(expression);
  run(script);
  return {page, run};
}

/** All pages of the tests share the cookies of their site. */
afterEach(() => {
  document.cookie = 'probe=; max-age=0; path=/test/pages';
});

/** The event loop has come round, observers of mutations included. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

it('each trap notices the use that it is named after', async () => {
  const {page, run} = await trappedPage();
  const unnoticed: string[] = [];
  for (const name of page.__trapped) {
    page.__touched.length = 0;
    try {
      const result = run(probe(name));
      if (result instanceof page.Promise) result.catch(() => {});
    } catch {
      // Called without what it needs, or not allowed here: it was used all the same.
    }
    await soon();
    if (!page.__touched.includes(name)) unnoticed.push(name);
  }
  expect(unnoticed).to.deep.equal([]);
});

it('they are set on what every browser has', async () => {
  const {page} = await trappedPage();
  for (const name of [
    ...[
      'document.cookie',
      'document.referrer',
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'caches',
      'name',
    ],
    ...['navigator.geolocation', 'navigator.permissions', 'navigator.serviceWorker'],
    ...[
      'navigator.sendBeacon',
      'navigator.clipboard.readText',
      'navigator.clipboard.writeText',
      'navigator.userAgent',
    ],
    ...[
      'open',
      'postMessage',
      'print',
      'history.pushState',
      'performance.mark',
      'screen.width',
      'URL.createObjectURL',
    ],
    ...[
      'HTMLCanvasElement.toDataURL',
      'HTMLCanvasElement.toBlob',
      'CanvasRenderingContext2D.getImageData',
    ],
    ...[
      'new WebSocket',
      'new EventSource',
      'new Worker',
      'new BroadcastChannel',
      'new Image',
      'new FontFace',
    ],
    ...['fetch with keepalive', 'addEventListener pagehide', '<link>', '[ping]', 'CSS url'],
  ])
    expect([...page.__trapped], name).to.include(name);
  expect(page.__trapped.size).to.be.above(110);
});

it('what asks for something is noticed wherever it stands', async () => {
  const {page, run} = await trappedPage();
  const notices = async (expression: string, name: string) => {
    page.__touched.length = 0;
    run(expression);
    await until(() => page.__touched.includes(name), `${name}: ${expression}`);
  };
  run(
    'var root = document.body.appendChild(document.createElement("div")).attachShadow({mode: "closed"})',
  );
  await notices('root.innerHTML = "<p><img alt></p>"', '<img>');
  await notices('root.innerHTML = "<a ping=/x></a>"', '[ping]');
  await notices('root.innerHTML = "<p style=\\"background: url(x.png)\\"></p>"', 'CSS url');
  await notices('root.innerHTML = "<style>@import \'x.css\';</style>"', 'CSS url');
  await notices(
    'root.innerHTML = "<a></a>"; setTimeout(() => root.firstChild.setAttribute("ping", "/x"))',
    '[ping]',
  );
  // In the page for no longer than a moment.
  await notices(
    'document.head.insertAdjacentHTML("beforeend", "<link rel=preconnect href=//127.0.0.1:9>"); document.head.lastChild.remove()',
    '<link>',
  );
  await notices('postMessage("x", "http://127.0.0.1:9")', 'postMessage to http://127.0.0.1:9');
  await notices(
    'Object.assign(document.createElement("a"), {download: "x"}).click()',
    'HTMLAnchorElement.click to save',
  );
});

it('what fetch is called with is noted, also where a page has put another in its place', async () => {
  const {page, run} = await trappedPage();
  run('fetch = async () => new Response("")');
  run('fetch("/x")');
  run('window.fetch(new Request("/y"))');
  expect(page.__asked.map((url) => new URL(url).pathname)).to.deep.equal(['/x', '/y']);
});

it('what does neither is not noticed', async () => {
  const {page, run} = await trappedPage();
  page.__touched.length = 0;
  run('document.body.append(document.createElement("p"))');
  run('document.body.insertAdjacentHTML("beforeend", "<script type=application/json>{}</script>")');
  run('document.createElement("canvas").getContext("2d").fillRect(0, 0, 1, 1)');
  run('addEventListener("click", () => {})');
  await soon();
  expect(page.__touched).to.deep.equal([]);
});
