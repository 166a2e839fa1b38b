import type {CSSResult} from 'lit';

/**
 * Adds styles to elements that came without them: those of what is loaded on demand.
 *
 * @param styles Made by our `css` tag.
 */
export function adoptable(styles: CSSResult): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    if (!sheet) {
      // Made when it is needed, since a server that renders has no style sheets.
      sheet = new CSSStyleSheet();
      sheet.replaceSync(String(styles));
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
}
