/**
 * Lit's `css-tag.js` for the script tag: every browser that we promise has constructable style sheets, and what Lit
 * carries for others is 270 bytes of every visitor's download. vite.config.ts puts it in Lit's place; the names are those
 * that Lit imports (@lit/reactive-element 2.1), and a build fails that finds one missing.
 */

/** A style as Lit knows it: a sheet, made when it is first used and shared from then on. */
export class CSSResult {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly cssText: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const unsafeCSS = (text: string): CSSResult => new CSSResult(text);

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

export const adoptStyles = (root: ShadowRoot, styles: CSSResult[]): void => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
};

/** Not used by us; Lit exports them on. */
export const css = undefined;
export const supportsAdoptingStyleSheets = true;
