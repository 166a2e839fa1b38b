/**
 * XLIFF 1.2, as much of it as the feed's translations need: one `<file>` of trans-units with source, target,
 * state and notes. Pure: text in, text out. https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
 */
import {
  DOMImplementation,
  DOMParser,
  XMLSerializer,
  type Document,
  type Element,
} from '@xmldom/xmldom';

const namespace = 'urn:oasis:names:tc:xliff:document:1.2';

/** The states that XLIFF 1.2 defines for a target; a tool's own begin with `x-`. */
const states = new Set([
  'new',
  'needs-translation',
  'needs-adaptation',
  'needs-l10n',
  'needs-review-translation',
  'needs-review-adaptation',
  'needs-review-l10n',
  'translated',
  'signed-off',
  'final',
]);

/** A remark for translators; `from` says whose it is. */
interface XliffNote {
  text: string;
  from?: string | undefined;
}

/** The words of a translator. */
interface XliffTarget {
  text: string;
  /** One of XLIFF's states; without one, nobody has said how far the translation is. */
  state?: string | undefined;
  /** `xml:lang`, for words that stay in another language than the file's: a name, a slogan. */
  language?: string | undefined;
}

/** One text and its translation. */
export interface XliffUnit {
  id: string;
  source: string;
  target?: XliffTarget | undefined;
  notes: XliffNote[];
}

/** One XLIFF file. */
export interface XliffDocument {
  /** The file that the sources come from. */
  original: string;
  sourceLanguage: string;
  targetLanguage: string;
  /** Remarks about the file as a whole. */
  notes: XliffNote[];
  units: XliffUnit[];
}

/** What is wrong with an XLIFF file, in words that name the file and, where there is one, the unit. */
class XliffError extends Error {
  override name = 'XliffError';

  constructor(file: string, unit: string | undefined, reason: string) {
    super(`${file}${unit === undefined ? '' : `, unit "${unit}"`}: ${reason}`);
  }
}

/**
 * XML 1.0 cannot hold these, not even escaped (section 2.2); and U+FFFD stands where something could not be read.
 */
// eslint-disable-next-line no-control-regex
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]|\p{Surrogate}/u;

/** Reads an XLIFF file; throws an {@link XliffError} when it is not what it should be. */
export function parseXliff(xml: string, file: string): XliffDocument {
  const fail = (reason: string, unit?: string): never => {
    throw new XliffError(file, unit, reason);
  };
  const root = parseXml(xml, file).documentElement;
  if (
    root?.localName !== 'xliff' ||
    root.namespaceURI !== namespace ||
    root.getAttribute('version') !== '1.2'
  ) {
    return fail(`is not XLIFF 1.2; it begins with <xliff version="1.2" xmlns="${namespace}">`);
  }
  const [fileElement, ...others] = children(root, 'file');
  if (!fileElement || others.length > 0)
    return fail(`has ${others.length + (fileElement ? 1 : 0)} <file> elements instead of one`);
  const attribute = (name: string) =>
    fileElement.getAttribute(name) || fail(`its <file> has no attribute "${name}"`);

  const seen = new Set<string>();
  const units = [...fileElement.getElementsByTagNameNS(namespace, 'trans-unit')].map(
    (element): XliffUnit => {
      const id =
        element.getAttribute('id') || fail(`the unit on line ${element.lineNumber} has no id`);
      if (seen.has(id)) fail('stands here twice; keep one of them', id);
      seen.add(id);
      const only = (name: string) => {
        const [found, second] = children(element, name);
        if (second) fail(`has more than one <${name}>`, id);
        return (
          found && {
            element: found,
            text: plainText(found, (tag) =>
              fail(
                `its <${name}> holds the tag <${tag}>, and texts of the feed hold no tags; write &lt; for the sign <`,
                id,
              ),
            ),
          }
        );
      };
      const source = only('source') ?? fail('has no <source>', id);
      const target = only('target');
      const state = target?.element.getAttribute('state') || undefined;
      if (state !== undefined && !states.has(state) && !state.startsWith('x-')) {
        fail(
          `has the state "${state}", which XLIFF 1.2 does not know; use one of ${[...states].join(', ')}`,
          id,
        );
      }
      return {
        id,
        source: source.text,
        ...(target &&
          target.text.trim() !== '' && {
            target: {
              text: target.text,
              ...(state !== undefined && {state}),
              ...languageOf(target.element),
            },
          }),
        notes: notesIn(element),
      };
    },
  );
  const [header] = children(fileElement, 'header');
  return {
    original: attribute('original'),
    sourceLanguage: attribute('source-language'),
    targetLanguage: attribute('target-language'),
    notes: header ? notesIn(header) : [],
    units,
  };
}

/** Writes an XLIFF file: the same document gives the same bytes. Throws where a text cannot be written as XML. */
export function formatXliff({
  original,
  sourceLanguage,
  targetLanguage,
  notes,
  units,
}: XliffDocument): string {
  const document = new DOMImplementation().createDocument(namespace, 'xliff');
  const root = document.documentElement!;
  const add = (
    parent: Element,
    name: string,
    attributes: Record<string, string | undefined>,
    content?: string,
  ) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, value);
    }
    if (content !== undefined) element.appendChild(document.createTextNode(content));
    parent.appendChild(element);
    return element;
  };
  const addNotes = (parent: Element, list: XliffNote[]) => {
    for (const {text, from} of list) add(parent, 'note', {from}, text);
  };

  root.setAttribute('version', '1.2');
  const file = add(root, 'file', {
    original,
    'source-language': sourceLanguage,
    'target-language': targetLanguage,
    datatype: 'plaintext',
    'xml:space': 'preserve',
  });
  if (notes.length > 0) addNotes(add(file, 'header', {}), notes);
  const body = add(file, 'body', {});
  for (const {id, source, target, notes: unitNotes} of units) {
    const texts = [source, target?.text ?? '', ...unitNotes.map((note) => note.text)];
    if (texts.some((text) => notXml.test(text))) {
      throw new XliffError(
        original,
        id,
        'holds a broken or control character that no XML file can hold; remove it',
      );
    }
    const unit = add(body, 'trans-unit', {id});
    add(unit, 'source', {}, source);
    if (target)
      add(unit, 'target', {state: target.state, 'xml:lang': target.language}, target.text);
    addNotes(unit, unitNotes);
  }
  for (const element of [
    root,
    file,
    ...children(file, 'header'),
    body,
    ...children(body, 'trans-unit'),
  ]) {
    indent(document, element);
  }
  // A reader of XML turns a bare carriage return into a line feed (XML 1.0, section 2.11).
  const xml = new XMLSerializer().serializeToString(root).replaceAll('\r', '&#13;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/** Parses strictly: what an XML tool would only warn of is an error here, with the unit it stands in. */
function parseXml(xml: string, file: string): Document {
  const problems: {message: string; line: number}[] = [];
  const content = xml.replace(/^\ufeff/, '');
  const note = (message: string, line: unknown) =>
    problems.push({message, line: typeof line === 'number' ? line : 0});
  if (content.includes('\ufffd') || content.includes('\0')) {
    throw new XliffError(
      file,
      undefined,
      'holds signs that could not be read. To mend it: save the file as UTF-8',
    );
  }
  let document: Document | undefined;
  try {
    document = new DOMParser({
      // Only what XML 1.0 asks for; the default also turns U+2028 into a line feed.
      normalizeLineEndings: (text) => text.replace(/\r\n?/g, '\n'),
      onError: (_level, message, context) => note(message, context?.locator?.lineNumber),
    }).parseFromString(content, 'text/xml');
  } catch (error) {
    if (problems.length === 0) note(error instanceof Error ? error.message : String(error), 0);
  }
  const [problem] = problems;
  if (problem) {
    const before = content.split('\n').slice(0, problem.line).join('\n');
    const unit = [...before.matchAll(/<trans-unit\b[^>]*?\bid="([^"]*)"/g)].at(-1)?.[1];
    throw new XliffError(
      file,
      unit,
      `is not well-formed XML at line ${problem.line}: ${problem.message.trim()}`,
    );
  }
  if (!document || document.doctype)
    throw new XliffError(file, undefined, 'has a DOCTYPE, which XLIFF does not need');
  return document;
}

const children = (parent: Element, name: string) =>
  [...parent.childNodes].filter(
    (node): node is Element =>
      node.nodeType === node.ELEMENT_NODE &&
      (node as Element).localName === name &&
      (node as Element).namespaceURI === namespace,
  );

const notesIn = (parent: Element): XliffNote[] =>
  children(parent, 'note').map((note) => {
    const from = note.getAttribute('from') || undefined;
    return {text: note.textContent ?? '', ...(from !== undefined && {from})};
  });

const languageOf = (element: Element) => {
  const language = element.getAttribute('xml:lang');
  return language ? {language} : {};
};

function plainText(element: Element, onTag: (name: string) => never): string {
  for (const node of element.childNodes) {
    if (node.nodeType === node.ELEMENT_NODE) onTag(node.nodeName);
  }
  return element.textContent ?? '';
}

/** Puts each child on a line of its own, two spaces in for each level. Texts are left as they are. */
function indent(document: Document, element: Element) {
  let depth = 0;
  for (
    let node = element.parentNode;
    node && node.nodeType === node.ELEMENT_NODE;
    node = node.parentNode
  )
    depth += 1;
  const line = (level: number) => document.createTextNode(`\n${'  '.repeat(level)}`);
  for (const child of [...element.childNodes]) element.insertBefore(line(depth + 1), child);
  element.appendChild(line(depth));
}
