/**
 * The interface's words in one language, as loaded, and the message function of one element.
 *
 * @lit/localize's own `configureLocalization` is global to the page and may be called once: a host page that
 * shares the module would break it, or be broken. `runtimeMsg` does the same work for templates that we hand it;
 * it is internal to @lit/localize, so package.json pins the exact version.
 */
import {generateMsgId} from '@lit/localize/internal/id-generation.js';
import {runtimeMsg} from '@lit/localize/internal/runtime-msg.js';
import type {MsgFn, MsgOptions, TemplateLike, TemplateMap} from '@lit/localize/internal/types.js';

export {str} from '@lit/localize/internal/str-tag.js';
export type {MsgFn};

/** The language that the interface is written in. */
export const sourceLanguage = 'en';

/** By message id: a text; or the strings between the values, and the order in which the values come. */
export type SavedStrings = Record<string, string | [strings: string[], order: number[]]>;

const revive = (saved: SavedStrings) =>
  Object.fromEntries(
    Object.entries(saved).map(([id, entry]) => [
      id,
      typeof entry === 'string' ? entry : {strTag: true, strings: entry[0], values: entry[1]},
    ]),
  ) as TemplateMap;

/** Message ids by template; a template's strings are one object for its place in the code. */
const ids = new Map<unknown, string>();

const idOf = (template: TemplateLike) => {
  const strings = typeof template === 'string' ? template : template.strings;
  let id = ids.get(strings);
  if (id === undefined) {
    id = generateMsgId(strings, typeof template !== 'string' && !('strTag' in template));
    ids.set(strings, id);
  }
  return id;
};

/** The interface in one language, string by string in English where a translation is missing. */
export class Words {
  readonly #templates: TemplateMap | undefined;

  /** Language of what {@link msg} returned last: its value, a plain string, cannot carry it. */
  lastLanguage: string;

  /**
   * @param language Tag of the language.
   * @param saved Its words; without them, English.
   */
  constructor(
    readonly language: string = sourceLanguage,
    saved?: SavedStrings,
  ) {
    this.#templates = saved && revive(saved);
    this.lastLanguage = language;
  }

  /** `msg()` of @lit/localize with these words; typed so that `lit-localize extract` finds its calls. */
  readonly msg = ((template: TemplateLike, options?: MsgOptions) => {
    const id = options?.id ?? idOf(template);
    this.lastLanguage = this.#templates?.[id] ? this.language : sourceLanguage;
    return runtimeMsg(this.#templates, template, {...options, id});
  }) as MsgFn;
}
