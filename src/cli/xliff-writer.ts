/** Writes XLIFF 1.2. Pure. */
import {DOMImplementation, XMLSerializer, type Document, type Element} from '@xmldom/xmldom';
import {formatMadeFor} from './xliff-made-for.js';
import {partsOf} from './placeholders.js';
import {
  notXml,
  pluralGroup,
  XliffError,
  xliffNamespace,
  type XliffDocument,
  type XliffNote,
  type XliffPhase,
  type XliffUnit,
} from './xliff-document.js';

/** Writes an XLIFF file: the same document gives the same bytes. Throws where a text cannot be written as XML. */
export function formatXliff(content: XliffDocument): string {
  const {original, sourceLanguage, targetLanguage, phases = [], notes, units} = content;
  const document = new DOMImplementation().createDocument(xliffNamespace, 'xliff');
  const root = document.documentElement!;
  root.setAttribute('version', '1.2');
  const file = add(root, 'file', {
    original,
    'source-language': sourceLanguage,
    'target-language': targetLanguage,
    datatype: 'plaintext',
    'xml:space': 'preserve',
  });
  if (phases.length > 0 || notes.length > 0) {
    const header = add(file, 'header', {});
    if (phases.length > 0) addPhases(header, phases);
    addNotes(header, notes);
  }
  addUnits(add(file, 'body', {}), units, original);
  indent(document, root);
  // A reader of XML turns a bare carriage return into a line feed (XML 1.0, section 2.11).
  const xml = new XMLSerializer().serializeToString(root).replaceAll('\r', '&#13;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

type Attributes = Record<string, string | undefined>;

function add(parent: Element, name: string, attributes: Attributes, text?: string): Element {
  const document = parent.ownerDocument!;
  const element = document.createElementNS(xliffNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  for (const part of partsOf(text ?? '')) {
    if (typeof part === 'string') element.appendChild(document.createTextNode(part));
    else add(element, 'x', {id: part.id, ...(part.shows && {'equiv-text': part.shows})});
  }
  parent.appendChild(element);
  return element;
}

function addNotes(parent: Element, notes: XliffNote[]) {
  for (const {text, from} of notes) add(parent, 'note', {from}, text);
}

function addPhases(header: Element, phases: XliffPhase[]) {
  const group = add(header, 'phase-group', {});
  for (const {name, process, attributes, notes} of phases) {
    const names = {'phase-name': name, 'process-name': process};
    addNotes(add(group, 'phase', {...names, ...attributes}), notes);
  }
}

function addUnits(body: Element, units: XliffUnit[], original: string) {
  let group: {id: string; element: Element} | undefined;
  for (const unit of units) {
    const {id, source, target, notes, maxLength, madeFor, plural} = unit;
    refuseBroken(unit, original);
    if (plural === undefined) group = undefined;
    else if (group?.id !== plural) {
      const element = add(body, 'group', {id: plural, restype: pluralGroup});
      group = {id: plural, element};
    }
    const element = add(group?.element ?? body, 'trans-unit', {
      id,
      maxwidth: maxLength?.toString(),
      'size-unit': maxLength === undefined ? undefined : 'char',
      extradata: madeFor && formatMadeFor(madeFor),
    });
    add(element, 'source', {}, source);
    if (target) {
      const {state, phase, language} = target;
      add(element, 'target', {state, 'phase-name': phase, 'xml:lang': language}, target.text);
    }
    addNotes(element, notes);
  }
}

function refuseBroken({id, source, target, notes}: XliffUnit, original: string) {
  const texts = [source, target?.text ?? '', ...notes.map(({text}) => text)].flatMap((text) =>
    partsOf(text).flatMap((part) => (typeof part === 'string' ? part : [part.id, part.shows])),
  );
  if (!texts.some((text) => notXml.test(text))) return;
  const reason = 'holds a broken or control character that no XML file can hold; remove it';
  throw new XliffError(original, id, reason);
}

const withWords = new Set(['source', 'target', 'note']);

/** Puts each element on a line of its own, two spaces in for each level. Texts are left as they are. */
function indent(document: Document, element: Element, depth = 0) {
  const inside = [...element.childNodes].filter(
    (node): node is Element => node.nodeType === node.ELEMENT_NODE,
  );
  if (inside.length === 0 && element.localName !== 'body') return;
  const line = (level: number) => document.createTextNode(`\n${'  '.repeat(level)}`);
  for (const child of inside) {
    element.insertBefore(line(depth + 1), child);
    if (!withWords.has(child.localName ?? '')) indent(document, child, depth + 1);
  }
  element.appendChild(line(depth));
}
