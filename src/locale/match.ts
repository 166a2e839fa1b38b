/**
 * Which of the languages that there are serves a reader best. Pure. From CLDR's languageMatching.json, with what
 * docs/decisions.md says about where we do otherwise. The tables are patterns because every visitor loads them.
 */
import {likelyLocale} from './tag.js';

/** "available wanted script": whoever writes the second language reads the first. CLDR has them at distances to 10. */
const written = /^(ar (a([a-dfpry].|e[bc]|uz|vl)|shu|ssh) Ar|zh \w+ Han[st]|no nb |nb no )/;

/** "available wanted": a second language of many readers of the wanted one. CLDR has them at 20 and 30, "oneway". */
const understood =
  /^(es (ay|ca|eu|g[ln]|kjb|mam|quc?)|fr (ht|kg|ln|lua|mg|rw|wo)|fil ceb|ru (k[ky]|tg)) /;

/** Regions that read each other's English, Spanish or Portuguese rather than that of the rest of the world. */
const together = /en(CA|P[HR]|US)|es(ES|GQ)|pt(BR|US)/;

/** Far more than all else adds up to: it serves only if nothing serves better, whatever is asked for later. */
const lastResort = 1e6;

/** How far a tag is from what was asked for; not a number when it does not serve. Throws when one is malformed. */
function distance(tag: string, candidate: string): number {
  if (tag.toLowerCase() === candidate.toLowerCase()) return -1;
  const wanted = likelyLocale(tag);
  const {language, script, region} = likelyLocale(candidate);
  const pair = `${language} ${wanted.language} ${wanted.script}${script}`;
  const byLanguage =
    wanted.language === language
      ? 0
      : written.test(pair)
        ? 3
        : understood.test(pair)
          ? lastResort
          : NaN;
  // Engines do not know the script of every language. Readers of one Chinese script make do with the other;
  // elsewhere another script cannot be read.
  const byScript =
    (wanted.script ?? script) === script ? 0 : /Han.Han/.test(pair) ? lastResort : NaN;
  const byRegion =
    wanted.region === region
      ? 0
      : together.test(language + wanted.region) === together.test(language + region)
        ? 1
        : 2;
  return byLanguage + byScript + byRegion;
}

/**
 * The tag of `available` that serves the first of `requested` that any serves; else `fallback`. Script and region
 * count: zh-TW finds zh-Hant, pt finds pt-BR, es-MX finds es-419 before es. Another language that many readers of the
 * wanted one know (Spanish for Quechua), and the other Chinese script, come after everything that was asked for. What
 * is malformed is passed over; of equals the first of `available` is taken.
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
  let best = fallback;
  let least = Infinity;
  [requested].flat().forEach((tag, order) => {
    for (const candidate of available) {
      try {
        const far = distance(tag, candidate) + 9 * order;
        if (far < least) {
          best = candidate;
          least = far;
        }
      } catch {
        // One of the two is malformed.
      }
    }
  });
  return best;
}
