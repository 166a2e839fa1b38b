/**
 * The interface's words in one language, as loaded, and the message function of one element.
 *
 * @lit/localize's own `configureLocalization` is global to the page and may be called once: a host page that
 * shares the module would break it, or be broken. Here each element has its own `msg`, of the same type, so that
 * lit-localize finds its calls. What `str` makes is internal to @lit/localize, so package.json pins the exact version.
 */
import type {StrResult} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import {messageSeed} from './message-seed.generated.js';
import {draftMark, messageKey, noDistance, sourceValue} from './packed-words.js';

export {str} from '@lit/localize/internal/str-tag.js';
export type {MsgFn};

/** The language that the interface is written in. */
export const sourceLanguage = 'en';

/** The interface in one language, string by string in English where a translation is missing. */
export class Words {
  /** Language of what {@link msg} returned last: its value, a plain string, cannot carry it. */
  lastLanguage: string;

  /** Whether no speaker has approved all of these words yet. */
  readonly draft: boolean;

  /** How dates are written where the browser does not know the language, packed. */
  readonly borrowed: string;

  readonly #texts: ReadonlyMap<number, string>;

  /**
   * @param language Tag of the language.
   * @param packed Its words, as packed-words.ts describes them; without them, English.
   * @param seed With which the keys of those were made.
   */
  constructor(
    readonly language: string = sourceLanguage,
    readonly packed = '',
    readonly seed = messageSeed,
  ) {
    this.lastLanguage = language;
    const [head = '', ...lines] = packed.split('\n');
    this.draft = head.startsWith(draftMark);
    this.borrowed = head.replace(draftMark, '');
    let key = -1;
    this.#texts = new Map(
      lines.map((line) => [(key += line.charCodeAt(0) - noDistance), line.slice(1)]),
    );
  }

  /** `msg()` of @lit/localize with these words, for plain texts and `str` templates. */
  readonly msg = ((template: string | StrResult) => {
    const [source, values] =
      typeof template === 'string'
        ? [template, []]
        : [template.strings.join(sourceValue), template.values];
    const translated = this.#texts.get(messageKey(source, this.seed));
    this.lastLanguage = translated === undefined ? sourceLanguage : this.language;
    let count = 0;
    // In a translation the values are numbered, since it may have them in another order.
    return (translated ?? source).replaceAll(/\x80|\x7f(\d)/g, (_, number?: string) =>
      String(values[Number(number ?? count++)]),
    );
  }) as MsgFn;
}
