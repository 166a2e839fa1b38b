/**
 * What templates need of Lit, for `dist/ijn-feed.js`: its templates are rendered by the Lit inside `dist/ijn.js`,
 * and a second Lit would cost 3 KB. These values are Lit's contract between its own versions on one page: a result
 * is an object with `_$litType$`, and `nothing` and `noChange` are registered symbols (lit-html.ts).
 */
import type {html as litHtml, noChange as litNoChange, nothing as litNothing} from 'lit';

export const html = ((strings: TemplateStringsArray, ...values: unknown[]) => ({
  ['_$litType$']: 1,
  strings,
  values,
})) as unknown as typeof litHtml;

export const nothing = Symbol.for('lit-nothing') as typeof litNothing;

export const noChange = Symbol.for('lit-noChange') as typeof litNoChange;
