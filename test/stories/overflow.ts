/** What does not fit into its page. */

/** Elements that stick out when the page is so many pixels wide; not what is in them. */
export async function overflow(page: HTMLElement, width: number): Promise<string[]> {
  page.style.inlineSize = `${width}px`;
  // What is drawn answers to its room a frame later.
  for (let frame = 0; frame < 4; frame++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
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
