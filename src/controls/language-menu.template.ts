import {html, nothing, type TemplateResult} from 'lit';
import type {FeedStatus} from '../feed/feed-controller.js';
import type {View} from '../handout/view.js';
import {directionOf} from '../locale/direction.js';
import type {LocaleController} from '../locale/locale-controller.js';
import {matchLocale} from '../locale/match.js';
import {nativeName} from '../locale/native-name.js';
import {sourceLanguage, type MsgFn} from '../locale/strings.js';
import {IjnLanguageChangeEvent} from '../shared/events.js';
import {alsoIn} from './also-in.generated.js';
import {preferredLanguages} from './preferred-languages.js';
import {onRestingChoice} from './resting-choice.js';

/** What the menu offers, and where the element stands. */
export interface LanguageMenuOptions {
  /** The element that it is drawn in. */
  host: EventTarget;
  /** Languages to choose from; fewer than two, no menu. */
  languages: readonly string[];
  /** The language that was asked for, if one was, and what asks for another one. */
  locale: Pick<LocaleController, 'requested' | 'choose'>;
  status: FeedStatus;
}

/** Most languages that are offered outside the menu. */
const mostOffers = 2;

/**
 * What was offered when a visitor took one of the offers, and the language before: the buttons stay as they are from
 * then on, since one that went away would take the focus along.
 */
const taken = new WeakMap<object, {offers: readonly string[]; before: string}>();

/** Words in the language that they are written in, whichever the element speaks. */
const msg = ((words: string) => words) as MsgFn;

/** "Also in …", in that language; where that has no such words, its name. */
const offerWords = (tag: string): string =>
  tag === sourceLanguage
    ? msg('Also in English', {
        desc: 'Button that offers the handout in the language of these words to those who see it in another one: write the name of your own language in place of "English".',
      })
    : Object.hasOwn(alsoIn, tag)
      ? alsoIn[tag]!
      : nativeName(tag);

/**
 * The choice of language, each by its own name: those that the visitor's browser prefers first. What the browser
 * likes better than what is on show is offered beside it too, in words that its reader can read.
 */
export function languageMenuTemplate(
  {host, languages, locale, status}: LanguageMenuOptions,
  view: View,
): TemplateResult | typeof nothing {
  if (languages.length < 2) return nothing;
  const shown = view.language;
  const preferred = preferredLanguages(view.still ? [] : navigator.languages, languages);
  const others = languages.filter((tag) => !preferred.includes(tag));
  const rank = preferred.indexOf(shown);
  const better = preferred.slice(0, rank < 0 ? mostOffers : Math.min(rank, mostOffers));
  const {offers, before} = taken.get(host) ?? {offers: better, before: shown};
  const chooseLanguage = (tag: string) => {
    locale.choose(tag);
    host.dispatchEvent(new IjnLanguageChangeEvent(tag));
  };
  const onMenu = onRestingChoice(chooseLanguage);
  const takeOffer = (tag: string) => {
    taken.set(host, {offers, before: shown});
    chooseLanguage(tag);
  };
  const {requested} = locale;
  const failed =
    status === 'error' &&
    requested !== undefined &&
    matchLocale(requested, languages, shown) !== shown;
  const options = (tags: readonly string[]) =>
    tags.map(
      (tag) =>
        html`<option value=${tag} lang=${tag} dir=${directionOf(tag)} ?selected=${tag === shown}>
          ${nativeName(tag)}
        </option>`,
    );
  return html`<div class="languages">
    <label class="language">
      <span>${view.ui(view.msg('Language'))}</span>
      <select
        part="language-menu"
        @keydown=${onMenu}
        @pointerdown=${onMenu}
        @change=${onMenu}
        @blur=${onMenu}
      >
        ${options(preferred)}${preferred.length > 0 && others.length > 0 ? html`<hr />` : nothing}${options(others)}
      </select>
    </label>
    ${offers
      // The button of what is on show offers what was there before it: it stays, and keeps the focus.
      .map((tag) => (tag === shown ? before : tag))
      .filter((tag) => languages.includes(tag))
      .map(
        (tag) =>
          html`<button
            class="button secondary"
            part="language-offer"
            type="button"
            lang=${tag}
            dir=${directionOf(tag)}
            @click=${() => takeOffer(tag)}
          >
            ${offerWords(tag)}
          </button>`,
      )}
    <output class="quiet"
      >${
        failed
          ? view.ui(view.msg('This language could not be loaded. Please choose it again.'))
          : nothing
      }</output
    >
  </div>`;
}
