/** Between messages and their XLIFF files: words out for translators. Pure. */
import {distance} from 'fastest-levenshtein';
import {
  extractedUnit,
  foreignNotes,
  leftNotes,
  leftUnits,
  ownNotes,
} from '../../src/cli/extracted-units.js';
import {hashOf} from '../../src/cli/made-for.js';
import {placeholder, placeholdersOf, withPlaceholders} from '../../src/cli/placeholders.js';
import type {XliffDocument, XliffUnit} from '../../src/cli/xliff.js';
import type {MessageSet} from './project.js';
import type {MessageUnit} from './units.js';

const about: Record<MessageSet, string> = {
  interface: 'The words of buttons, labels and notes.',
  builder:
    'The words of the page on which people who look after a website choose what to show, and copy it. Visitors of their ' +
    'websites do not see it. Names in code, as of tags and attributes, stay as they are.',
};

const instructions =
  'Translate each source into its target, and keep each <x id="0"/>: a value stands ' +
  'in its place. A draft has the state "needs-review-translation"; a person who speaks the language sets "final" after ' +
  'reading it. "needs-adaptation" means that the source has changed since: mend the target, then change the state. ' +
  'docs/translating.md tells more.';

/** Similarity from which an old unit is worth showing beside a changed message; gettext has the same. */
const similar = 0.6;

/**
 * The XLIFF document of a set of messages in one language. A message whose words changed has another id; it gets the target of
 * the old unit that is most like it, as `needs-adaptation`. What belongs to nothing stands behind the others.
 */
export function extractMessages(
  set: MessageSet,
  units: readonly MessageUnit[],
  language: string,
  existing?: XliffDocument,
): XliffDocument {
  const old = existing?.units ?? [];
  const matches = matchUnits(units, old);
  const matched = new Set(matches.values());
  return {
    original: set,
    sourceLanguage: 'en',
    targetLanguage: language,
    ...(existing?.phases && {phases: existing.phases}),
    notes: [...ownNotes([`${about[set]} ${instructions}`]), ...foreignNotes(existing?.notes)],
    units: [
      ...units.map((unit) => withNamesOfSource(extractedUnit(unit, matches.get(unit)))),
      ...leftUnits(
        old.filter((unit) => !matched.has(unit)),
        new Set(units.map(({id}) => id)),
        leftNotes[set],
      ),
    ],
  };
}

function matchUnits(
  units: readonly MessageUnit[],
  old: readonly XliffUnit[],
): Map<MessageUnit, XliffUnit> {
  const byId = new Map(old.map((unit) => [unit.id, unit]));
  const matches = new Map<MessageUnit, XliffUnit>();
  for (const unit of units) {
    const same = byId.get(unit.id);
    if (same) matches.set(unit, same);
  }
  const taken = new Set(matches.values());
  const free = old.filter((unit) => unit.target && !taken.has(unit));
  const pairs = units
    .filter((unit) => !matches.has(unit))
    .flatMap((unit) =>
      free
        .filter((candidate) => suits(unit, candidate))
        .map((candidate) => ({unit, candidate, score: similarity(unit.source, candidate.source)})),
    )
    .filter(({score}) => score >= similar)
    .sort((a, b) => b.score - a.score);
  for (const {unit, candidate} of pairs) {
    if (matches.has(unit) || taken.has(candidate)) continue;
    matches.set(unit, candidate);
    taken.add(candidate);
  }
  return matches;
}

const categoryOf = (id: string) => /\[(\w+)\](?:\.left\d*)?$/.exec(id)?.[1] ?? 'other';

/** The words for one number do not become those for many. */
const suits = (unit: MessageUnit, candidate: XliffUnit) =>
  (unit.category ?? 'other') === categoryOf(candidate.id);

function similarity(a: string, b: string): number {
  // The same words under another id are surer than any others.
  if (hashOf(a) === hashOf(b)) return 2;
  const [first, second] = [withPlaceholders(a), withPlaceholders(b)];
  return 1 - distance(first, second) / Math.max(first.length, second.length, 1);
}

/** Variables get other names without a translator's doing; what stands for a value is told by its number. */
function withNamesOfSource(unit: XliffUnit): XliffUnit {
  if (!unit.target) return unit;
  const names = new Map(placeholdersOf(unit.source).map(({id, shows}) => [id, shows]));
  const text = withPlaceholders(unit.target.text, ({id, shows}) =>
    placeholder({id, shows: names.get(id) ?? shows}),
  );
  return {...unit, target: {...unit.target, text}};
}
