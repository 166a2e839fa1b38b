/** Language tags as `Intl` reads them. Pure. */

/**
 * A BCP 47 tag as a locale; throws when it is malformed. Takes `en_US`, as many content systems write it, for
 * `en-US`, and `zh-yue` for `yue`.
 */
export const readTag = (tag: string): Intl.Locale =>
  new Intl.Locale(
    tag
      .replace(/_/g, '-')
      // No engine reads extended language subtags (RFC 5646, 2.2.2), but many Chinese pages have them.
      .replace(/^zh-(?=[a-z]{3}\b)/i, '')
      // What WebKit's older CLDR lacks: three aliases, and that Hakka and Min Nan of Taiwan (hak, nan) write Hant.
      .replace(/^(cmn|hak|nan)\b/i, 'zh')
      .replace(/^arb\b/i, 'ar')
      .replace(/^tl\b/i, 'fil'),
  );

/** By tag: asking `Intl` takes some 5 µs, and each text of a page asks for the same few. */
const known: Record<string, Intl.Locale> = Object.create(null);

/** {@link readTag}, with the script and region that CLDR holds likely where the tag names none. */
export const likelyLocale = (tag: string): Intl.Locale => (known[tag] ??= readTag(tag).maximize());

/** ISO 15924 script of a BCP 47 tag, or the likely one; of a malformed or unknown tag, Latin. */
export const scriptOf = (tag: string): string => {
  try {
    return likelyLocale(tag).script ?? latin;
  } catch {
    return latin;
  }
};

/** ISO 15924 code of Latin script. */
export const latin = 'Latn';
