import {unsafeCSS, type CSSResult} from 'lit';

/**
 * The `css` tag for our own styles. Lit's says at length what is wrong with a value that is no style, and every
 * visitor would carry that (110 bytes); here the types say it. The script tag has src/lit/css.ts in its place.
 */
export const css = (strings: TemplateStringsArray, ...values: CSSResult[]): CSSResult =>
  unsafeCSS(String.raw({raw: strings}, ...values));
