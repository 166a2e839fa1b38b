import type {Vocabulary} from '../../content/handout-html.js';

const variants: Record<string, string> = {open: 'brand', won: 'success', ended: 'neutral'};

/** What stands for each part of the handout. */
export const vocabulary: Vocabulary = {
  card: (title, content) =>
    `<wa-card class="card"><h4 slot="header">${title}</h4>${content}</wa-card>`,
  badge: (words, status) => `<wa-badge variant="${variants[status]}" pill>${words}</wa-badge>`,
  details: (summary, content) =>
    `<wa-details><span slot="summary">${summary}</span>${content}</wa-details>`,
  button: (words, shared) =>
    `<wa-button variant="brand" data-share="${shared}">${words}</wa-button>`,
  linkButton: (words, href) =>
    `<wa-button variant="brand" href="${href}" rel="noopener noreferrer">${words}</wa-button>`,
};
