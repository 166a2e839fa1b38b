/** Programs that change what the browser has. Real libraries where npm has them, else what they are known to do. */
import {less, ownWords, works, type Family, type Row} from './row.js';

const patched = (row: Pick<Row, 'name' | 'page'> & Partial<Row>, program: string): Row =>
  works({...row, program});

/** What Prototype.js 1.7 does to lists, texts and elements; it is not on npm. */
const prototypeJs = `
  const each = {
    toJSON() { return '[' + [].slice.call(this).map((item) => Object.toJSON(item)).join(', ') + ']'; },
    toArray() { return [].slice.call(this); },
    entries() { return this.toArray(); },
    each(visit) { for (let index = 0; index < this.length; index++) visit(this[index], index); return this; },
    find(test) { for (let index = 0; index < this.length; index++) if (test(this[index], index)) return this[index]; },
    include(item) { return this.indexOf(item) >= 0; },
    first() { return this[0]; }, last() { return this[this.length - 1]; },
    clear() { this.length = 0; return this; }, compact() { return this.filter((item) => item != null); },
    flatten() { return this.flat(Infinity); }, size() { return this.length; },
    reduce(...given) {
      if (given.length === 0) return this.length > 1 ? this : this[0];
      let [add, value] = given, index = 0;
      if (given.length < 2) value = this[index++];
      for (; index < this.length; index++) value = add(value, this[index], index, this);
      return value;
    },
    inspect() { return '[' + this.join(', ') + ']'; },
  };
  for (const name in each) Array.prototype[name] = each[name];
  Array.from = window.$A = (iterable) => {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    const results = [];
    for (let index = 0; index < (iterable.length || 0); index++) results[index] = iterable[index];
    return results;
  };
  Object.toJSON = (value) => typeof value === 'string' ? '"' + value + '"' : String(value);
  Object.extend = (to, from) => { for (const name in from) to[name] = from[name]; return to; };
  Object.keys = (object) => { const names = []; for (const name in object) if (Object.hasOwn(object, name)) names.push(name); return names; };
  Object.extend(String.prototype, {
    toJSON() { return '"' + this + '"'; }, strip() { return this.trim(); },
    startsWith(start) { return this.lastIndexOf(start, 0) === 0; },
    endsWith(end) { const at = this.length - end.length; return at >= 0 && this.indexOf(end, at) === at; },
    stripTags() { return this.replace(/<[^>]*>/g, ''); }, times(count) { return new Array(count + 1).join(this); },
    gsub(pattern, by) { return this.split(pattern).join(by); }, toArray() { return this.split(''); },
  });
  Number.prototype.toJSON = Date.prototype.toJSON = function () { return String(this); };
  Object.extend(Function.prototype, {
    bind(context, ...given) { const method = this; return function (...more) { return method.apply(context, [...given, ...more]); }; },
    curry(...given) { return this.bind(undefined, ...given); }, argumentNames() { return []; },
  });
  Object.extend(Element.prototype, {
    remove() { this.parentNode?.removeChild(this); return this; },
    show() { this.style.display = ''; return this; }, hide() { this.style.display = 'none'; return this; },
    update(html) { this.innerHTML = html; return this; }, select(css) { return $A(this.querySelectorAll(css)); },
    up() { return this.parentNode; }, down() { return this.firstElementChild; },
  });
  document.getElementsByClassName = (name) => $A(document.querySelectorAll('.' + name));
  Event.prototype.stop = function () { this.preventDefault(); this.stopPropagation(); };
  window.$ = (id) => document.getElementById(id);
  page.check('$A works', () => $A({length: 1, 0: 'one'}).first() === 'one');
  page.check('toJSON works', () => [1, 'two'].toJSON() === '[1, "two"]');
  page.check('entries is a list', () => Array.isArray([1].entries()));`;

export const patchedGlobals: Family = {
  title: 'Patched globals',
  rows: [
    patched(
      {name: 'zone.js', page: 'zone.js 0.16, the real one, runs before', library: 'zone.js'},
      `page.check('zones work', () => Zone.current.fork({name: 'inner'}).run(() => Zone.current.name) === 'inner');`,
    ),
    patched(
      {
        name: 'MooTools',
        page: 'MooTools Core 1.5.2, the real one but for its DOM part, runs before',
        library: 'mootools',
      },
      `page.check('MooTools works', () => typeOf([]) === 'array' && [1, 2].contains(2) && [1, [2]].flatten().length === 2);
       page.check('its classes work', () => new new Class({initialize() { this.name = 'Ana'; }})().name === 'Ana');`,
    ),
    patched(
      {
        name: 'like Prototype.js',
        page: '`Array.from`, `toJSON`, `reduce`, `entries`, `bind`, `remove` and more are those of Prototype.js 1.7',
      },
      prototypeJs,
    ),
    patched(
      {name: 'toJSON everywhere', page: '`toJSON` of every object, list and text says nonsense'},
      `for (const {prototype} of [Object, Array, String, Number, Date])
         Object.defineProperty(prototype, 'toJSON', {value: () => 'nonsense', configurable: true, writable: true});
       page.check('nonsense', () => JSON.stringify({a: 1}) === '"nonsense"');`,
    ),
    patched(
      {
        name: 'JSON replaced',
        page: '`JSON` is one of the page, which revives dates and refuses `undefined`',
      },
      `const {parse, stringify} = JSON;
       window.JSON = {
         parse: (text, revive) => parse(text, (key, value) => /^\\d{4}-\\d\\d-\\d\\dT/.test(value) && key === 'date of the page' ? new Date(value) : revive ? revive(key, value) : value),
         stringify: (value, ...rest) => { if (value === undefined) throw new TypeError('undefined'); return stringify(value, ...rest); },
       };`,
    ),
    patched(
      {
        name: 'fetch wrapped',
        page: '`fetch` adds headers and counts, as programs that watch pages do',
      },
      `const {fetch: original} = window;
       let count = 0;
       window.fetch = async function (...given) { count++; const answer = await original.apply(this, given); return answer.clone(); };
       page.check('fetch was counted', () => count > 0);`,
    ),
    patched(
      {name: 'fetch that is XMLHttpRequest', page: '`fetch` is a polyfill on XMLHttpRequest'},
      `window.fetch = (url, {signal} = {}) => new Promise((resolve, reject) => {
         const request = new XMLHttpRequest();
         request.open('GET', url); request.responseType = 'arraybuffer';
         request.onload = () => resolve(new Response(request.response, {status: request.status}));
         request.onerror = () => reject(new TypeError('Network request failed'));
         signal?.addEventListener('abort', () => request.abort());
         request.send();
       });`,
    ),
    patched(
      {name: 'Promise replaced', page: '`Promise` is a subclass that warns of what nobody handles'},
      `const Native = Promise;
       window.Promise = class Promise extends Native {
         constructor(run) { super(run); this.made = true; }
         then(...given) { return super.then(...given); }
       };
       page.check('promises are those of the page', () => Promise.resolve(1).made === true);`,
    ),
    patched(
      {name: 'Promise of the old days', page: '`Promise` has no `finally`, `any` and `allSettled`'},
      `delete Promise.prototype.finally; delete Promise.allSettled; delete Promise.any; delete Promise.withResolvers;
       page.check('they stay away', () => !('finally' in Promise.prototype));`,
    ),
    patched(
      {
        name: 'define wrapped',
        page: '`customElements.define` notes each name and refuses those without a prefix that it knows',
      },
      `const define = customElements.define.bind(customElements);
       const noted = [];
       customElements.define = (name, ...rest) => { noted.push(name); if (!/^(ijn|host)-/.test(name)) throw new Error(name); define(name, ...rest); };
       page.check('our three were noted', () => noted.filter((name) => name.startsWith('ijn-')).length === 3);`,
    ),
    ownWords('the page forbids our elements', 'let names that begin with `ijn-` pass', {
      name: 'define refuses',
      page: '`customElements.define` throws for every name but those of the page',
      program: `const define = customElements.define.bind(customElements);
        customElements.define = (name, ...rest) => { if (!name.startsWith('host-')) throw new Error('Not allowed here: ' + name); define(name, ...rest); };`,
      says: ['Not allowed here'],
    }),
    patched(
      {
        name: 'define that scopes',
        page: '`customElements.define` makes a subclass of what it is given, as registries of micro frontends do',
      },
      `const define = customElements.define.bind(customElements);
       customElements.define = (name, element, ...rest) => define(name, class extends element {}, ...rest);`,
    ),
    patched(
      {
        name: 'createElement wrapped',
        page: '`document.createElement`, `append` and `insertBefore` are watched',
      },
      `for (const [owner, name] of [[Document.prototype, 'createElement'], [Element.prototype, 'append'], [Node.prototype, 'insertBefore'], [Node.prototype, 'appendChild']]) {
         const original = owner[name];
         owner[name] = function (...given) { return original.apply(this, given); };
       }`,
    ),
    less(
      'drawing and controls look for the shadow root of their element',
      'leave out elements that begin with `ijn-`',
      {
        name: 'closed shadow roots',
        page: '`attachShadow` makes every shadow root closed',
        says: ['querySelector'],
        program: `const attach = Element.prototype.attachShadow;
       const roots = new WeakMap();
       page.hidden.root = (element) => roots.get(element);
       Element.prototype.attachShadow = function (given) { const root = attach.call(this, {...given, mode: 'closed'}); roots.set(this, root); return root; };`,
      },
    ),
    patched(
      {
        name: 'lists with more',
        page: '`Array.prototype` and `Object.prototype` have methods that `for … in` finds',
      },
      `Array.prototype.shuffle = Array.prototype.contains = function () { return this; }; 
       Object.prototype.extend = function () { return this; };
       page.check('for … in finds them', () => { const names = []; for (const name in []) names.push(name); return names.sort().join() === 'contains,extend,shuffle'; });`,
    ),
    patched(
      {
        name: 'polyfills of the old days',
        page: 'short polyfills have taken the place of `find`, `includes`, `flat`, `replaceAll`, `Object.assign` and more',
      },
      `Array.prototype.find = function (test) { return this.filter(test)[0]; };
       Array.prototype.includes = function (item) { return this.indexOf(item) !== -1; };
       Array.prototype.flat = function (depth = 1) { return depth < 1 ? this.slice() : this.reduce((all, item) => all.concat(Array.isArray(item) ? item.flat(depth - 1) : item), []); };
       Array.prototype.flatMap = function (make) { return this.map((item, index) => make(item, index)).flat(); };
       Array.prototype.at = function (index) { return this[index < 0 ? this.length + index : index]; };
       String.prototype.replaceAll = function (from, to) { return from instanceof RegExp ? this.replace(from, to) : this.split(from).join(to); };
       String.prototype.includes = function (text) { return this.indexOf(text) !== -1; };
       Object.assign = (to, ...from) => { for (const each of from) for (const name in each) if ({}.hasOwnProperty.call(each, name)) to[name] = each[name]; return to; };
       Object.entries = (object) => Object.keys(object).map((name) => [name, object[name]]);
       Object.fromEntries = (list) => [...list].reduce((object, [name, value]) => ({...object, [name]: value}), {});`,
    ),
    patched(
      {
        name: 'methods are missing',
        page: '`structuredClone`, `Object.groupBy`, `toSorted` and `requestIdleCallback` are not there',
      },
      `delete window.structuredClone; delete Object.groupBy; delete Array.prototype.toSorted; delete window.requestIdleCallback;`,
    ),
    less('the drawing needs them', 'keep them', {
      name: 'no observers',
      page: '`ResizeObserver` and `IntersectionObserver` are not there',
      program: 'delete window.ResizeObserver; delete window.IntersectionObserver;',
    }),
    patched(
      {
        name: 'a clock that stands still',
        page: '`Date` is a subclass whose clock stands still, and `performance.now` is 0',
      },
      `const Native = Date;
       window.Date = class Date extends Native { constructor(...given) { given.length ? super(...given) : super(Native.UTC(2026, 10, 20)); } static now() { return Native.UTC(2026, 10, 20); } };
       performance.now = () => 0;`,
    ),
    patched(
      {
        name: 'timers wrapped',
        page: '`setTimeout`, `requestAnimationFrame` and `queueMicrotask` are wrapped, and numbers are objects',
      },
      `for (const name of ['setTimeout', 'requestAnimationFrame', 'queueMicrotask', 'setInterval']) {
         const original = window[name];
         window[name] = (run, ...rest) => Object(original(() => run(performance.now()), ...rest));
       }`,
    ),
    patched(
      {name: 'no console', page: '`console` has no methods that work'},
      `for (const name of ['log', 'info', 'debug']) console[name] = undefined;
       console.warn = console.error = () => { throw new Error('The page has no console'); };`,
    ),
    patched(
      {name: 'all frozen', page: 'what the language has is frozen (`Object.freeze`), as SES does'},
      `for (const each of [Object, Array, Function, String, Number, Boolean, RegExp, Date, Map, Set, WeakMap, Promise, Error, TypeError])
         for (const one of [each.prototype, each]) Object.freeze(one);
       Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);
       page.check('all is frozen', () => Object.isFrozen(Object.prototype));`,
    ),
    ownWords(
      'Lit adds `Symbol.metadata` where a browser has none',
      'freeze `Symbol` after our script ran',
      {
        name: 'Symbol frozen',
        page: '`Symbol` is frozen',
        program: 'Object.freeze(Symbol);',
        says: ['metadata|extensible'],
      },
    ),
    patched(
      {
        name: 'iterators patched',
        page: '`Array.prototype[Symbol.iterator]` is written anew, without `return`',
      },
      `Array.prototype[Symbol.iterator] = Array.prototype.values = function () {
         let index = 0; const list = this;
         return {next: () => index < list.length ? {value: list[index++], done: false} : {value: undefined, done: true}, [Symbol.iterator]() { return this; }};
       };`,
    ),
    patched(
      {
        name: 'observed DOM',
        page: 'a program removes every attribute that it does not know, and every `<script>` that it did not put there',
      },
      `new MutationObserver((records) => {
         for (const {addedNodes} of records) for (const node of addedNodes)
           if (node.localName === 'script' && /ijn-/.test(node.src)) setTimeout(() => node.remove());
       }).observe(document.documentElement, {childList: true, subtree: true});`,
    ),
    patched(
      {
        name: 'Trusted Types by polyfill',
        page: '`trustedTypes` is an object of the page that knows `createPolicy` alone',
      },
      `Object.defineProperty(window, 'trustedTypes', {value: {createPolicy: (name, rules) => rules, emptyScript: ''}, configurable: true});`,
    ),
  ],
};
