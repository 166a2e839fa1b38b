/** What the tests read of CLDR, from the packages cldr-core and cldr-misc-full. For Node. */
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const require = createRequire(import.meta.url);

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A file of cldr-core/supplemental. */
const supplemental = (name: string) =>
  (read(require.resolve(`cldr-core/supplemental/${name}.json`)) as {supplemental: unknown})
    .supplemental;

/** A line of languageMatching.json; of the parts of a tag, as many as it is about. */
export interface LanguageMatch {
  _desired: string;
  _supported: string;
  _distance: number;
  _oneway?: boolean;
}

/** The table of UTS 35, "Language Matching". */
export const languageMatch = (
  supplemental('languageMatching') as {
    languageMatching: {'written-new': {languageMatch: LanguageMatch[]}};
  }
).languageMatching['written-new'].languageMatch;

/** Regions by the codes of what they are in. */
export const territoryContainment = (
  supplemental('territoryContainment') as {
    territoryContainment: Record<string, {_contains: string[]}>;
  }
).territoryContainment;

/** Full tags by what they may be left away to. */
export const likelySubtags = (
  supplemental('likelySubtags') as {likelySubtags: Record<string, string>}
).likelySubtags;

/** For each language, a line with samples for each category: "n = 1 @integer 1 @decimal 1.0". */
export const pluralRules = (
  supplemental('plurals') as {'plurals-type-cardinal': Record<string, Record<string, string>>}
)['plurals-type-cardinal'];

/** Tags that CLDR has replaced, with what by. */
export const aliases = (
  supplemental('aliases') as {
    metadata: {alias: {languageAlias: Record<string, {_replacement: string}>}};
  }
).metadata.alias.languageAlias;

/** For each script, whether it runs from right to left, and whether it is one of the past: "EXCLUSION". */
export const scripts = (
  read(require.resolve('cldr-core/scriptMetadata.json')) as {
    scriptMetadata: Record<string, {rtl: 'YES' | 'NO' | 'UNKNOWN'; idUsage: string}>;
  }
).scriptMetadata;

const locales = join(dirname(require.resolve('cldr-misc-full/package.json')), 'main');

/** How each locale of CLDR orders its characters: "left-to-right", "right-to-left", "top-to-bottom". */
export const characterOrders: ReadonlyMap<string, string> = new Map(
  readdirSync(locales).map((tag) => {
    const {main} = read(join(locales, tag, 'layout.json')) as {
      main: Record<string, {layout: {orientation: {characterOrder: string}}}>;
    };
    return [tag, main[tag]?.layout.orientation.characterOrder ?? ''];
  }),
);
