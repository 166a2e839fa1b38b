/** Names and numbers in the reader's language. Pure. */

/** Name of a language in itself: "Español". Tags that the browser has no name for stand as they are. */
export function nativeName(tag: string): string {
  const name = new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A number in the digits that the language writes. */
export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language).format(value);

/**
 * Regions as a list: "NY, United States". Browsers know the names of countries but not of their parts; the part
 * of an ISO 3166-2 code is what people there write on an envelope.
 */
export function formatRegions(codes: readonly string[], language: string): string {
  const countries = new Intl.DisplayNames(language, {type: 'region'});
  const names = codes.map((code) => {
    const [country = code, part] = code.split('-');
    return `${part}, ${countries.of(country)}`;
  });
  return new Intl.ListFormat(language).format(names);
}
