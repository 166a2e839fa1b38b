/** Names and numbers in the reader's language. Pure. */
import {inOwnWords, intlLanguage, type Formatting} from './formatting.js';

/**
 * Name of a language in itself: "Español". Throws at a tag that is none; where the browser has no name, the tag or an
 * English name.
 */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag;

/** A number in the digits that the language writes. */
export const formatNumber = (value: number, formatting: Formatting): string =>
  value.toLocaleString(intlLanguage(formatting));

/** A list: "a, b, and c". */
export const formatList = (
  items: readonly string[],
  formatting: Formatting,
  options?: Intl.ListFormatOptions,
): string =>
  inOwnWords(new Intl.ListFormat(intlLanguage(formatting), options).format(items), formatting);

/**
 * Regions: "NY (United States)", with dots between several. Browsers know the names of countries but not of their parts;
 * the part of an ISO 3166-2 code is what people there write on an envelope.
 */
export function formatRegions(codes: readonly string[], formatting: Formatting): string {
  const countries = new Intl.DisplayNames(intlLanguage(formatting), {type: 'region'});
  const names = codes.map((code) => {
    const [country = code, part] = code.split('-');
    return `${part} (${countries.of(country)})`;
  });
  return inOwnWords(names.join(' · '), formatting);
}
