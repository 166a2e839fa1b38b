import {expect} from 'chai';
import {pluralCategories, pluralCategory} from '../../src/locale/index.js';
import {shipped} from './shipped.js';

const counts = [...Array(201).keys(), 1_000, 1_000_000, 1.5];
const ours = ['ht', 'kjb', 'mam', 'quc'];

describe('plurals', () => {
  for (const tag of shipped.filter((language) => !ours.includes(language))) {
    it(`of ${tag} are those of Intl`, () => {
      expect(Intl.PluralRules.supportedLocalesOf(tag)).to.deep.equal([tag]);
      const rules = new Intl.PluralRules(tag);
      for (const count of counts)
        expect(pluralCategory(count, tag), String(count)).to.equal(rules.select(count));
    });
  }

  // The same in each engine, whatever it knows, and whatever the browser's own language is.
  for (const tag of [...ours, 'ht-HT', 'quc-Latn-GT', 'ht_HT']) {
    it(`of ${tag} are one and other`, () => {
      expect(pluralCategories(tag)).to.deep.equal(['one', 'other']);
      for (const count of counts)
        expect(pluralCategory(count, tag), String(count)).to.equal(count === 1 ? 'one' : 'other');
    });
  }

  for (const tag of ['qaa', 'mix', 'x', '', 'i-klingon', 'e', 'toolonglanguage', '\0']) {
    it(`of ${JSON.stringify(tag)} are all other`, () => {
      expect(pluralCategories(tag)).to.deep.equal(['other']);
      for (const count of counts) expect(pluralCategory(count, tag)).to.equal('other');
    });
  }

  it('come in one order, for translators', () => {
    expect(pluralCategories('ar')).to.deep.equal(['zero', 'one', 'two', 'few', 'many', 'other']);
    expect(pluralCategories('ru')).to.deep.equal(['one', 'few', 'many', 'other']);
    expect(pluralCategories('es')).to.deep.equal(['one', 'many', 'other']);
    expect(pluralCategories('en')).to.deep.equal(['one', 'other']);
    expect(pluralCategories('ko')).to.deep.equal(['other']);
  });

  it('are those of the region, and of tags as they come', () => {
    expect(pluralCategory(0, 'pt-BR')).to.equal('one');
    expect(pluralCategory(0, 'pt-PT')).to.equal('other');
    expect(pluralCategory(1, 'en_US')).to.equal('one');
    expect(pluralCategory(4, 'tl')).to.equal('other');
    expect(pluralCategory(3, 'tl-PH')).to.equal('one');
  });

  it('are other for what is no number', () => {
    for (const count of [Number.NaN, Infinity, -Infinity])
      for (const tag of ['en', 'ht', 'qaa']) expect(pluralCategory(count, tag)).to.equal('other');
  });
});
