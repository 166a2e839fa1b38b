/**
 * The words of a set of messages in one language, as data that a page can load: what is translated, and nothing else, so that each
 * missing string can be marked as what it is. Pure.
 */
import {isLeft} from '../../src/cli/extracted-units.js';
import {judge} from '../../src/cli/made-for.js';
import {partsOf, withPlaceholders} from '../../src/cli/placeholders.js';
import {isApproved} from '../../src/cli/translation-state.js';
import type {XliffDocument} from '../../src/cli/xliff.js';
import type {Finding} from './finding.js';
import {placeholderFaults} from './placeholder-faults.js';
import type {Saved, SavedStrings} from './saved-strings.js';
import type {MessageUnit} from './units.js';

/** What one language has of the words of a set. */
export interface BuiltMessages {
  strings: SavedStrings;
  /** Units that have no translation which can be shown. */
  untranslated: string[];
  problems: Finding[];
}

/** Builds the words of a language. */
export function buildMessages(
  units: readonly MessageUnit[],
  xliff: XliffDocument,
  file: string,
): BuiltMessages {
  const found = new Map(xliff.units.map((unit) => [unit.id, unit]));
  const texts = new Map<MessageUnit, string>();
  const problems: Finding[] = [];
  let approved = true;
  for (const unit of units) {
    const {target, isCurrent} = judge(found.get(unit.id), unit.source);
    const faults = target ? placeholderFaults(unit, target.text, xliff.targetLanguage) : [];
    for (const fault of faults)
      problems.push({file, unit: unit.id, reason: `its target ${fault}`, mend: 'mend the target'});
    if (target && isCurrent && faults.length === 0) texts.set(unit, target.text);
    approved &&= texts.has(unit) && isApproved(target?.state);
    found.delete(unit.id);
  }
  for (const unit of found.values()) {
    if (isLeft(unit)) continue;
    const reason = `"${withPlaceholders(unit.source)}" is no message`;
    problems.push({file, unit: unit.id, reason, mend: 'npm run locales:extract'});
  }
  // Said to visitors until a speaker has approved every one.
  const strings: SavedStrings = {messages: stringsOf(units, texts), draft: !approved};
  return {
    strings,
    untranslated: units.filter((unit) => !texts.has(unit)).map(({id}) => id),
    problems,
  };
}

/** The texts of units as pages load them. Of a plural message all categories are there, or none. */
export function stringsOf(
  units: readonly MessageUnit[],
  texts: ReadonlyMap<MessageUnit, string>,
): SavedStrings['messages'] {
  const strings: SavedStrings['messages'] = {};
  const byMessage = new Map<string, MessageUnit[]>();
  for (const unit of units) {
    const {key} = unit.message;
    byMessage.set(key, [...(byMessage.get(key) ?? []), unit]);
  }
  for (const [key, own] of byMessage) {
    const saved = own.flatMap((unit): [MessageUnit, Saved][] => {
      const text = texts.get(unit);
      return text === undefined ? [] : [[unit, save(text)]];
    });
    const [first] = saved;
    if (!first || saved.length < own.length) continue;
    strings[key] = first[0].category
      ? Object.fromEntries(saved.map(([{category}, words]) => [category, words]))
      : first[1];
  }
  return strings;
}

/** A text as is; one with values as the strings between them and the order in which the values come. */
function save(text: string): Saved {
  const strings = [''];
  const order: number[] = [];
  for (const part of partsOf(text)) {
    if (typeof part === 'string') strings.push((strings.pop() ?? '') + part);
    else {
      order.push(Number(part.id));
      strings.push('');
    }
  }
  return order.length > 0 ? [strings, order] : strings.join('');
}
