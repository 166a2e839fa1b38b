/** What Lit carries that our scripts never use. Its versions are pinned; another text of Lit's ends the build. */
import type {Plugin} from 'vite';
import {projectFile} from './paths.js';

/** What Lit carries for browsers that are older than those we promise. */
export const slimStyles = [
  {find: /^.*\/css-tag\.js$/, replacement: projectFile('src/lit/css-tag.ts')},
  {find: /^.*\/css\.js$/, replacement: projectFile('src/lit/css.ts')},
];

/**
 * What Lit offers to polyfills for browsers that are older than those we promise: hooks that nothing hangs on, 0.1 KB.
 */
export const withoutPolyfillHooks: Plugin = {
  name: 'without-polyfill-hooks',
  apply: 'build',
  transform(code, id) {
    if (!/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\/[a-z-]+\.js$/.test(id))
      return undefined;
    return {
      code: code.replaceAll(
        /\b\w+\.(litHtml|litElement|reactiveElement)PolyfillSupport\b/g,
        'undefined',
      ),
      map: null,
    };
  },
};

/**
 * What Lit has for templates of SVG and MathML alone: 0.1 KB. We have none, and the Lit of the script tag renders no others.
 */
export const htmlTemplatesOnly: Plugin = {
  name: 'html-templates-only',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    const slim = code
      .replaceAll(/2===(\w)\?"<\/?svg>":3===\1\?"<\/?math>":""/g, '""')
      .replace(/2===(\w)\|\|3===\1(?=\))/, 'false')
      // Their tags: minifiers cannot know that calling for them does nothing.
      .replace(/(\w)=(\w)\(2\),(\w)=\2\(3\)/, '$1=undefined,$3=undefined');
    if (/svg>|math>|2===\w\|\||=\w\([23]\),/.test(slim))
      this.error('Lit has another text than the one known here');
    return {code: slim, map: null};
  },
};
