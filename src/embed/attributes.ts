/** What can be written into the tags of the three elements; `test/package/manifest.test.ts` holds it equal to the manifest. Pure. */

/** Names of the elements, the whole handout first. */
export const elementNames = ['ijn-principles', 'ijn-action-card', 'ijn-pipeline-diagram'] as const;

/** Name of an element. */
export type ElementName = (typeof elementNames)[number];

/** Whether an attribute has a value (`text`), or is there or not (`switch`). */
export type AttributeKind = 'text' | 'switch';

const shared = {
  lang: 'text',
  region: 'text',
  feed: 'text',
  'feed-key': 'text',
  source: 'text',
  'heading-level': 'text',
} as const satisfies Record<string, AttributeKind>;

const own = {
  'ijn-principles': {
    principle: 'text',
    show: 'text',
    'language-menu': 'switch',
    printable: 'switch',
    'quick-exit': 'text',
  },
  'ijn-action-card': {action: 'text'},
  'ijn-pipeline-diagram': {stage: 'text', orientation: 'text'},
} as const satisfies Record<ElementName, Record<string, AttributeKind>>;

type Keys<Union> = Union extends unknown ? keyof Union : never;

/** Name of an attribute of any of the elements. */
export type AttributeName = keyof typeof shared | Keys<(typeof own)[ElementName]>;

/** The attributes of an element, its own first, in the order in which they are written. */
export const attributesOf = (element: ElementName): [AttributeName, AttributeKind][] =>
  Object.entries({...own[element], ...shared}) as [AttributeName, AttributeKind][];
