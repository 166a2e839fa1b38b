import {expect} from 'chai';
import {directionOf} from '../../src/locale/index.js';
import {rightToLeft} from './rtl-locales.js';

describe('directionOf', () => {
  for (const tag of [
    'ar',
    'ur',
    'fa',
    'he',
    'yi',
    'ps',
    'dv',
    'ckb',
    'ar-EG',
    'pa-Arab',
    'pa-PK',
    'uz-Arab',
    'ks',
    'ug',
    'sd',
    'en-Arab',
    'nqo',
    'arb',
    'arz',
    'ar_EG',
    'ur-Aran',
    'sam-Samr',
    'myz-Mand',
    'kmr-Yezi',
  ]) {
    it(`${tag} runs from right to left`, () => {
      expect(directionOf(tag)).to.equal('rtl');
    });
  }

  for (const tag of [
    'en',
    'es',
    'zh-Hant',
    'ko',
    'pa',
    'pa-Guru',
    'hi',
    'ru',
    'ar-Latn',
    'az',
    'ku',
    'und',
    '',
    '!!',
    'en_US',
    'mn-Mong',
    'ha',
    'en-u-nu-arab',
    'en-x-arab',
    'x-Arab',
  ]) {
    it(`${JSON.stringify(tag)} runs from left to right`, () => {
      expect(directionOf(tag)).to.equal('ltr');
    });
  }

  it(`is rtl for the ${rightToLeft.length} locales of CLDR that are`, () => {
    expect(rightToLeft).to.have.length(91);
    expect(rightToLeft.filter((tag) => directionOf(tag) !== 'rtl')).to.deep.equal([]);
  });

  it('is rtl for no other tag of two letters', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const tags = letters.flatMap((first) => letters.map((second) => first + second));
    const aliases = ['iw', 'ji'];
    expect(tags.filter((tag) => directionOf(tag) === 'rtl')).to.have.members([
      ...rightToLeft.filter((tag) => tag.length === 2),
      ...aliases,
    ]);
  });

  it('is ltr for what is no string', () => {
    for (const value of [undefined, null, 5, {}, Symbol('ar')])
      expect(directionOf(value as string)).to.equal('ltr');
  });
});
