/** Which of the languages that there are serves a reader best. Pure; see UTS 35, "Language Matching". */

/** A tag with its likely script and region; WebKit does not know that Tagalog (tl) goes by fil. */
const maximized = (tag: string) => {
  try {
    return new Intl.Locale(tag.replace(/^tl\b/i, 'fil')).maximize();
  } catch {
    return undefined;
  }
};

/** How far `available` is from what was asked for: 0 the same, up to 4; `undefined` when it does not serve. */
function distance(wanted: Intl.Locale, available: Intl.Locale): number | undefined {
  if (wanted.language !== available.language) return undefined;
  const region = wanted.region === available.region ? 0 : 1;
  if (wanted.script === available.script) return region;
  // Readers of one Chinese script make do with the other; elsewhere another script cannot be read.
  return `${wanted.script}${available.script}`.match(/^Han[st]Han[st]$/) ? 3 + region : undefined;
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
