/** Trusted Types: what assigns code or HTML needs a policy of an allowed name. */
import {less, ownWords, works, type Family} from './row.js';

const enforced = (names: string) => ({
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'${names}`,
});

const litHtml = 'Lit needs the policy `lit-html`, and ends without it';
const allow = 'add `trusted-types lit-html ijn`';
const duplicates = "add `'allow-duplicates'`";

/** The page was first; a second policy of one name needs `'allow-duplicates'`. */
const taken = (name: string) => `
  window.trustedTypes?.createPolicy('${name}', {createHTML: (html) => html, createScriptURL: (url) => url});`;

export const trustedTypes: Family = {
  title: 'Trusted Types',
  rows: [
    works({
      name: 'both names allowed',
      page: "`require-trusted-types-for 'script'; trusted-types lit-html ijn`",
      headers: enforced('; trusted-types lit-html ijn'),
    }),
    works({
      name: 'no list of names',
      page: "`require-trusted-types-for 'script'`",
      headers: enforced(''),
    }),
    works({
      name: 'a default policy of the page',
      page: 'the page has a policy `default` that refuses everything, and allows our names',
      headers: enforced('; trusted-types lit-html ijn default'),
      program: `window.trustedTypes?.createPolicy('default', {
        createHTML: () => null, createScript: () => null, createScriptURL: () => null});`,
    }),
    works({
      name: 'taken, duplicates allowed',
      page: "the page has a policy of each of our names, and `'allow-duplicates'`",
      headers: enforced("; trusted-types lit-html ijn 'allow-duplicates'"),
      program: taken('lit-html') + taken('ijn'),
    }),
    ownWords(litHtml, allow, {
      name: 'name not allowed',
      page: '`trusted-types` without our names',
      headers: enforced('; trusted-types other'),
      says: ['trusted-types', 'lit-html'],
    }),
    ownWords(litHtml, allow, {
      name: 'no names at all',
      page: "`trusted-types 'none'`",
      headers: enforced("; trusted-types 'none'"),
      says: ['trusted-types', 'lit-html'],
    }),
    ownWords(litHtml, duplicates, {
      name: 'name already taken',
      page: 'another program of the page has made a policy `lit-html` before',
      headers: enforced('; trusted-types lit-html ijn'),
      program: taken('lit-html'),
      says: ['trusted-types', 'lit-html'],
    }),
    less('what is loaded later needs the policy `ijn`', allow, {
      name: 'only lit-html allowed',
      page: '`trusted-types lit-html`',
      headers: enforced('; trusted-types lit-html'),
      says: ['trusted-types'],
    }),
    ownWords(litHtml, allow, {
      name: 'names without enforcement',
      page: '`trusted-types other`, without `require-trusted-types-for`',
      headers: {'Content-Security-Policy': "script-src 'self'; trusted-types other"},
      says: ['trusted-types', 'lit-html'],
    }),
  ],
};
