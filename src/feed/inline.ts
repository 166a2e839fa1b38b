/** A feed written into the page, as a child of the element. */
import {parseFeed, type ParsedFeed} from './parse.js';
import {inlineScript} from './inline-script.js';

/** What was read already: the same words give the very same feed. */
const read = new WeakMap<Element, {text: string | null; parsed: ParsedFeed}>();

/** Reads the inline feed of an element, if it has one. */
export function inlineFeed(element: Element): ParsedFeed | undefined {
  const script = inlineScript(element);
  if (!script) return undefined;
  const text = script.textContent;
  let known = read.get(script);
  if (known?.text !== text) {
    known = {text, parsed: parseFeed(text)};
    read.set(script, known);
  }
  return known?.parsed;
}
