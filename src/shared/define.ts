/** Registers an element unless its name is taken: a page may load the script twice, or two versions of it. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
