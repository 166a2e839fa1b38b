import {expect} from 'chai';
import {matchLocale} from '../../src/locale/index.js';

const shipped = [
  'en',
  'es',
  'ht',
  'pt-BR',
  'zh-Hans',
  'zh-Hant',
  'pa',
  'ar',
  'ur',
  'vi',
  'fr',
  'ru',
  'fil',
  'ko',
];
const match = (requested: string | string[], available: string[] = shipped) =>
  matchLocale(requested, available, 'none');

describe('matchLocale', () => {
  for (const [requested, expected] of Object.entries({
    en: 'en',
    'en-GB': 'en',
    es: 'es',
    'es-MX': 'es',
    'es-419': 'es',
    pt: 'pt-BR',
    'pt-BR': 'pt-BR',
    'pt-PT': 'pt-BR',
    zh: 'zh-Hans',
    'zh-CN': 'zh-Hans',
    'zh-SG': 'zh-Hans',
    'zh-TW': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-Hant-HK': 'zh-Hant',
    tl: 'fil',
    'tl-PH': 'fil',
    'fil-PH': 'fil',
    'pa-IN': 'pa',
    'ar-EG': 'ar',
    'ur-PK': 'ur',
    'ko-KR': 'ko',
    'ht-HT': 'ht',
    'fr-CA-u-ca-gregory': 'fr',
    'ES-mx': 'es',
    'Zh-hANT': 'zh-Hant',
  })) {
    it(`finds ${expected} for ${requested}`, () => {
      expect(match(requested)).to.equal(expected);
    });
  }

  for (const requested of ['de', 'sw', 'qu', '']) {
    it(`finds nothing for ${JSON.stringify(requested)}`, () => {
      expect(match(requested)).to.equal('none');
    });
  }

  it('does not hand out a script that the reader cannot read', () => {
    expect(match('uz-Arab', ['uz'])).to.equal('none');
    expect(match('uz-Arab', ['uz', 'uz-Arab'])).to.equal('uz-Arab');
    expect(match('sr-Latn', ['sr'])).to.equal('none');
    // Punjabi in Pakistan is written in Arabic letters; the shipped one is in Gurmukhi.
    expect(match('pa-PK')).to.equal('none');
    expect(match('pa-Arab')).to.equal('none');
  });

  it('goes by the order of what is asked for', () => {
    expect(match(['ko', 'es'])).to.equal('ko');
    expect(match(['de', 'es', 'ko'])).to.equal('es');
    expect(match(['es-MX', 'en'])).to.equal('es');
  });

  it('takes the nearest of several', () => {
    expect(match('pt-PT', ['pt-BR', 'pt-PT'])).to.equal('pt-PT');
    expect(match('pt-AO', ['en', 'pt-BR'])).to.equal('pt-BR');
    expect(match('zh-HK', ['zh-Hans', 'zh-Hant'])).to.equal('zh-Hant');
    expect(match('es-MX', ['es', 'es-MX'])).to.equal('es-MX');
  });

  it('is the same whatever the order of what there is', () => {
    for (const tag of ['pt-PT', 'zh-TW', 'es-419', 'en-AU'])
      expect(match(tag, [...shipped].reverse())).to.equal(match(tag));
  });

  it('passes over malformed tags, and never throws', () => {
    for (const bad of [
      'en_US',
      '*',
      'x',
      '!!',
      'a-b-c',
      '\u0000',
      ' es ',
      'e',
      '-',
      'toolonglanguage',
    ])
      expect(match([bad, 'ko'], ['ko'])).to.equal('ko');
    expect(match([])).to.equal('none');
    expect(match('es', [])).to.equal('none');
    expect(match('es', ['!!', 'es'])).to.equal('es');
  });
});
