/** A feed written into the page, as a child of the element. */
import {parseFeed, type ParsedFeed} from './parse.js';
import {inlineScript} from './inline-script.js';

/** Reads the inline feed of an element, if it has one. */
export function inlineFeed(element: Element): ParsedFeed | undefined {
  const script = inlineScript(element);
  return script ? parseFeed(script.textContent) : undefined;
}
