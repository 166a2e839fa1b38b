/**
 * The kinds of string a feed may hold, each with its limit, its test, and words for an editor.
 * Pure: shared by the Zod schema (the definition) and by the browser's checker, so that the two cannot differ.
 */

import {isHttpsUrl} from './https-url.js';

/** What one kind of string must look like. */
export interface Format {
  /** Most UTF-16 code units. */
  max: number;
  /** True when a string of allowed length is of this kind. */
  test: (value: string) => boolean;
  /** How to mend a wrong one, to follow "To mend it: ". */
  mend: string;
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

/**
 * Marks that reorder the text around them (U+202A–202E, U+2066–2069) could make a label lie about its link;
 * tag characters (U+E0000–E007F) hide words; half of a surrogate pair is not text; a pile of accents paints over the
 * lines above, where it is said where a link leads (no language stacks seven).
 */
const forbidden = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\p{Surrogate}|\p{M}{7}/u;

/** What leaves no mark on the page. ZWJ, ZWNJ, LRM and RLM may stand between letters: Urdu and Punjabi need them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\s]/gu;

const isCleanText = (value: string) =>
  !forbidden.test(value) && value.replace(invisible, '') !== '';

/** A day that exists, as `2026-02-28`. */
const isDay = (value: string) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const isTime = matches(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An RFC 3339 instant with its offset, as `2026-02-28T09:30:00-05:00`. */
const isInstant = (value: string) => {
  const [, day = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.exec(
      value,
    ) ?? [];
  return isDay(day) && isTime(time);
};

const knownZones = new Map<string, boolean>();

/** Asking Intl takes a tenth of a millisecond, and a feed may name zones by the ten thousand. */
const isTimeZone = (value: string) => {
  let known = knownZones.get(value);
  if (known === undefined) {
    try {
      known = !/^[+-]/.test(value) && Intl.DateTimeFormat('en', {timeZone: value}) !== undefined;
    } catch {
      known = false;
    }
    // There are six hundred zones; whatever else a page is told must not pile up.
    if (knownZones.size > 1000) knownZones.clear();
    knownZones.set(value, known);
  }
  return known;
};

const isLanguageTag = (value: string) => {
  try {
    return Intl.getCanonicalLocales(value)[0] !== undefined;
  } catch {
    return false;
  }
};

const isUrlReference = (value: string) => {
  try {
    return isHttpsUrl(new URL(value, 'https://feed.invalid/').href);
  } catch {
    return false;
  }
};

/** Every kind of string, by the name that the schema and the generated shape use. */
export const formats = {
  text: {
    max: 4000,
    test: isCleanText,
    mend: 'write some text, without hidden marks that turn its direction or accents piled on each other',
  },
  id: {
    max: 64,
    test: matches(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    mend: 'use small letters a to z, digits and single hyphens, as in "ny-petition"',
  },
  link: {max: 2048, test: isHttpsUrl, mend: 'give the whole address, beginning with https://'},
  reference: {
    max: 2048,
    test: isUrlReference,
    mend: 'give an address beginning with https://, or a file name beside this feed',
  },
  day: {max: 10, test: isDay, mend: 'write a day that exists as year-month-day: 2026-11-03'},
  date: {
    max: 10,
    test: (value) =>
      /^\d{4}(-\d\d){0,2}$/.test(value) && isDay(value + '-01-01'.slice(value.length - 4)),
    mend: 'write a date as 2026, 2026-11 or 2026-11-03',
  },
  instant: {
    max: 35,
    test: isInstant,
    mend: 'write day, time and offset: 2026-11-03T09:30:00-05:00',
  },
  moment: {
    max: 35,
    test: (value) => isDay(value) || isInstant(value),
    mend: 'write a day, 2026-11-03, or day, time and offset, 2026-11-03T09:30:00-05:00',
  },
  time: {max: 5, test: isTime, mend: 'write hours and minutes from 00:00 to 23:59'},
  zone: {max: 64, test: isTimeZone, mend: 'name a time zone as in America/New_York'},
  language: {max: 35, test: isLanguageTag, mend: 'use a language tag such as en, es or zh-Hant'},
  region: {
    max: 6,
    test: matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/),
    mend: 'use an ISO 3166-2 code such as US-NY',
  },
  phone: {
    max: 16,
    test: matches(/^\+[1-9]\d{6,14}$/),
    mend: 'write + and the country code, then digits only, as in +12025550123',
  },
  extension: {max: 12, test: matches(/^[\d*#]+$/), mend: 'use digits, * and # only'},
  email: {
    max: 254,
    // ASCII only before the @: marks that turn the direction would show another address than the mail goes to.
    test: matches(/^[\w.!#$%'*+/=^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i),
    mend: 'write one email address, as in name@example.org',
  },
  hashtag: {
    max: 100,
    test: (value) => /^[\p{L}\p{M}\p{N}_]+$/u.test(value) && isCleanText(value),
    mend: 'write the tag without #, letters, digits and _ only',
  },
  parameter: {
    max: 64,
    test: matches(/^[A-Za-z][\w.-]*$/),
    mend: 'name the query parameter, as in "source"',
  },
} satisfies Record<string, Format>;

/** The name of one kind of string. */
export type FormatName = keyof typeof formats;
