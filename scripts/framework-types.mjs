/**
 * Writes types of the elements for templates of React, Vue and Svelte from dist/custom-elements.json. What else makes such
 * types writes `CustomEvent` for our events, takes properties for attributes, and types for `lang` that are not there.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {root} from './child-process.mjs';

/**
 * @typedef {{name: string, description: string, type: {text: string}}} Named an attribute or event
 * @typedef {{name: string, tagName: string, description: string, attributes: Named[], events: Named[]}} Element
 * @typedef {{modules: {declarations?: Element[]}[]}} Manifest
 */

/** What the elements' own types leave open. */
const narrower = {'heading-level': "1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6'"};

/** @type {Manifest} */
const manifest = JSON.parse(await readFile(join(root, 'dist/custom-elements.json'), 'utf8'));
const elements = manifest.modules
  .flatMap(({declarations = []}) => declarations)
  .filter(({tagName}) => tagName);
const folder = join(root, 'dist/types');
await mkdir(folder, {recursive: true});
for (const [name, types] of Object.entries({jsx: jsx(), vue: vue(), svelte: svelte()})) {
  await writeFile(join(folder, `${name}.d.ts`), types);
  // Bundlers find a module, and drop it.
  await writeFile(join(folder, `${name}.js`), 'export {};\n');
}

/** @param {string} name of an attribute or event, as in `heading-level` */
function camelCase(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} name */
function quoted(name) {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}

function imports() {
  const events = elements.flatMap((element) => element.events.map(({type}) => type.text));
  const names = [...elements.map(({name}) => name), ...events];
  return `import type {\n${[...new Set(names)]
    .sort()
    .map((name) => `  ${name},\n`)
    .join('')}} from '../index.js';`;
}

/**
 * What may be written into the tag of an element.
 * @param {Element} element
 * @param {string} boolean type of what is there or not
 * @param {(event: string) => string} handler name of what hears an event
 */
function written({attributes, events}, boolean, handler) {
  const lines = [
    ...attributes.map(({name, description, type}) => {
      const own = narrower[/** @type {keyof narrower} */ (name)] ?? type.text;
      const text = own === 'boolean' ? boolean : own.replace(/ \| (null|undefined)/g, '');
      return {name, description, type: `${text} | null`};
    }),
    ...events.map(({name, description, type}) => ({
      name: handler(name),
      description,
      type: `((event: ${type.text}) => void) | null`,
    })),
  ];
  return lines
    .map(
      ({name, description, type}) =>
        `  /** ${description.replace(/\s+/g, ' ')} */\n  ${quoted(name)}?: ${type} | undefined;\n`,
    )
    .join('');
}

/** @param {(element: Element) => string} type */
function byTag(type) {
  return elements
    .map((element) => {
      const [description] = element.description.split('\n\n');
      return `    /** ${description?.replace(/\s+/g, ' ')} */\n    '${element.tagName}': ${type(element)};\n`;
    })
    .join('');
}

function jsx() {
  return `/** \`ijn-elements/jsx\`: the elements in the JSX of React 19. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
${imports()}

type Props<Written, Element> = Omit<
  DetailedHTMLProps<HTMLAttributes<Element>, Element>,
  keyof Written
> &
  Written;
${elements
  .map(
    (element) => `
/** What React takes for \`<${element.tagName}>\`. */
export interface ${element.name}Written {
${written(element, 'boolean', (event) => `on${event}`)}}
`,
  )
  .join('')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${byTag(({name}) => `Props<${name}Written, ${name}>`).replace(/^ {4}/gm, '      ')}    }
  }
}
`;
}

function vue() {
  return `/** \`ijn-elements/vue\`: the elements in the templates of Vue 3. */
import type {HTMLAttributes, PublicProps} from 'vue';
${imports()}

type Component<Written, Element> = new () => Element & {
  /** Only for the checking of templates. */
  $props: Omit<HTMLAttributes, keyof Written> & PublicProps & Written;
};
${elements
  .map(
    (element) => `
/** What Vue takes for \`<${element.tagName}>\`. */
export interface ${element.name}Written {
${written(element, "true | ''", (event) => camelCase(`on-${event}`)).replace(/^ {2}'([^']+)'/gm, (_, name) => `  ${camelCase(name)}`)}}
`,
  )
  .join('')}
declare module 'vue' {
  interface GlobalComponents {
${byTag(({name}) => `Component<${name}Written, ${name}>`)}  }
}
`;
}

function svelte() {
  return `/** \`ijn-elements/svelte\`: the elements in the templates of Svelte 5. */
import type {HTMLAttributes} from 'svelte/elements';
${imports()}

type Props<Written, Element extends EventTarget> = Omit<HTMLAttributes<Element>, keyof Written> &
  Written;
${elements
  .map(
    (element) => `
/** What Svelte takes for \`<${element.tagName}>\`. */
export interface ${element.name}Written {
${written(element, "true | ''", (event) => `on${event}`)}}
`,
  )
  .join('')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${byTag(({name}) => `Props<${name}Written, ${name}>`)}  }
}
`;
}
