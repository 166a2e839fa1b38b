/** Ids that an element refers to and that its own root does not hold, as `aria-controls="x"`. */
export function danglingReferences(root: Document | ShadowRoot | Element): string[] {
  const attributes = ['aria-controls', 'aria-labelledby', 'aria-describedby', 'aria-owns', 'for'];
  const dangling: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const scope = element.getRootNode() as Document | ShadowRoot;
    for (const attribute of attributes) {
      for (const id of element.getAttribute(attribute)?.split(/\s+/) ?? []) {
        if (id && !scope.getElementById(id)) dangling.push(`${attribute}="${id}"`);
      }
    }
    if (element.shadowRoot) dangling.push(...danglingReferences(element.shadowRoot));
  }
  return dangling;
}

/** Ids that stand twice in one root. */
export function repeatedIds(root: Document | ShadowRoot | Element): string[] {
  const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
  const below = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? repeatedIds(shadowRoot) : [],
  );
  return [...ids.filter((id, i) => ids.indexOf(id) !== i), ...below];
}
