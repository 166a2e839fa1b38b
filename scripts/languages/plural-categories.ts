/** Which numbers are told apart in a language. Pure. */

/** CLDR has Haitian Creole, some builds of Node and browsers have not. */
const own: Record<string, Intl.LDMLPluralRule[]> = {ht: ['one', 'other']};

const order: Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural categories of a language, from the smallest numbers on. */
export function pluralCategories(language: string): Intl.LDMLPluralRule[] {
  const named = own[language] ?? new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return order.filter((category) => named.includes(category));
}

/** Numbers to try: small ones, round ones, and a half. */
const tried = [...Array(201).keys(), 1000, 10_000, 100_000, 1_000_000, 2_000_000, 1.5];

/** Numbers of a category, as many as show what it is about. */
export function examplesOf(language: string, category: Intl.LDMLPluralRule): number[] {
  // What is used without rules of its own is like English.
  const rules = new Intl.PluralRules(own[language] ? 'en' : language);
  return tried.filter((number) => rules.select(number) === category).slice(0, 4);
}
