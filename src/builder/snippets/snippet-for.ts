/** One snippet for each kind of page. Pure: runs in Node as well. */
import {Words} from '../../locale/strings.js';
import type {MsgFn} from '../../locale/strings.js';
import {baseOf} from '../hosting.js';
import {frameSnippet} from './frame.js';
import {angularSnippet, npmSnippet, reactSnippet, svelteSnippet, vueSnippet} from './frameworks.js';
import {htmlSnippet} from './html.js';
import {drupalSnippet, squarespaceSnippet, wixSnippet, wordpressSnippet} from './site-builders.js';
import type {Snippet, SnippetParts} from './snippet.js';
import type {Target} from './targets.js';

const makers: Record<Target, (parts: SnippetParts, msg: MsgFn) => Snippet> = {
  html: htmlSnippet,
  wordpress: wordpressSnippet,
  squarespace: squarespaceSnippet,
  wix: wixSnippet,
  drupal: drupalSnippet,
  iframe: frameSnippet,
  npm: npmSnippet,
  react: reactSnippet,
  vue: vueSnippet,
  svelte: svelteSnippet,
  angular: angularSnippet,
};

/** What to paste into a page of a kind, with the steps in the language of `parts.msg`. */
export function snippetFor(target: Target, parts: SnippetParts): Snippet {
  const msg = parts.msg ?? new Words().msg;
  const {place, base} = parts.hosting;
  if (place === 'own' && baseOf(base) === undefined)
    return {
      files: [],
      policy: {},
      steps: [],
      problem: `${msg('Address of the folder for the files')}: ${msg('This has to begin with `/` or with `https://`.')}`,
    };
  return makers[target](parts, msg);
}
