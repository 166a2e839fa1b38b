/** What extraction keeps of a translator's work, and what it says to translators. For feeds and for messages. Pure. */
import {judge} from './made-for.js';
import {isUsable} from './translation-state.js';
import type {XliffNote, XliffUnit} from './xliff.js';

/** Marks the notes that are written anew at each extraction; all others belong to the translators. */
const ownNote = 'ijn-feed';

/** Marks the notes that hold what stood in a source before. */
const earlierSource = 'ijn-feed earlier source';

const earlierWords = 'Before, this stood in the source: ';

const left =
  'belongs to this unit now, and no page shows it. It can be deleted, if its target is of no use any more.';

/** Says why a unit is there that nothing belongs to, by what it belonged to. */
export const leftNotes = {
  feed: `No text of the feed ${left}`,
  interface: `No text of the interface ${left}`,
  builder: `No text of the builder ${left}`,
};

/** A text that translators are given. */
export interface ToTranslate {
  id: string;
  /** Its words, with values as placeholders.ts tells. */
  source: string;
  /** What translators should know of it. */
  notes: string[];
  maxLength: number;
  /** As in {@link XliffUnit}. */
  plural?: string | undefined;
}

/** Notes as extraction writes them. */
export const ownNotes = (texts: readonly string[]): XliffNote[] =>
  texts.map((text) => ({text, from: ownNote}));

/** The notes that are not extraction's own. */
export const foreignNotes = (notes: readonly XliffNote[] = []): XliffNote[] =>
  // `lit-localize extract` wrote these files before.
  notes.filter(({from}) => from !== ownNote && from !== 'lit-localize');

/** Whether extraction found nothing for a unit, and kept it for what a translator wrote. */
export const isLeft = ({notes}: XliffUnit): boolean =>
  notes.some(({text, from}) => from === ownNote && Object.values(leftNotes).includes(text));

/** Whether a unit holds other words that stood in its source, and no target: they may be a translation. */
export const isTypedOver = ({target, notes}: XliffUnit): boolean =>
  !target && notes.some(({from}) => from === earlierSource);

/** The unit of a text, with the target of the unit that it had. */
export function extractedUnit(text: ToTranslate, unit: XliffUnit | undefined): XliffUnit {
  const {id, source, maxLength, plural} = text;
  const notes = foreignNotes(unit?.notes);
  const {target, madeFor} = judge(unit, source);
  if (unit && unit.source !== source)
    notes.push({text: earlierWords + unit.source, from: earlierSource});
  // With a target that holds, the earlier words have done their work.
  const isDone = target !== undefined && isUsable(target.state);
  const kept = notes.filter(
    ({text: words, from}, index) =>
      from !== earlierSource ||
      (!isDone &&
        words !== earlierWords + source &&
        notes.findIndex((note) => note.from === from && note.text === words) === index),
  );
  return {
    id,
    source,
    ...(target && {target}),
    notes: [...ownNotes(text.notes), ...kept],
    maxLength,
    madeFor,
    ...(plural !== undefined && {plural}),
  };
}

/** Units that nothing belongs to, as far as a person wrote in them, under ids that none of `taken` has. */
export function leftUnits(
  units: readonly XliffUnit[],
  taken: ReadonlySet<string>,
  leftNote: string,
): XliffUnit[] {
  const ids = new Set(taken);
  return units
    .filter(({target, notes}) => target || foreignNotes(notes).length > 0)
    .map((unit) => {
      const {plural: _, ...rest} = unit;
      const notes = [...ownNotes([leftNote]), ...foreignNotes(unit.notes)];
      return {...rest, id: freeId(unit.id, ids), notes};
    });
}

/** The id, or one like it that is free, and taken from now on. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 1; taken.has(free); count++) free = `${id}.left${count === 1 ? '' : count}`;
  taken.add(free);
  return free;
}
