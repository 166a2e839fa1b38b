import type {Vocabulary} from '../../content/handout-html.js';

const variants: Record<string, string> = {open: 'primary', won: 'success', ended: 'neutral'};

/** What stands for each part of the handout. */
export const vocabulary: Vocabulary = {
  card: (title, content) =>
    `<sl-card class="card"><h4 slot="header">${title}</h4>${content}</sl-card>`,
  badge: (words, status) => `<sl-badge variant="${variants[status]}" pill>${words}</sl-badge>`,
  details: (summary, content) =>
    `<sl-details><span slot="summary">${summary}</span>${content}</sl-details>`,
  button: (words, shared) =>
    `<sl-button variant="primary" data-share="${shared}">${words}</sl-button>`,
  linkButton: (words, href) =>
    `<sl-button variant="primary" href="${href}" rel="noopener noreferrer">${words}</sl-button>`,
};
