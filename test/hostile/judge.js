/**
 * Looks at a hostile page from inside, as its visitor would, and tells the test. It comes before all else in the page and takes
 * what it needs then, since the page may break it. Its text is put into the page behind that of frame-watcher.js, and is
 * called with what it is to look for.
 */
(function judge({id, needles, count, sees, patience}) {
  const {__watched: watched, setTimeout: later, top, document, NodeFilter} = window;
  const now = performance.now.bind(performance);
  // A page in a sandbox has none.
  const channel = top === window ? new BroadcastChannel('hostile') : undefined;
  const computed = window.getComputedStyle.bind(window);
  const names = (object) => Object.getOwnPropertyNames(object);
  const started = now();
  const checks = [];
  let loaded = false;
  // A window that has left the group of the one that opened it can be closed by itself alone.
  channel?.addEventListener('message', ({data}) => data.close === id && window.close());
  window.addEventListener('load', () => (loaded = true));

  /** What our script must leave as the page has it. */
  const kept = () => ({
    fetch: window.fetch,
    JSON: window.JSON,
    Promise: window.Promise,
    Date: window.Date,
    Map: window.Map,
    customElements: window.customElements,
    define: window.customElements.define,
    setTimeout: window.setTimeout,
    from: Array.from,
    createElement: document.createElement,
    attachShadow: Element.prototype.attachShadow,
    addEventListener: EventTarget.prototype.addEventListener,
    'names of objects': names(Object.prototype),
    'names of lists': names(Array.prototype),
    'names of elements': names(Element.prototype),
    'names of the window': names(window)
      // Lit's marks of its versions; numbered frames, which come and go; what zone.js makes when it is needed.
      .filter(
        (name) => !/^(lit|reactive)\w+(Versions|Metadata)$|^\d+$|^__zone_symbol__/.test(name),
      ),
  });
  let before;

  // For the page's own program, which is there for as long as the page: the last line of it calls `remember`.
  window.page = {
    check: (name, test) => void checks.push([name, test]),
    /** While it still does what the row says. */
    busy: false,
    remember: () => (before = kept()),
    /** Undoes what would keep anybody from looking. */
    restore: () => {},
    /** Elements in closed shadow roots. */
    hidden: [],
  };

  const changes = () => {
    const complaints = [];
    const after = kept();
    for (const name of names(before ?? {})) {
      if (!name.startsWith('names')) {
        if (before[name] !== after[name]) complaints.push(`${name} is another: ${after[name]}`);
        continue;
      }
      const [had, has] = [new Set(before[name]), new Set(after[name])];
      for (const each of has) if (!had.has(each)) complaints.push(`${name} have ${each}`);
      for (const each of had) if (!has.has(each)) complaints.push(`${name} lack ${each}`);
    }
    for (const [name, test] of checks) {
      try {
        if (test() !== true) complaints.push(name);
      } catch (error) {
        complaints.push(`${name}: ${error}`);
      }
    }
    if (document.adoptedStyleSheets.length > 0) complaints.push('a style sheet in the document');
    return complaints;
  };

  const isOurs = ({localName}) =>
    /^ijn-(principles|action-card|pipeline-diagram)$/.test(localName ?? '');

  /** Our elements, in the order of the page, through open shadow roots. */
  function ours(root, found = []) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isOurs(node)) found.push(node);
      else if (node.shadowRoot) ours(node.shadowRoot, found);
    }
    return found;
  }

  const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;

  const pencil = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const colors = new Map();
  function rgb(color) {
    if (!colors.has(color)) {
      pencil.clearRect(0, 0, 1, 1);
      pencil.fillStyle = color;
      pencil.fillRect(0, 0, 1, 1);
      colors.set(color, pencil.getImageData(0, 0, 1, 1).data);
    }
    return colors.get(color);
  }
  const luminance = ([red, green, blue]) => {
    const linear = (part) => (part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  /** What holds for an element and its ancestors, kept while one element of ours is read: pages can be deep. */
  let grounds = new Map();
  function groundOf(element) {
    const path = [];
    let node = element;
    for (; node && !grounds.has(node); node = above(node)) path.push(node);
    let ground = grounds.get(node) ?? {opacity: 1, back: [255, 255, 255, 255]};
    for (const each of path.reverse()) {
      const {opacity, backgroundColor} = computed(each);
      const color = rgb(backgroundColor);
      ground = {opacity: ground.opacity * opacity, back: color[3] > 250 ? color : ground.back};
      grounds.set(each, ground);
    }
    return ground;
  }

  /** Contrast of colours as WCAG has it. */
  function contrast(color, back) {
    const front = rgb(color);
    if (front[3] < 128) return 1;
    const [low, high] = [luminance(front), luminance(back)].sort((one, other) => one - other);
    return (high + 0.05) / (low + 0.05);
  }

  /** Why nobody can read a text; nothing if they can. */
  function unreadable(text, host) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = range.getClientRects();
    let box;
    for (const each of boxes) if (each.width >= 1 && each.height >= 6) box ??= each;
    if (!box) return 'has no box';
    const element = text.parentElement ?? text.getRootNode().host;
    const style = computed(element);
    if (style.visibility !== 'visible') return 'is hidden';
    if (parseFloat(style.fontSize) < 8) return `has letters of ${style.fontSize}`;
    const {opacity, back} = groundOf(element);
    if (opacity < 0.5) return `has an opacity of ${opacity}`;
    const ratio = contrast(style.color, back);
    if (ratio < 3) return `has a contrast of ${ratio.toFixed(1)}`;
    const frame = host.getBoundingClientRect();
    for (const {left, right, width} of boxes)
      if (width >= 1 && (left < frame.left - 3 || right > frame.right + 3))
        return 'is beside its element';
    return undefined;
  }

  /** What can be read below a node, and of what cannot, why. */
  function read(root, host) {
    grounds = new Map();
    let seen = '';
    const not = {};
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || node.parentElement?.closest('style, script, noscript')) continue;
      const reason = unreadable(node, host);
      if (reason) not[node.data.trim().slice(0, 60)] = reason;
      else seen += ` ${node.data}`;
    }
    return {seen: seen.replace(/\s+/g, ' ').trim(), not};
  }

  /** What was seen of each element, and all that was in it then. */
  const looks = new WeakMap();
  let turn = 0;

  const isSkipped = (part) =>
    part?.checkVisibility?.() && !part.checkVisibility({contentVisibilityAuto: true});

  function look(element, last) {
    const {localName, shadowRoot, status = ''} = element;
    const root = shadowRoot ?? window.page.hidden.root?.(element);
    const drawn = Boolean(root?.querySelector('.root'));
    const all = root?.textContent.replace(/\s+/g, ' ') ?? '';
    const own = needles[localName][element.lang || 'en'];
    // Where something cannot be had, it may be the words of another language.
    const wanted = sees === 'works' || all.includes(own[0]) ? own : needles[localName].en;
    // Looking at each text takes time, so not before it is there.
    const ready = drawn && wanted.every((needle) => all.includes(needle));
    // What a style sheet has the browser skip while it is off the screen was looked at when it was there.
    const earlier = looks.get(element);
    const {seen, not} =
      earlier?.all === all && isSkipped(root?.querySelector('.root'))
        ? earlier
        : ready || last
          ? read(drawn ? root : element, element)
          : {seen: '', not: {}};
    if (ready) looks.set(element, {all, seen, not});
    const missing = wanted.filter((needle) => !seen.includes(needle));
    const reasons = missing.map(
      (needle) => `${needle}: ${not[needle.slice(0, 60)] ?? 'not there'}`,
    );
    const {width, height} = element.getBoundingClientRect();
    const extras = [
      // What a browser takes away when an element changes its document.
      ...(drawn && computed(root.querySelector('.root')).overflowX !== 'clip' ? ['styles'] : []),
      ...(element.hasAttribute('language-menu') && !root?.querySelector('select') ? ['menu'] : []),
      ...(localName === 'ijn-pipeline-diagram' && !root?.querySelector('.lines path')
        ? ['drawing']
        : []),
    ];
    return {
      localName,
      status: String(status),
      drawn,
      seen: seen.slice(0, 300),
      missing: [...reasons, ...extras],
      width,
      height,
    };
  }

  const tell = (elements, different = []) => {
    const {errors, rejections, violations, failedLoads, console} = watched;
    const report = {
      id,
      elements,
      trouble: {errors, rejections, violations, failedLoads},
      warnings: console.filter(({level}) => level === 'error').map(({text}) => text),
      changes: different,
      seconds: (now() - started) / 1000,
    };
    if (channel) channel.postMessage(report);
    else top.postMessage(report, '*');
  };

  /** All of our elements, and whether all that is wanted is there. */
  function lookAround(last) {
    const found = [...ours(document), ...window.page.hidden];
    const elements = found.map((element) => look(element, last));
    // One after the other: to be on the screen takes a frame.
    if (!last) found[turn++ % found.length]?.scrollIntoView();
    const whole =
      elements.length === count &&
      elements.every(
        ({status, missing, drawn}) => drawn && status !== 'loading' && missing.length === 0,
      );
    return {elements, whole};
  }

  /** Whether a script of ours is on its way: what prints is asked for when the page is idle. It stays in the head until then. */
  const comes = () =>
    now() - started < patience + 3000 && document.querySelector('head script[src*="ijn-"]');

  function end() {
    try {
      if (comes()) {
        later.call(window, end, 60);
        return;
      }
      const different = changes();
      window.page.restore();
      tell(lookAround(true).elements, different);
    } catch (error) {
      tell([{localName: String(error?.stack ?? error), missing: ['a look']}]);
    }
  }

  function watch() {
    const time = now() - started;
    let done = false;
    try {
      const {elements, whole} = lookAround(false);
      done =
        sees === 'works'
          ? whole
          : loaded && time > 1200 && all && elements.every(({status}) => status !== 'loading');
    } catch {
      // The page may have broken what it takes to look; in the end that is told.
    }
    done &&= !window.page.busy;
    // A little later it must still be so, and errors have come.
    if (done || time > patience) later.call(window, end, 150);
    else later.call(window, watch, 60);
  }
  later.call(window, watch, 60);
});
