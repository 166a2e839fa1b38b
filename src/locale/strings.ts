/**
 * The interface's words in one language, as loaded, and the message function of one element.
 *
 * @lit/localize's own `configureLocalization` is global to the page and may be called once: a host page that
 * shares the module would break it, or be broken. Here each element has its own `msg`, of the same type, so that
 * `lit-localize extract` finds its calls. What joins strings and values is internal to @lit/localize, so
 * package.json pins the exact version.
 */
import {joinStringsAndValues, type StrResult} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import {borrowedDates, draftMark, messageKey, valueMark} from './message-key.js';
import {messageSeed} from './message-seed.generated.js';

export {str} from '@lit/localize/internal/str-tag.js';
export type {MsgFn};

/** The language that the interface is written in. */
export const sourceLanguage = 'en';

/** A text; or the strings between the values, and the order in which the values come. */
export type Saved = string | [strings: string[], order: number[]];

/** Words of a message that differ with its first value, a number, by CLDR plural category. */
export type SavedPlural = Partial<Record<Intl.LDMLPluralRule, Saved>>;

/**
 * How dates, lists and regions are written in a browser that does not know the language: those of another one, with
 * words to put in place of its own. No browser knows Haitian Creole.
 */
export interface BorrowedDates {
  /** Tag of a language that every browser has dates for. */
  from: string;
  /** Its words, each with the one that takes its place. */
  words: Record<string, string>;
}

/** By message key; and what message-key.ts names besides. */
export interface SavedStrings {
  [key: string]: Saved | SavedPlural | BorrowedDates | undefined;
  [borrowedDates]?: BorrowedDates;
}

/** The interface in one language, string by string in English where a translation is missing. */
export class Words {
  /** Language of what {@link msg} returned last: its value, a plain string, cannot carry it. */
  lastLanguage: string;

  /**
   * @param language Tag of the language.
   * @param saved Its words; without them, English.
   */
  constructor(
    readonly language: string = sourceLanguage,
    readonly saved?: SavedStrings,
  ) {
    this.lastLanguage = language;
  }

  /** Whether no speaker has approved all of these words yet. */
  get draft(): boolean {
    return this.saved?.[draftMark] !== undefined;
  }

  /** How dates are written where the browser does not know the language. */
  get borrowed(): BorrowedDates | undefined {
    return this.saved?.[borrowedDates];
  }

  /** `msg()` of @lit/localize with these words, for plain texts and `str` templates. */
  readonly msg = ((template: string | StrResult) => {
    const [source, values] =
      typeof template === 'string' ? [[template], []] : [template.strings, template.values];
    const saved = this.saved?.[messageKey(source.join(valueMark), messageSeed)] as
      Saved | undefined;
    this.lastLanguage = saved === undefined ? sourceLanguage : this.language;
    const [strings, order] = typeof saved === 'string' ? [[saved]] : (saved ?? [source]);
    return joinStringsAndValues(strings as unknown as TemplateStringsArray, values, order);
  }) as MsgFn;
}
