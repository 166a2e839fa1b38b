/**
 * Lit's `css-tag.js` for the script tag: every browser that we promise has constructable style sheets, and what Lit
 * carries for others is 0.3 KB of every visitor's download. scripts/bundles/slim-lit.ts puts it in Lit's place; the names are those
 * that Lit imports (@lit/reactive-element 2.1), and a build fails that finds one missing.
 */

/** A sheet for each text: elements share them. */
const sheets = new Map<string, CSSStyleSheet>();

export const getCompatibleStyle = (style: string): string => style;

export const adoptStyles = (root: ShadowRoot, styles: string[]): void => {
  root.adoptedStyleSheets = styles.map((text) => {
    const sheet = sheets.get(text) ?? new CSSStyleSheet();
    if (!sheets.has(text)) sheet.replaceSync(text);
    sheets.set(text, sheet);
    return sheet;
  });
};

/** Not used by us; Lit exports them on. */
export const css = undefined;
export const unsafeCSS = undefined;
export const CSSResult = undefined;
export const supportsAdoptingStyleSheets = true;
