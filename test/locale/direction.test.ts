import {expect} from 'chai';
import {directionOf} from '../../src/locale/index.js';

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
  ]) {
    it(`${JSON.stringify(tag)} runs from left to right`, () => {
      expect(directionOf(tag)).to.equal('ltr');
    });
  }
});
