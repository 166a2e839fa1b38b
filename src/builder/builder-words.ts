/**
 * The embed builder's own words in one language. They are a set apart from the elements' words in src/locale/strings.ts, which
 * every visitor of a partner's page carries and which are packed for that; here are more of them than such keys can tell apart.
 */
import {generateMsgId} from '@lit/localize/internal/id-generation.js';
import type {StrResult} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import type {Formatting} from '../locale/formatting.js';
import {formatNumber} from '../locale/names.js';
import {pluralCategory, type PluralCategory} from '../locale/plurals.js';
import {sourceLanguage} from '../locale/strings.js';

/** A text; or the strings between its values, and the order in which the values come. */
type Translated = string | [strings: string[], order: number[]];

/** What one language has, as `npm run generate` writes it. */
export interface TranslatedWords {
  /** By the id that lit-localize gives a message; of one that counts, a form for each plural category. */
  messages: Readonly<Record<string, Translated | Partial<Record<PluralCategory, Translated>>>>;
  /** Whether no speaker has approved all of it. */
  draft: boolean;
  /** As in {@link Formatting}. */
  borrowed?: string;
}

/** The builder in one language, text by text in English where a translation is missing. */
export class BuilderWords implements Formatting {
  /** Language of what {@link msg} returned last: its value, a plain string, cannot carry it. */
  lastLanguage: string;

  /** Whether no speaker has approved all of these words yet. */
  readonly draft: boolean;

  readonly borrowed: string | undefined;

  readonly #messages: TranslatedWords['messages'];

  /**
   * @param language Tag of the language.
   * @param translated Its words; without them, English.
   */
  constructor(
    readonly language: string = sourceLanguage,
    {messages, draft, borrowed}: TranslatedWords = {messages: {}, draft: false},
  ) {
    this.#messages = messages;
    this.draft = draft;
    this.borrowed = borrowed;
    this.lastLanguage = language;
  }

  /**
   * `msg()` of @lit/localize with these words, for plain texts and `str` templates. A value that is a number is written as the
   * language writes numbers; where `desc` begins with "Plural.", the first one decides on the form of the words.
   */
  readonly msg = ((template: string | StrResult) => {
    const {strings, values} =
      typeof template === 'string' ? {strings: [template], values: []} : template;
    const message = this.#messages[generateMsgId(strings as string[], false)];
    const translated = this.#formOf(message, Number(values[0]));
    this.lastLanguage = translated === undefined ? sourceLanguage : this.language;
    const [texts, order] = Array.isArray(translated)
      ? translated
      : [translated === undefined ? strings : [translated], values.map((_, index) => index)];
    return texts
      .map((text, index) => (index > 0 ? this.#written(values[order[index - 1]!]) : '') + text)
      .join('');
  }) as MsgFn;

  #formOf(message: TranslatedWords['messages'][string] | undefined, count: number) {
    if (message === undefined || typeof message === 'string' || Array.isArray(message))
      return message;
    return message[pluralCategory(count, this.language)] ?? message.other;
  }

  #written(value: unknown): string {
    const own = this.lastLanguage === this.language ? this : {language: sourceLanguage};
    return typeof value === 'number' ? formatNumber(value, own) : String(value);
  }
}
