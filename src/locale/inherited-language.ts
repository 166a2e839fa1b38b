/** The language that an element inherits, found and watched as HTML defines it. */

/** The node whose `lang` counts next: the parent; from a shadow root, its host. */
const above = (node: Node): Node | undefined =>
  node.parentNode ?? (node as Partial<ShadowRoot>).host;

/**
 * The nearest `lang` of an element or its ancestors in the node tree (HTML, "The lang and xml:lang attributes");
 * undefined when none has one, or when the nearest says "unknown" by being empty.
 */
export function languageOf(element: Element): string | undefined {
  for (let node: Node | undefined = element; node; node = above(node)) {
    const language = (node as Partial<Element>).getAttribute?.('lang');
    // React and Svelte write what has no value as the words `null` and `undefined`, which no language's tag begins with.
    if (!/^(null|undef)/.test(`${language}`)) return language || undefined;
  }
  return undefined;
}

interface Watched {
  observer: MutationObserver;
  listeners: Set<() => void>;
}

/** One observer a root, however many elements listen. */
const roots = new WeakMap<Node, Watched>();

function watch(root: Node, listener: (() => void) | undefined): () => void {
  let watched = roots.get(root);
  if (!watched) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => listeners.forEach((call) => call()));
    watched = {observer, listeners};
    roots.set(root, watched);
    observer.observe(root, {attributes: true, attributeFilter: ['lang'], subtree: true});
  }
  const {listeners, observer} = watched;
  listeners.add(listener!);
  return () => {
    listeners.delete(listener!);
    // The observer's callback is of this scope too, and lives until the last has ended.
    listener = undefined;
    if (listeners.size > 0) return;
    observer.disconnect();
    roots.delete(root);
  };
}

/**
 * Calls back whenever a `lang` may have changed for an element: its own or one above it, through shadow roots.
 * Returns what ends it.
 */
export function watchLanguage(element: Element, listener: () => void): () => void {
  const ends: (() => void)[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    ends.push(watch(root, listener));
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => ends.forEach((end) => end());
}
