/** Which numbers are told apart in a language. Pure. */

/** CLDR has rules for Haitian Creole that Node and browsers lack. */
const own: Record<string, Intl.LDMLPluralRule[]> = {ht: ['one', 'other']};

/** Without rules, as in Mam, one form has to do: programs would take those of their own language, and not say so. */
const rulesOf = (language: string): Intl.LDMLPluralRule[] =>
  Intl.PluralRules.supportedLocalesOf(language).length > 0
    ? new Intl.PluralRules(language).resolvedOptions().pluralCategories
    : ['other'];

const order: Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural categories of a language, from the smallest numbers on. */
export function pluralCategories(language: string): Intl.LDMLPluralRule[] {
  const named = own[language] ?? rulesOf(language);
  return order.filter((category) => named.includes(category));
}

/** Numbers to try: small ones, round ones, and a half. */
const tried = [...Array(201).keys(), 1000, 10_000, 100_000, 1_000_000, 2_000_000, 1.5];

/** Numbers of a category, as many as show what it is about. */
export function examplesOf(language: string, category: Intl.LDMLPluralRule): number[] {
  const isKnown = Intl.PluralRules.supportedLocalesOf(language).length > 0;
  // One and more than one are told apart as in English.
  const rules = new Intl.PluralRules(isKnown ? language : 'en');
  const all = !isKnown && !own[language];
  return tried.filter((number) => all || rules.select(number) === category).slice(0, 4);
}
