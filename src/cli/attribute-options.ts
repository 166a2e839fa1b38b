/** The attributes of an element on a command line: `--attribute show=actions`. */
import {
  attributesOf,
  elementNames,
  type AttributeName,
  type ElementName,
} from '../embed/attributes.js';
import type {Embed} from '../embed/embed.js';
import {nearest} from './inspect/unknown-fields.js';
import {Mistake} from './mistake.js';

/** The element of a name, which may lack its `ijn-`. Throws a {@link Mistake}. */
export function elementNamed(name: string): ElementName {
  const element = elementNames.find((each) => [each, each.slice('ijn-'.length)].includes(name));
  if (element) return element;
  throw new Mistake(`There is no element "${name}"`, `use one of ${elementNames.join(', ')}`);
}

/** Attributes as they are written. Throws a {@link Mistake} that says which are not the element's. */
export function attributesFrom(
  element: ElementName,
  written: readonly string[],
): Embed['attributes'] {
  const known = attributesOf(element);
  const names = known.map(([name]) => name);
  const attributes: Partial<Record<AttributeName, string>> = {};
  for (const each of written) {
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(each) ?? [];
    const found = known.find(([candidate]) => candidate === name);
    if (!found) {
      const meant = nearest(name, names);
      throw new Mistake(
        `<${element}> has no attribute "${name}"`,
        meant === undefined ? `use one of ${names.join(', ')}` : `did you mean "${meant}"?`,
      );
    }
    const [attribute, kind] = found;
    if (kind === 'text' && !value?.trim())
      throw new Mistake(`The attribute "${name}" needs a value`, `write ${name}=…`);
    if (kind === 'switch' && value)
      throw new Mistake(`The attribute "${name}" has no value`, `write ${name} alone`);
    attributes[attribute] = value ?? '';
  }
  return attributes;
}
