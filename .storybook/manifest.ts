/** Tables and Controls from the custom elements manifest that `npm run build` makes. */
/// <reference types="vite/client" />

/** One row of a docs table; with a control where a visitor of Storybook can change it. */
interface Row {
  name: string;
  description?: string;
  type?: {name: string; required: false};
  control?: {type: 'text' | 'number' | 'boolean' | 'select' | 'color'} | false;
  options?: string[];
  table: {category: string; type?: {summary: string}; defaultValue?: {summary: string}};
}

interface Named {
  name: string;
  description?: string;
  type?: {text: string};
  default?: string;
}

interface Member extends Named {
  kind: 'field' | 'method';
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
}

/** An element as custom-elements.json describes it (schema 2.1), as far as it is read here. */
interface ElementDeclaration {
  tagName: string;
  attributes?: (Named & {fieldName?: string})[];
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssProperties?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
}

interface Manifest {
  modules: {declarations?: (ElementDeclaration | {tagName?: never})[]}[];
}

const [found] = Object.values(
  import.meta.glob<Manifest>('../dist/custom-elements.json', {eager: true, import: 'default'}),
);
if (!found) throw new Error('There is no dist/custom-elements.json: npm run build makes it');

/** What the elements offer, read from their sources. */
export const manifest: Manifest = found;

const elementOf = (tag: string): ElementDeclaration | undefined =>
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .flatMap((declaration) => (declaration.tagName === tag ? [declaration] : []))[0];

const row = (category: string, {name, description, type, default: initial}: Named): Row => ({
  name,
  ...(description && {description}),
  control: false,
  table: {
    category,
    ...(type && {type: {summary: type.text}}),
    ...(initial !== undefined && {defaultValue: {summary: initial}}),
  },
});

function attribute(named: Named): Row {
  const type = named.type?.text ?? 'string';
  const options = [...type.matchAll(/'([\w-]+)'/g)].flatMap(([, option]) => option ?? []);
  return {
    ...row('attributes', named),
    ...(options.length > 0
      ? {control: {type: 'select'}, options}
      : {control: {type: type === 'number' || type === 'boolean' ? type : 'text'}}),
  };
}

/**
 * Rows by a name of their own: a part may be called as an attribute is. Private members are left out, and
 * properties that an attribute describes already.
 */
export function argTypesOf(tag: string): Record<string, Row> {
  const element = elementOf(tag);
  if (!element) return {};
  const {attributes = [], members = [], events = [], slots = []} = element;
  const {cssProperties = [], cssParts = [], cssStates = []} = element;
  const rows: [string, Row][] = [
    ...attributes.map((each): [string, Row] => [each.name, attribute(each)]),
    ...members
      .filter((member) => member.kind === 'field')
      .filter(({name, privacy}) => !name.startsWith('#') && (privacy ?? 'public') === 'public')
      .filter(({name}) => !attributes.some(({fieldName}) => fieldName === name))
      .filter((member) => !member.static)
      .map((each): [string, Row] => [`property ${each.name}`, row('properties, read only', each)]),
    ...events.map((each): [string, Row] => [`event ${each.name}`, row('events', each)]),
    ...slots.map((each): [string, Row] => [
      `slot ${each.name}`,
      row('slots', {...each, name: each.name || '(default)'}),
    ]),
    ...cssProperties.map((each): [string, Row] => [
      each.name,
      {...row('custom properties', each), control: {type: 'text'}},
    ]),
    ...cssParts.map((each): [string, Row] => [`part ${each.name}`, row('parts', each)]),
    ...cssStates.map((each): [string, Row] => [`state ${each.name}`, row('states', each)]),
  ];
  return Object.fromEntries(rows);
}
