/** CLDR's distance between two languages, by the letter of UTS 35, "Enhanced Language Matching". For Node. */
import {aliases, likelySubtags, territoryContainment, type LanguageMatch} from './cldr.js';

/** What ICU takes for no match: another script. */
export const noMatch = 50;

type Subtags = readonly [language: string, script: string, region: string];

/** A region and all that it contains; 419, Latin America, is a "grouping". */
const within = (code: string): string[] => [
  code,
  ...[code, `${code}-status-grouping`]
    .flatMap((key) => territoryContainment[key]?._contains ?? [])
    .flatMap(within),
];

/** The `matchVariables` of the table; 019 stands for all that it contains. */
const variables: Record<string, readonly string[]> = {
  americas: within('019'),
  cnsar: ['HK', 'MO'],
  enUS: ['AS', 'CA', 'GU', 'MH', 'MP', 'PH', 'PR', 'UM', 'US', 'VI'],
  maghreb: ['MA', 'DZ', 'TN', 'LY', 'MR', 'EH'],
};

function split(tag: string): Subtags {
  const [given = '', ...rest] = tag.split('-');
  const language = aliases[given]?._replacement ?? given;
  return [
    language.split('-')[0] ?? '',
    rest.find((part) => /^[A-Z][a-z]{3}$/.test(part)) ?? '',
    rest.find((part) => /^([A-Z]{2}|\d{3})$/.test(part)) ?? '',
  ];
}

/** UTS 35, "Likely Subtags". */
function maximize(tag: string): Subtags {
  const [language, script, region] = split(tag);
  const keys = [[language, script, region], [language, region], [language, script], [language]];
  for (const key of keys) {
    const likely = likelySubtags[key.filter(Boolean).join('-')];
    if (!likely) continue;
    const [, likelyScript, likelyRegion] = split(likely);
    return [language, script || likelyScript, region || likelyRegion];
  }
  return [language, script, region];
}

function fits(pattern: string, subtag: string): boolean {
  if (pattern === '*') return true;
  if (pattern.startsWith('$!')) return !variables[pattern.slice(2)]?.includes(subtag);
  if (pattern.startsWith('$')) return Boolean(variables[pattern.slice(1)]?.includes(subtag));
  return pattern === subtag;
}

const allFit = (patterns: readonly string[], subtags: readonly string[]) =>
  patterns.every((pattern, i) => fits(pattern, subtags[i] ?? ''));

/** The distance between two tags by a table: from 0, the same, to {@link noMatch} and more. */
export function cldrDistance(
  table: readonly LanguageMatch[],
): (desired: string, supported: string) => number {
  const lines = table.map(({_desired, _supported, _distance, _oneway}) => ({
    from: _desired.split('-'),
    to: _supported.split('-'),
    distance: _distance,
    bothWays: !_oneway,
  }));
  const known = new Map<string, Subtags>();
  const subtagsOf = (tag: string): Subtags => {
    const subtags = known.get(tag) ?? maximize(tag);
    known.set(tag, subtags);
    return subtags;
  };
  /** What the first line says that is about so many parts of a tag, and fits. */
  const distanceBy = (parts: number, wanted: Subtags, there: Subtags): number => {
    if (wanted[parts - 1] === there[parts - 1]) return 0;
    const line = lines.find(
      ({from, to, bothWays}) =>
        from.length === parts &&
        ((allFit(from, wanted) && allFit(to, there)) ||
          (bothWays && allFit(from, there) && allFit(to, wanted))),
    );
    return line?.distance ?? Number.NaN;
  };
  return (desired, supported) => {
    const [wanted, there] = [subtagsOf(desired), subtagsOf(supported)];
    const byLanguage = distanceBy(1, wanted, there);
    // What follows only adds to it.
    if (byLanguage >= noMatch) return byLanguage;
    return byLanguage + distanceBy(2, wanted, there) + distanceBy(3, wanted, there);
  };
}
