/** Reads XLIFF 1.2. Pure. */
import {DOMParser, type Document, type Element} from '@xmldom/xmldom';
import {parseMadeFor} from './xliff-made-for.js';
import {placeholder} from './placeholders.js';
import {
  notXml,
  pluralGroup,
  XliffError,
  xliffNamespace,
  type XliffDocument,
  type XliffNote,
  type XliffPhase,
  type XliffTarget,
  type XliffUnit,
} from './xliff-document.js';

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

/** How to read a file. */
export interface ReadOptions {
  /** Whether its texts may hold values, as `<x id="0"/>`: those of the interface may, those of a feed not. */
  placeholders?: boolean;
}

type Fail = (reason: string, unit?: string) => never;

/** Reads an XLIFF file; throws an {@link XliffError} when it is not what it should be. */
export function parseXliff(xml: string, file: string, options: ReadOptions = {}): XliffDocument {
  const fail: Fail = (reason, unit) => {
    throw new XliffError(file, unit, reason);
  };
  const root = parseXml(xml, file).documentElement;
  if (
    root?.localName !== 'xliff' ||
    root.namespaceURI !== xliffNamespace ||
    root.getAttribute('version') !== '1.2'
  ) {
    return fail(`is not XLIFF 1.2; it begins with <xliff version="1.2" xmlns="${xliffNamespace}">`);
  }
  const [fileElement, ...others] = children(root, 'file');
  if (!fileElement || others.length > 0)
    return fail(`has ${others.length + (fileElement ? 1 : 0)} <file> elements instead of one`);
  const attribute = (name: string) =>
    fileElement.getAttribute(name) || fail(`its <file> has no attribute "${name}"`);

  const seen = new Set<string>();
  const units = [...fileElement.getElementsByTagNameNS(xliffNamespace, 'trans-unit')].map(
    (element) => {
      const id =
        element.getAttribute('id') || fail(`the unit on line ${element.lineNumber} has no id`);
      if (seen.has(id)) fail('stands here twice; keep one of them', id);
      seen.add(id);
      return readUnit(element, id, (reason) => fail(reason, id), options);
    },
  );
  const [header] = children(fileElement, 'header');
  const phases = header ? phasesIn(header, fail) : [];
  return {
    original: attribute('original'),
    sourceLanguage: attribute('source-language'),
    targetLanguage: attribute('target-language'),
    ...(phases.length > 0 && {phases}),
    notes: header ? notesIn(header) : [],
    units,
  };
}

function readUnit(element: Element, id: string, fail: Fail, options: ReadOptions): XliffUnit {
  const only = (name: string) => {
    const [found, second] = children(element, name);
    if (second) fail(`has more than one <${name}>`);
    return found && {element: found, text: textIn(found, fail, options)};
  };
  const source = only('source') ?? fail('has no <source>');
  const found = only('target');
  const target = found && readTarget(found.element, found.text, fail);
  const maxLength = limitOf(element, fail);
  const madeFor = parseMadeFor(element.getAttribute('extradata'));
  const plural = pluralOf(element);
  return {
    id,
    source: source.text,
    ...(target && target.text.trim() !== '' && {target}),
    notes: notesIn(element),
    ...(maxLength !== undefined && {maxLength}),
    ...(madeFor && {madeFor}),
    ...(plural !== undefined && {plural}),
  };
}

function readTarget(element: Element, text: string, fail: Fail): XliffTarget {
  const state = element.getAttribute('state') || undefined;
  if (state !== undefined && !states.has(state) && !state.startsWith('x-')) {
    fail(
      `has the state "${state}", which XLIFF 1.2 does not know; use one of ${[...states].join(', ')}`,
    );
  }
  const phase = element.getAttribute('phase-name');
  const language = element.getAttribute('xml:lang');
  return {
    text,
    ...(state !== undefined && {state}),
    ...(language && {language}),
    ...(phase && {phase}),
  };
}

function limitOf(element: Element, fail: Fail): number | undefined {
  const limit = element.getAttribute('maxwidth');
  // The standard's own unit is the pixel.
  if (!limit || element.getAttribute('size-unit') !== 'char') return undefined;
  return /^\d+$/.test(limit)
    ? Number(limit)
    : fail(`has maxwidth="${limit}"; write a whole number of characters`);
}

function pluralOf({parentNode}: Element): string | undefined {
  const group = parentNode as Element | null;
  return group?.localName === 'group' && group.getAttribute('restype') === pluralGroup
    ? (group.getAttribute('id') ?? '')
    : undefined;
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
      (node as Element).namespaceURI === xliffNamespace,
  );

const notesIn = (parent: Element): XliffNote[] =>
  children(parent, 'note').map((note) => {
    const from = note.getAttribute('from') || undefined;
    return {text: note.textContent ?? '', ...(from !== undefined && {from})};
  });

const phasesIn = (header: Element, fail: Fail): XliffPhase[] =>
  children(header, 'phase-group')
    .flatMap((group) => children(group, 'phase'))
    .map((phase) => {
      const all = [...phase.attributes].map(({name, value}): [string, string] => [name, value]);
      const {
        'phase-name': name,
        'process-name': process,
        ...attributes
      } = Object.fromEntries(all.filter(([key]) => !key.startsWith('xmlns')));
      if (!name || !process) return fail('has a <phase> without phase-name and process-name');
      return {name, process, attributes, notes: notesIn(phase)};
    });

/** The words of a source or target, with its values as placeholders.ts tells. */
function textIn(element: Element, fail: Fail, {placeholders = false}: ReadOptions): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType !== node.ELEMENT_NODE) {
        const text = node.nodeType === node.COMMENT_NODE ? '' : (node.nodeValue ?? '');
        return notXml.test(text) ? fail('holds a control character; remove it') : text;
      }
      const tag = node as Element;
      if (placeholders && tag.localName === 'x') {
        const id = tag.getAttribute('id') || fail('holds an <x/> without an id');
        return placeholder({id, shows: tag.getAttribute('equiv-text') ?? ''});
      }
      const allowed = placeholders
        ? 'only <x id="…"/> may stand in a text'
        : 'texts of the feed hold no tags';
      return fail(
        `its <${element.nodeName}> holds the tag <${tag.nodeName}>, and ${allowed}; write &lt; for the sign <`,
      );
    })
    .join('');
}
