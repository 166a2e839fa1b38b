import {directionOf} from '../locale/direction.js';
import {matchLocale} from '../locale/match.js';

/**
 * Gives the page the language that its address asks for, else the one that the browser prefers of those that there are. It
 * is the page's, not the element's, so that a choice in a language menu counts. The page follows such a choice.
 */
export function followLanguage(asked: string | undefined, available: readonly string[]): void {
  const preferred = (tags: readonly string[]) =>
    matchLocale(navigator.languages, tags, document.documentElement.lang);
  setLanguage((asked && canonical(asked)) || preferred(available));
  addEventListener('ijn-language-change', ({language}) => setLanguage(language));
  if (asked) return;
  // A feed may be in languages that the built-in handout is not in.
  addEventListener(
    'ijn-feed-ready',
    ({feed: {language, translations}}) =>
      setLanguage(preferred([language, ...Object.keys(translations)])),
    {once: true},
  );
}

function setLanguage(language: string): void {
  const {documentElement} = document;
  documentElement.lang = language;
  documentElement.dir = directionOf(language);
}

/** A language tag as it should be written; undefined for what is none. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
