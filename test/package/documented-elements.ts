import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './temporary-folder.js';

interface Documented {
  name: string;
  description?: string;
}

/** The parts of a custom elements manifest that are read here. */
interface CustomElementsManifest {
  modules: {
    path: string;
    declarations?: {
      tagName?: string;
      attributes?: Documented[];
      slots?: Documented[];
      events?: Documented[];
      cssParts?: Documented[];
      cssProperties?: Documented[];
    }[];
  }[];
}

/** What dist/custom-elements.json says of an element: names, sorted. */
export interface DocumentedElement {
  /** Its file. */
  source: string;
  attributes: string[];
  slots: string[];
  events: string[];
  parts: string[];
  properties: string[];
  /** Names of what has no description. */
  undescribed: string[];
}

const names = (list: Documented[] = []) => list.map(({name}) => name).sort();

/** The elements of dist/custom-elements.json by tag. */
export function documentedElements(): Map<string, DocumentedElement> {
  const text = readFileSync(join(root, 'dist/custom-elements.json'), 'utf8');
  const {modules} = JSON.parse(text) as CustomElementsManifest;
  const elements = new Map<string, DocumentedElement>();
  for (const {path, declarations = []} of modules) {
    for (const {tagName, attributes, slots, events, cssParts, cssProperties} of declarations) {
      if (!tagName) continue;
      const all = [attributes, slots, events, cssParts, cssProperties].flatMap(
        (list) => list ?? [],
      );
      elements.set(tagName, {
        source: path,
        attributes: names(attributes),
        slots: names(slots),
        events: names(events),
        parts: names(cssParts),
        properties: names(cssProperties),
        undescribed: names(all.filter(({description}) => !description)),
      });
    }
  }
  return elements;
}
