/**
 * One element as a partner wants it: which, with what attributes, in what colours. The builder makes snippets of it, keeps it
 * in its own address, and writes it into the query string of embed.html. Pure.
 */
import {attributesOf, elementNames, type AttributeName, type ElementName} from './attributes.js';
import {isColor, onAccent} from './colors.js';

/** An element as a partner wants it. */
export interface Embed {
  element: ElementName;
  /** Attributes by name; a switch that is on is an empty string. None of another element, none that is empty otherwise. */
  attributes: Readonly<Partial<Record<AttributeName, string>>>;
  /** `light` or `dark`; without it, it follows the page. */
  scheme?: 'light' | 'dark' | undefined;
  /** Colour of what stands out, as `#rrggbb`; without it, ours. */
  accent?: string | undefined;
  /** The same on dark ground; without it, `accent`. */
  accentDark?: string | undefined;
}

const schemes = ['light', 'dark'] as const;

/** Reads a query string; what it does not know, or what is not an option of the element, it leaves out. */
export function embedFromQuery(query: URLSearchParams): Embed {
  const wanted = query.get('element') ?? '';
  const element =
    elementNames.find((name) => [name, name.slice('ijn-'.length)].includes(wanted)) ??
    elementNames[0];
  const attributes: Partial<Record<AttributeName, string>> = {};
  for (const [name, kind] of attributesOf(element)) {
    const value = query.get(name);
    if (value === null) continue;
    if (kind === 'switch') {
      if (value !== 'false') attributes[name] = '';
    } else if (value.trim()) attributes[name] = value.trim();
  }
  return {
    element,
    attributes,
    scheme: schemes.find((name) => name === query.get('scheme')),
    accent: colorOf(query.get('accent')),
    accentDark: colorOf(query.get('accent-dark')),
  };
}

/** A colour with or without its `#`, which has a meaning of its own in addresses. */
function colorOf(value: string | null): string | undefined {
  const color = `#${value?.replace(/^#/, '').toLowerCase()}`;
  return isColor(color) ? color : undefined;
}

/** The query string that {@link embedFromQuery} reads the same embed from. */
export function queryOf({element, attributes, scheme, accent, accentDark}: Embed): URLSearchParams {
  const query = new URLSearchParams({element: element.slice('ijn-'.length)});
  for (const [name] of attributesOf(element)) {
    const value = attributes[name];
    if (value !== undefined) query.set(name, value);
  }
  if (scheme) query.set('scheme', scheme);
  if (accent) query.set('accent', accent.slice(1));
  if (accentDark) query.set('accent-dark', accentDark.slice(1));
  return query;
}

/** The attributes of an element as markup has them: a switch that is on without a value. */
export const writtenAttributes = ({element, attributes}: Embed): [string, string | true][] =>
  attributesOf(element).flatMap(([name, kind]): [string, string | true][] => {
    const value = attributes[name];
    return value === undefined ? [] : [[name, kind === 'switch' && value === '' ? true : value]];
  });

/** The CSS properties that give an element its colours, in the order in which they are written. */
export function styleOf({scheme, accent, accentDark}: Embed): [property: string, value: string][] {
  const style: [string, string][] = scheme ? [['color-scheme', scheme]] : [];
  if (!accent) return style;
  const both = (of: (color: string) => string) => {
    const [light, dark] = [of(accent), of(accentDark ?? accent)];
    return light === dark ? light : `light-dark(${light}, ${dark})`;
  };
  return [...style, ['--ijn-accent', both(String)], ['--ijn-on-accent', both(onAccent)]];
}
