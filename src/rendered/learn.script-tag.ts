/**
 * learn.ts for the script tag, and what @lit-labs/ssr-client asks of Lit there. `dist/ijn.js` keeps its Lit to itself, and a
 * second one would cost 3 KB and a second Trusted Types policy of the same name, which pages forbid. But a part that it made
 * has a class, and what that renders has one too. The names are those of Lit's production build (lit-html 3.3, whose
 * versions share them), so package.json and its lock pin what is built.
 */
import {html, noChange} from '../lit/template.js';

type Constructor = abstract new (...values: never[]) => object;

interface Part {
  startNode: ChildNode;
  constructor: Constructor;
  /** `_$setValue` */
  _$AI: (value: unknown) => void;
  /** `_$committedValue` */
  _$AH: {constructor: Constructor};
  /** `_$getTemplate` */
  _$AC: (result: unknown) => unknown;
}

let childPart: Constructor | undefined;
let templateInstance: Constructor | undefined;

/** `new`, of a class that is known only now. */
const make = (known: Constructor | undefined, ...values: unknown[]): object =>
  Reflect.construct(known!, values) as object;

/** Learns from a part of that Lit. */
export function learnFrom(place: Node): ChildNode | undefined {
  const part = (place as unknown as Record<string, Part | undefined>)['_$litPart$']!;
  childPart = part.constructor;
  const start = document.createComment('');
  document.createDocumentFragment().append(start);
  const scratch = make(childPart, start, null, undefined, {}) as Part;
  scratch._$AI(html`<p></p>`);
  templateInstance = scratch._$AH.constructor;
  return part.startNode;
}

/* oxlint-disable typescript/no-extraneous-class -- hydration names its classes before they are known. */

class TemplateInstance {
  constructor(...values: unknown[]) {
    return make(templateInstance, ...values);
  }
}

class ChildPart {
  constructor(...values: unknown[]) {
    return make(childPart, ...values) as ChildPart;
  }

  _$AC(result: unknown): unknown {
    return (childPart!.prototype as Part)._$AC(result);
  }
}

export const _$LH = {
  TemplateInstance,
  ChildPart,
  // Our templates have none, and no directives.
  ElementPart: undefined,
  resolveDirective: (_part: unknown, value: unknown) => value,
  isIterable: (value: unknown) => Array.isArray(value),
};

export const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');

export const isTemplateResult = (value: unknown): boolean =>
  (value as {_$litType$?: unknown} | undefined)?._$litType$ !== undefined;

export const isCompiledTemplateResult = (): boolean => false;

export const isSingleExpression = (part: {strings?: unknown}): boolean =>
  part.strings === undefined;

export {noChange};
