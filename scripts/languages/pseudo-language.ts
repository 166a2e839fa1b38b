/** Messages in a pseudo-locale. Pure. */
import {partsOf, placeholder} from '../../src/cli/placeholders.js';
import {stringsOf} from './build-messages.js';
import type {Message} from './messages.js';
import {pseudoTexts, type PseudoTag} from './pseudo.js';
import type {SavedStrings} from './saved-strings.js';
import {unitsOf} from './units.js';

/** All words of a set of messages. */
export function pseudoStrings(messages: readonly Message[], tag: PseudoTag): SavedStrings {
  const units = unitsOf(messages, tag);
  const texts = new Map(units.map((unit) => [unit, pseudoSource(unit.source, tag)]));
  return {messages: stringsOf(units, texts), draft: false};
}

/** A source with its values where they are. */
function pseudoSource(source: string, tag: PseudoTag): string {
  const pieces = [''];
  const values: string[] = [];
  for (const part of partsOf(source)) {
    if (typeof part === 'string') pieces.push((pieces.pop() ?? '') + part);
    else {
      values.push(placeholder(part));
      pieces.push('');
    }
  }
  return pseudoTexts(pieces, tag)
    .map((piece, index) => piece + (values[index] ?? ''))
    .join('');
}
