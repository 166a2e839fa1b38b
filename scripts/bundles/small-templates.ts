import {minifyHTMLLiterals} from 'minify-literals';
import type {Plugin} from 'vite';
import {projectFile} from './paths.js';
import {shortName} from './short-names.js';

/** Takes white space and comments out of `html`, `svg` and `css` literals, which JavaScript's minifiers leave alone. */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!id.startsWith(projectFile('src/'))) return undefined;
    // What a message is about is for translators, who have it from the sources.
    const source = code
      .replaceAll(/,\s*\{\s*desc: (?:'[^']*'|"[^"]*"),?\s*\}/g, '')
      .replaceAll(/--_[a-z-]+/g, shortName);
    const result = await minifyHTMLLiterals(source, {fileName: id});
    return {code: result?.code ?? source, map: null};
  },
};
