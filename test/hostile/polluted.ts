/** Pages whose `Object.prototype` has something under names that our files read. */
import {works, type Row} from './row.js';

/** What a page can put there, as an expression: the descriptor of the property. */
export const kinds = {
  object: '{value: {}, writable: true}',
  string: "{value: 'polluted', writable: true}",
  function: "{value: function () { return 'polluted'; }, writable: true}",
  accessor: "{get() { return 'polluted'; }, set}",
  'throwing accessor': "{get() { throw new Error('polluted'); }, set}",
} as const;

export type Kind = keyof typeof kinds;

/**
 * What the language and the browser ask of the page's own objects: something under one of them ends `Object.defineProperty` or
 * `customElements.define` for everybody.
 */
export const fields = [
  ...['get', 'set', 'value', 'writable', 'enumerable', 'configurable'],
  ...['connectedCallback', 'disconnectedCallback'],
];

/** A page with these names on every object. */
export const polluted = (keys: readonly string[], kind: Kind): Row =>
  works({
    name: `${kind}: ${keys.join(' ')}`,
    page: 'is polluted',
    program: `
      const keys = ${JSON.stringify(keys)};
      const define = Object.defineProperty;
      for (const key of keys) {
        // As libraries do that put accessors there: who writes gets a property of its own.
        const set = function (value) {
          define(this, key, {__proto__: null, value, writable: true, enumerable: true, configurable: true});
        };
        define(Object.prototype, key, {__proto__: null, enumerable: true, configurable: true, ...${kinds[kind]}});
      }
      // Who looks must not stumble over it.
      page.restore = () => { for (const key of keys) delete Object.prototype[key]; };`,
    body: `
      <ijn-principles lang="es" language-menu>{own}</ijn-principles>
      <ijn-action-card action="san-mateo-transfers" feed="{dist}/feed/feed.json">{own}</ijn-action-card>`,
    shows: ['principles', 'card'],
  });

/**
 * A page that notes which names are asked of objects that do not have them. Only those can be answered by what is on every
 * object. Fields of property descriptors cannot be tried so.
 */
export const recording = (keys: readonly string[]): Row => ({
  ...polluted([], 'object'),
  program: `
    const keys = ${JSON.stringify(keys)};
    const define = Object.defineProperty;
    const read = new Set();
    for (const key of keys) {
      define(Object.prototype, key, {
        __proto__: null,
        configurable: true,
        get() { read.add(key); },
        set(value) {
          define(this, key, {__proto__: null, value, writable: true, enumerable: true, configurable: true});
        },
      });
    }
    page.restore = () => { for (const key of keys) delete Object.prototype[key]; };
    page.check('read', () => { throw [...read].sort().join(' '); });`,
});
