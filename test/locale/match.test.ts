import {expect} from 'chai';
import {matchLocale} from '../../src/locale/index.js';
import {shipped} from './shipped.js';

const match = (requested: unknown, available: readonly unknown[] = shipped) =>
  matchLocale(requested as string[], available as string[], 'none');

/** By what is found among the languages that we ship: what is asked for, parted by spaces. */
const found: Record<string, string> = {
  en: 'en en-US en-GB en-AU en-IN en-001 EN eng en_US en_GB en-US-u-nu-latn en-x-foo en-GB-oxendict',
  es: `es es-ES es-MX es-419 es-US es_MX ES-mx spa es-ES-u-co-trad qu qu-PE qu-BO ay ay-BO gn gn-PY ca ca-ES eu gl
    mam mam-GT quc quc-GT quc-Latn kjb kjb-GT`,
  ht: 'ht ht-HT ht_HT HT hat',
  'pt-BR': 'pt pt-BR pt-PT pt-AO pt-MZ pt-CV pt-US pt_BR pt-br por',
  'zh-Hans': `zh zh-CN zh-SG zh-MY zh-Hans zh-Hans-HK zh-Hans-TW zh_CN zh-hans-cn cmn cmn-CN cmn-Hans zh-cmn
    zh-cmn-Hans-CN wuu wuu-CN zh-wuu nan nan-CN hak hsn gan yue-CN yue-Hans zh-yue-Hans zho zh-Hani`,
  'zh-Hant': `zh-TW zh-HK zh-MO zh-Hant zh-Hant-HK zh-Hant-CN zh_TW zh-tw Zh-hANT zh-Hant-TW-u-ca-roc cmn-TW
    cmn-Hant zh-cmn-Hant yue yue-HK yue-US yue-Hant zh-yue zh-yue-HK nan-TW nan-Hant hak-TW zh-hak-TW und-TW
    zh-AU zh-US-x-y`,
  pa: 'pa pa-IN pa-Guru pa-US pa_IN pan pa-Guru-PK',
  ar: `ar ar-EG ar-SA ar-MA ar-US ar_SY arb ar-001 ar-x-y arz ary aeb apc apc-SY apd arq ars shu`,
  ur: 'ur ur-PK ur-IN ur-US ur_PK urd ur-Arab',
  vi: 'vi vi-VN vi-US vi_VN vie',
  fr: 'fr fr-FR fr-CA fr-CD fr-HT fr-CA-u-ca-gregory fr_CA fra ln ln-CD kg lua wo wo-SN mg rw rw-RW',
  ru: 'ru ru-RU ru-UA ru-US ru_RU rus kk kk-KZ ky ky-KG tg tg-TJ',
  fil: 'fil fil-PH fil-US tl tl-PH TL tl_PH ceb ceb-PH',
  ko: 'ko ko-KR ko-US ko_KR kor ko-Kore-KR',
  none: `de sw fa he iw ja ug bo uk uk-UA be uz hy az ka ckb ku ps prs hi bn gu ne so am ti nah mix
    pa-PK pa-Arab pa-Arab-PK pnb lah ur-Latn ur-Deva ar-Latn ru-Latn ko-Latn zh-Latn vi-Hani kk-CN kk-Arab ky-CN
    ky-Latn tg-Arab tg-PK wo-Arab az-Arab azb en-Arab en-Shaw es-Hebr fr-Cyrl fil-Tglg qu-Cyrl arz-Latn yue-Latn
    x * - _ !! a a-b-c i-klingon x-private x-en en- -en en--US en-US- es! ]es ｅｓ toolonglanguage abcdefghi
    zh-TWN-x zh- fa-x-y-ar`,
};
// What no tag can hold, and still comes.
const malformed = [
  '',
  ' ',
  ' es ',
  'es\n',
  '\u0000',
  'es\u0000',
  'es\u0000-MX',
  'e\u0301s',
  '\ud800',
];

const cases = Object.entries(found).flatMap(([expected, tags]) =>
  tags.split(/\s+/).map((tag) => [tag, expected] as const),
);
const all = [...cases, ...malformed.map((tag) => [tag, 'none'] as const)];

describe(`matchLocale, ${all.length} tags`, () => {
  for (const [tag, expected] of all) {
    it(`finds ${expected} for ${JSON.stringify(tag)}`, () => {
      expect(match(tag)).to.equal(expected);
    });
  }

  it('finds the same whatever the order of what there is', () => {
    expect(all).to.have.length.above(250);
    const turned = [...shipped].reverse();
    for (const [tag, expected] of all) expect(match(tag, turned), tag).to.equal(expected);
  });
});

/** What there is, what is asked for, what is found; each parted by spaces. */
const between: readonly (readonly [available: string, requested: string, expected: string])[] = [
  ['pt-BR pt-PT', 'pt', 'pt-BR'],
  ['pt-BR pt-PT', 'pt-PT', 'pt-PT'],
  ['pt-BR pt-PT', 'pt-AO', 'pt-PT'],
  ['pt-BR pt-PT', 'pt-MZ', 'pt-PT'],
  ['pt-BR pt-PT', 'pt-US', 'pt-BR'],
  ['en pt-PT', 'pt-BR', 'pt-PT'],
  ['es es-419', 'es', 'es'],
  ['es es-419', 'es-ES', 'es'],
  ['es es-419', 'es-GQ', 'es'],
  ['es es-419', 'es-MX', 'es-419'],
  ['es es-419', 'es-US', 'es-419'],
  ['es es-419', 'es-GT', 'es-419'],
  ['es es-419', 'qu-PE', 'es-419'],
  ['es es-419', 'mam', 'es-419'],
  ['es es-419 es-MX', 'es-MX', 'es-MX'],
  ['es es-MX', 'es-419', 'es-MX'],
  ['es', 'es-419', 'es'],
  ['en en-GB', 'en', 'en'],
  ['en en-GB', 'en-US', 'en'],
  ['en en-GB', 'en-CA', 'en'],
  ['en en-GB', 'en-PH', 'en'],
  ['en en-GB', 'en-PR', 'en'],
  ['en en-GB', 'en-AU', 'en-GB'],
  ['en en-GB', 'en-IN', 'en-GB'],
  ['en-US en-GB', 'en-NG', 'en-GB'],
  ['en-US en-GB', 'en-JM', 'en-GB'],
  ['en en-GB en-AU', 'en-AU', 'en-AU'],
  ['fr fr-CA', 'fr-CA', 'fr-CA'],
  ['fr fr-CA', 'fr-BE', 'fr'],
  ['zh zh-TW', 'zh-HK', 'zh-TW'],
  ['zh zh-TW', 'zh-Hans-TW', 'zh'],
  ['zh-CN zh-HK', 'zh-TW', 'zh-HK'],
  ['zh-Hant zh-HK', 'zh-HK', 'zh-HK'],
  ['zh-Hans zh-Hant yue', 'yue-HK', 'yue'],
  ['zh-Hans zh-Hant ar', 'arz', 'ar'],
  ['ar arz', 'arz-EG', 'arz'],
  ['no', 'nb-NO', 'no'],
  ['nb', 'no', 'nb'],
  ['no nb', 'nb-NO', 'nb'],
  ['he', 'iw-IL', 'he'],
  ['iw', 'he', 'iw'],
  ['id', 'in', 'id'],
  ['yi', 'ji', 'yi'],
  ['tl', 'fil', 'tl'],
  ['fil', 'tl', 'fil'],
  ['fr en', 'ht', 'fr'],
  ['fr ht', 'ht-HT', 'ht'],
  // Another script is not handed out.
  ['uz', 'uz-Arab', 'none'],
  ['uz uz-Arab', 'uz-Arab', 'uz-Arab'],
  ['uz uz-Arab', 'uz-AF', 'uz-Arab'],
  ['sr', 'sr-Latn', 'none'],
  ['sr sr-Latn', 'sr-ME', 'sr-Latn'],
  ['pa', 'pa-PK', 'none'],
  ['pa pa-Arab', 'pa-PK', 'pa-Arab'],
  ['ru', 'sr', 'none'],
  // Nor a dialect to readers of the whole, nor one of two languages to readers of the other way round.
  ['arz', 'ar', 'none'],
  ['yue', 'zh-Hant', 'none'],
  ['qu', 'es', 'none'],
  ['ht', 'fr', 'none'],
  ['ky', 'ru', 'none'],
  // What is asked for, best first.
  ['en es ko', 'ko es', 'ko'],
  ['en es ko', 'de es ko', 'es'],
  ['en es ko', 'es-MX en', 'es'],
  ['en es en-GB', 'en-AU es', 'en-GB'],
  ['en en-GB', 'en-AU en', 'en-GB'],
  // The other Chinese script, and another language than was asked for, come last.
  ['zh-Hans en', 'zh-TW', 'zh-Hans'],
  ['zh-Hant en', 'zh-CN', 'zh-Hant'],
  ['zh-Hans en', 'yue', 'zh-Hans'],
  ['zh-Hans en', 'zh-TW en', 'en'],
  ['zh-Hans ko', 'zh-TW en ja', 'zh-Hans'],
  ['zh-Hans en', 'zh-TW zh-CN en', 'zh-Hans'],
  ['zh-Hant zh-Hans', 'yue-Hans', 'zh-Hans'],
  ['es en', 'qu-PE en', 'en'],
  ['es en', 'qu-PE es-PE en', 'es'],
  ['es fr', 'qu ht', 'es'],
  ['zh-Hans es', 'zh-TW qu', 'zh-Hans'],
  // What is malformed is passed over, but counts where both say it.
  ['ko', '!! ko', 'ko'],
  ['!! ko', 'ko', 'ko'],
  ['en_US es', 'en', 'en_US'],
  ['en es', 'en_US', 'en'],
  ['x es', 'X', 'x'],
  ['i-klingon es', 'i-klingon', 'i-klingon'],
  ['C es', 'C', 'C'],
  ['* es', 'x', 'none'],
  ['toString es', 'constructor', 'none'],
  ['__proto__ es', '__proto__', '__proto__'],
];

describe(`matchLocale, ${between.length} choices`, () => {
  for (const [available, requested, expected] of between) {
    it(`finds ${expected} of ${available} for ${requested}`, () => {
      expect(match(requested.split(' '), available.split(' '))).to.equal(expected);
    });
  }

  it('takes the first of equals', () => {
    expect(match('en-IN', ['en', 'en-AU', 'en-NZ'])).to.equal('en-AU');
    expect(match('en-IN', ['en', 'en-NZ', 'en-AU'])).to.equal('en-NZ');
  });

  it('answers nothing with the fallback', () => {
    expect(match([])).to.equal('none');
    expect(match('es', [])).to.equal('none');
    expect(match([], [])).to.equal('none');
  });

  it('passes over what is no string', () => {
    const values = [undefined, null, 0, 5, Number.NaN, true, {}, Symbol('es'), () => 'es', ['es']];
    for (const value of values) {
      // A list is a list of tags, but no tag.
      const alone = Array.isArray(value) ? 'es' : 'none';
      expect(match(value), String(value)).to.equal(alone);
      expect(match([value, 'es']), String(value)).to.equal('es');
      expect(match('es', [value, 'es']), String(value)).to.equal('es');
      expect(match(['es'], [value]), String(value)).to.equal('none');
    }
  });

  it('is quick with a tag of a hundred thousand letters', () => {
    const started = performance.now();
    for (const part of ['a', 'es-', '_', 'zh-', '-', 'es-x-a1234567-'])
      expect(match(part.repeat(100_000))).to.be.oneOf(['none', 'es']);
    expect(performance.now() - started).to.be.below(5_000);
  });
});
