/** The `<script type="application/json">` child of an element, which holds a feed written into the page. */
export const inlineScript = (element: Element): Element | null =>
  element.querySelector(':scope > script[type="application/json"]');
