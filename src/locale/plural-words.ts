/** Messages that count. Not in every visitor's script: only feeds from elsewhere have something to count. */
import {Words, type Saved, type SavedPlural, type SavedStrings} from './strings.js';

const isPlural = (saved: SavedStrings[string]): saved is SavedPlural =>
  typeof saved === 'object' && 'other' in saved;

/** The same words, with each message that has plural forms in the form for a count. */
export function pluralWords({language, saved}: Words, count: number): Words {
  if (!saved) return new Words(language);
  const category = new Intl.PluralRules(language).select(count);
  const forms = Object.entries(saved).map(([key, value]): [string, Saved] => [
    key,
    (isPlural(value) ? (value[category] ?? value.other) : value) as Saved,
  ]);
  return new Words(language, Object.fromEntries(forms));
}
