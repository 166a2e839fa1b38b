/** A feed written into the page, as a child of the element. */
import {inlineScript} from './inline-script.js';
import {parseSteps, type ParsedFeed} from './parse.js';
import {withPauses} from './steps.js';

/** What was read already: the same words give the very same feed. */
const read = new WeakMap<Element, {text: string | null; parsed: Promise<ParsedFeed>}>();

/** Reads the inline feed of an element, if it has one. */
export async function inlineFeed(element: Element): Promise<ParsedFeed | undefined> {
  const script = inlineScript(element);
  if (!script) return undefined;
  const text = script.textContent;
  let known = read.get(script);
  if (known?.text !== text) {
    known = {text, parsed: withPauses(parseSteps(text))};
    read.set(script, known);
  }
  return known?.parsed;
}
