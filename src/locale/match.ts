/** Which of the languages that there are serves a reader best. Pure; see UTS 35, "Language Matching". */

/**
 * Languages for which CLDR knows another that most readers can use (`tl` and `fil` are canonicalized to one by
 * Intl already). A pair is one-way: who asks for the first is served by the second.
 */
const understandable: Readonly<Record<string, string>> = {no: 'nb', nn: 'nb', sco: 'en', ku: 'kmr'};

/** Scripts that a reader of the first can make do with, at a distance. */
const readableScripts: Readonly<Record<string, string>> = {Hant: 'Hans', Hans: 'Hant'};

const maximized = (tag: string) => {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
};

/** How far `available` is from what was asked for: 0 the same, up to 9; `undefined` when it does not serve. */
function distance(wanted: Intl.Locale, available: Intl.Locale): number | undefined {
  let far = 0;
  if (wanted.language !== available.language) {
    if (understandable[wanted.language] !== available.language) return undefined;
    far += 4;
  }
  if (wanted.script !== available.script) {
    if (readableScripts[wanted.script ?? ''] !== available.script) return undefined;
    far += 3;
  }
  if (wanted.region !== available.region) far += 1;
  return far;
}

/**
 * The tag of `available` that serves the first of `requested` that any serves; else `fallback`. Script and
 * region count (zh-TW finds zh-Hant, pt finds pt-BR, es-MX finds es). A malformed tag is passed over; never throws.
 *
 * @param requested BCP 47 tags, best first.
 * @param available BCP 47 tags that there are.
 * @param fallback What to return when nothing serves.
 */
export function matchLocale(
  requested: string | readonly string[],
  available: readonly string[],
  fallback: string,
): string {
  for (const tag of typeof requested === 'string' ? [requested] : requested) {
    const exact = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    if (exact !== undefined) return exact;
    const wanted = maximized(tag);
    if (!wanted) continue;
    let best: string | undefined;
    let least = Infinity;
    for (const candidate of available) {
      const locale = maximized(candidate);
      const far = locale && distance(wanted, locale);
      if (far !== undefined && far < least) [best, least] = [candidate, far];
    }
    if (best !== undefined) return best;
  }
  return fallback;
}
