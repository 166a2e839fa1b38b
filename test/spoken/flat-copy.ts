/** A copy of a part of a page in one tree, as a browser hands it to screen readers. */
export interface FlatCopy {
  /** In no document yet. */
  element: Styled;
  /** What each element of the copy was made of. */
  originals: ReadonlyMap<Node, Element>;
}

type Styled = HTMLElement | SVGElement;

/** Attributes that hold ids. */
const references = [
  'for',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
];

/**
 * Copies an element with all that it shows into one tree without shadow roots, for programs that look at `childNodes`
 * and so see nothing of what our elements draw. What counts for a listener stays the same:
 *
 * - What a shadow root holds stands in place of its host's children; what is assigned to a slot, or else the slot's own
 *   content, in place of the slot.
 * - Attributes are kept: roles, `aria-*`, `lang`, `dir`, `inert`. Ids and the references to them are changed alike, and
 *   for each root otherwise, so that they lead where they led.
 * - `display` and `visibility` become styles of each copy, since the rules of a shadow root do not reach it: what was
 *   hidden is hidden, and where a block ends, words end. What is hidden is not left out, as others may be named by it.
 * - Of a closed `<details>` only the summary is copied. A summary gets the role and state that browsers expose, a button
 *   that is expanded or not: HTML's own mapping leaves them to the browser, and programs then know of none.
 * - A custom element becomes a `<div>`: under its own name it would draw itself anew.
 *
 * Lost is what has no attribute: listeners, what is typed, what `ElementInternals` says, text that CSS adds.
 *
 * @param source In a document.
 */
export function flatCopy(source: Styled): FlatCopy {
  const originals = new Map<Node, Element>();
  const roots: Node[] = [];

  const numberOf = (root: Node) => {
    if (!roots.includes(root)) roots.push(root);
    return roots.indexOf(root);
  };

  const copied = (element: Styled): Styled => {
    const copy = withoutChildren(element);
    originals.set(copy, element);
    const {display, visibility} = getComputedStyle(element);
    Object.assign(copy.style, {display, visibility});
    for (const name of ['id', ...references]) {
      const ids = element.getAttribute(name)?.match(/\S+/g);
      if (!ids) continue;
      const root = numberOf(element.getRootNode());
      copy.setAttribute(name, ids.map((id) => `copy-${root}-${id}`).join(' '));
    }
    if (isSummary(element)) {
      copy.setAttribute('role', 'button');
      copy.setAttribute('aria-expanded', String(element.parentElement.open));
    }
    for (const child of shownChildren(element)) {
      if (child instanceof Text) copy.append(child.data);
      else if (isStyled(child)) copy.append(copied(child));
    }
    return copy;
  };

  const element = copied(source);
  const language = languageAround(source);
  if (language) element.setAttribute('lang', language);
  return {element, originals};
}

/** What a browser shows in an element: the nodes of its shadow root, if it has one, with slots resolved. */
function shownChildren(element: Element): Node[] {
  const isClosed = element instanceof HTMLDetailsElement && !element.open;
  const children = [...(element.shadowRoot ?? element).childNodes];
  return (isClosed ? children.filter(isSummary) : children).flatMap(inPlaceOf);
}

/** Of a slot, what it shows: `flatten` also follows slots that are assigned to it, and falls back to its own content. */
function inPlaceOf(node: Node): Node[] {
  if (!(node instanceof HTMLSlotElement) || !(node.getRootNode() instanceof ShadowRoot))
    return [node];
  return getComputedStyle(node).display === 'none' ? [] : node.assignedNodes({flatten: true});
}

const isStyled = (node: Node): node is Styled =>
  node instanceof HTMLElement || node instanceof SVGElement;

/** Whether it opens and closes what it stands in: only the first summary of `<details>` does. */
const isSummary = (node: Node): node is HTMLElement & {parentElement: HTMLDetailsElement} =>
  node instanceof HTMLElement &&
  node.parentElement instanceof HTMLDetailsElement &&
  node === node.parentElement.querySelector(':scope > summary');

function withoutChildren(element: Styled): Styled {
  if (!element.localName.includes('-')) return element.cloneNode() as Styled;
  const copy = document.createElement('div');
  for (const {name, value} of element.attributes) copy.setAttribute(name, value);
  return copy;
}

/** As HTML inherits it: from the nearest ancestor in the node tree, from a shadow root to its host. */
function languageAround(element: Element): string | undefined {
  const marked = element.closest<HTMLElement>('[lang]');
  if (marked) return marked.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : undefined;
}
