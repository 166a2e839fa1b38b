/** Names and numbers in the reader's language. Pure. */
import {inOwnWords, intlLanguage, type Formatting} from './formatting.js';

/** What no engine knows, as its own speakers write it. Mam (mam) needs no entry: the tag is the name. */
const ours: Record<string, string> = {
  ht: 'Kreyòl ayisyen',
  kjb: 'Q’anjob’al',
  quc: 'K’iche’',
};

/** Name of a language in itself: "Español". A tag that the browser has no name for, or refuses, stands as it is. */
export function nativeName(tag: string): string {
  try {
    // Names are known for language, script and region; some browsers throw at anything more.
    const {baseName, language} = new Intl.Locale(tag);
    const name =
      ours[language] ?? new Intl.DisplayNames(baseName, {type: 'language'}).of(baseName) ?? tag;
    return name.charAt(0).toLocaleUpperCase(baseName) + name.slice(1);
  } catch {
    return tag;
  }
}

/** A number in the digits that the language writes. */
export const formatNumber = (value: number, formatting: Formatting): string =>
  new Intl.NumberFormat(intlLanguage(formatting)).format(value);

/** A list: "a, b, and c". */
export const formatList = (
  items: readonly string[],
  formatting: Formatting,
  options?: Intl.ListFormatOptions,
): string =>
  inOwnWords(new Intl.ListFormat(intlLanguage(formatting), options).format(items), formatting);

/**
 * Regions as a list: "NY (United States)". Browsers know the names of countries but not of their parts; the part
 * of an ISO 3166-2 code is what people there write on an envelope.
 */
export function formatRegions(codes: readonly string[], formatting: Formatting): string {
  const countries = new Intl.DisplayNames(intlLanguage(formatting), {type: 'region'});
  const names = codes.map((code) => {
    const [country = code, part] = code.split('-');
    return `${part} (${countries.of(country)})`;
  });
  return formatList(names, formatting);
}
