/** A feed written into the page, as a child of the element. */
import {parseFeed, type ParsedFeed} from './parse.js';

/** Reads the `<script type="application/json">` child of an element, if it has one. */
export function inlineFeed(element: Element): ParsedFeed | undefined {
  const script = element.querySelector(':scope > script[type="application/json"]');
  return script ? parseFeed(script.textContent ?? '') : undefined;
}
