/** src/shared/css.ts for the script tag: the text itself, of which css-tag.ts makes a sheet. */
export const css = String.raw;
