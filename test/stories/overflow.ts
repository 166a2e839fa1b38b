/** What does not fit into its page. */

/** Elements that stick out when the page is so many pixels wide; not what is in them. */
export function overflow(page: HTMLElement, width: number): string[] {
  page.style.inlineSize = `${width}px`;
  const {left, right} = page.getBoundingClientRect();
  const wide = allBelow(page).filter((element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility() && (box.right > right + 1 || box.left < left - 1);
  });
  return wide
    .filter(({parentElement}) => !parentElement || !wide.includes(parentElement))
    .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
}

const allBelow = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? allBelow(element.shadowRoot) : []),
  ]);
