/** Whether a translation has the values that its source has, and no sign that divides one text from the next. Pure. */
import {placeholdersOf, withPlaceholders} from '../../src/cli/placeholders.js';
import {examplesOf} from './plural-examples.js';
import type {MessageUnit} from './units.js';

/** What is wrong with the values in a target, in words that follow its name. */
export function placeholderFaults(unit: MessageUnit, target: string, language: string): string[] {
  const wanted = placeholdersOf(unit.source).map(({id}) => id);
  const found = placeholdersOf(target).map(({id}) => id);
  const count = (id: string) => found.filter((each) => each === id).length;
  // A language's words are packed into lines: packed-words.ts.
  const isBroken = /\p{Cc}/u.test(withPlaceholders(target, () => ''));
  const faults = [...new Set([...wanted, ...found])].flatMap((id) => {
    if (!wanted.includes(id)) return `has <x id="${id}"/>, and its source has none`;
    if (count(id) === 0 && !isSaid(unit, id, language)) return `lacks <x id="${id}"/>`;
    return count(id) > 1 ? `has <x id="${id}"/> ${count(id)} times instead of once` : [];
  });
  return isBroken ? [...faults, 'is not in one line'] : faults;
}

/** Words for one number only, as the Arabic dual, say the number themselves. */
const isSaid = ({category}: MessageUnit, id: string, language: string) =>
  id === '0' && category !== undefined && examplesOf(language, category).length === 1;
