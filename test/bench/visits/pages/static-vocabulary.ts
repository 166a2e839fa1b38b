import type {Vocabulary} from '../content/handout-html.js';

/** What browsers have by themselves. */
export const staticVocabulary: Vocabulary = {
  card: (title, content) => `<article class="card"><h4>${title}</h4>${content}</article>`,
  badge: (words) => `<span class="badge">${words}</span>`,
  details: (summary, content) => `<details><summary>${summary}</summary>${content}</details>`,
  button: (words, shared) =>
    `<button class="button" type="button" data-share="${shared}">${words}</button>`,
  linkButton: (words, href) =>
    `<a class="button" href="${href}" rel="noopener noreferrer">${words}</a>`,
};
