import {css} from '../shared/css.js';

/** The mark of what is printed alone; only while it is. */
const mark = 'data-ijn-printing';

/** For the document: of the page, only the copy is printed, and only paper has it. */
const alone = css`
  [data-ijn-printing] {
    display: none !important;
  }

  @media print {
    html {
      margin: 0 !important;
      padding: 0 !important;
      background: #fff !important;
    }

    html > :not([data-ijn-printing]) {
      display: none !important;
    }

    html > [data-ijn-printing] {
      display: block !important;
    }

    @page {
      margin: 12mm;
    }
  }
`;

/** Ends what is printed alone, where no browser said that it had been. */
let last: (() => void) | undefined;

/**
 * Has a page print the sheet of an element alone, until the function that is returned is called. A copy of it stands at the end
 * of the document meanwhile: what holds the element could clip, move, narrow or hide it in more ways than can be undone.
 *
 * @param element Has the sheet in its shadow root.
 */
export function isolate(element: Element): () => void {
  last?.();
  const {ownerDocument: page, shadowRoot} = element;
  const root = shadowRoot?.querySelector('.root');
  const sheet = root?.querySelector('.sheet');
  if (!root || !sheet) return () => {};
  const copy = page.createElement('div');
  copy.setAttribute(mark, '');
  copy.style.all = 'initial';
  // What the page gave the element by inheritance and as custom properties.
  const style = getComputedStyle(element);
  for (const name of ['font-family', '--ijn-heading-font', '--ijn-heading-weight'])
    copy.style.setProperty(name, style.getPropertyValue(name));
  const inner = copy.attachShadow({mode: 'open'});
  inner.adoptedStyleSheets = shadowRoot!.adoptedStyleSheets;
  const frame = root.cloneNode() as Element;
  frame.append(sheet.cloneNode(true));
  inner.append(frame);
  const rules = new CSSStyleSheet();
  rules.replaceSync(String(alone));
  page.adoptedStyleSheets.push(rules);
  page.documentElement.append(copy);
  last = () => {
    copy.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== rules);
    last = undefined;
  };
  return last;
}
