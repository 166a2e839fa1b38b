import {expect} from 'chai';
import {preferredLanguages} from '../../src/controls/preferred-languages.js';

const available = ['en', 'es', 'ht', 'pt-BR', 'zh-Hans', 'zh-Hant', 'fil'];

describe('the languages that a browser prefers', () => {
  for (const [requested, expected] of [
    [
      ['es-MX', 'es', 'en-US', 'en'],
      ['es', 'en'],
    ],
    [
      ['zh-TW', 'zh', 'en'],
      ['zh-Hant', 'zh-Hans', 'en'],
    ],
    [['de', 'tl'], ['fil']],
    [['de'], []],
    [[], []],
    [['', '*', 'not a tag', 'ht-US'], ['ht']],
  ] as const) {
    it(`are ${expected.join(' ') || 'none'} for ${requested.join(' ') || 'nothing'}`, () => {
      expect(preferredLanguages(requested, available)).to.deep.equal(expected);
    });
  }
});
