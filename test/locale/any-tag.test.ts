import {expect} from 'chai';
import fc from 'fast-check';
import {
  directionOf,
  matchLocale,
  pluralCategories,
  pluralCategory,
} from '../../src/locale/index.js';
import {nativeName} from '../../src/locale/names.js';
import {shipped} from './shipped.js';

/*
 * What is asked for comes from pages that others wrote. A failure prints the seed and path that make the same tags
 * again.
 */

const subtag = fc.oneof(
  fc.constantFrom(...shipped, 'zh', 'yue', 'arz', 'tl', 'qu', 'und', 'mam', 'nb', 'sr', 'en-GB'),
  fc.constantFrom('Hans', 'Hant', 'Latn', 'Arab', 'TW', 'MX', 'GB', '419', '001', 'x', 'u', 'i'),
  fc.string({unit: fc.constantFrom(...'aezxqANT09'), minLength: 1, maxLength: 9}),
  fc.string({unit: 'binary', maxLength: 4}),
);
const tag = fc
  .tuple(fc.array(subtag, {maxLength: 5}), fc.constantFrom('-', '-', '-', '_', '--', '', ' ', '\0'))
  .map(([parts, between]) => parts.join(between));
const tags = fc.array(tag, {maxLength: 6});
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const runs = {numRuns: 2_000};

describe('any tag', () => {
  it('finds one of what there is, or the fallback', () => {
    fc.assert(
      fc.property(fc.oneof(tag, tags), tags, tag, (requested, available, fallback) => {
        const found = matchLocale(requested, available, fallback);
        expect([...available, fallback]).to.include(found);
      }),
      runs,
    );
  });

  it('finds itself, if there is it', () => {
    fc.assert(
      fc.property(tag, tags, tags, (wanted, before, after) => {
        const available = [...before, wanted, ...after];
        expect(same(matchLocale(wanted, available, 'none'), wanted)).to.be.true;
        expect(same(matchLocale([wanted, ...before], available, 'none'), wanted)).to.be.true;
      }),
      runs,
    );
  });

  it('finds what it finds alone, whatever else is asked for later', () => {
    // None of these serves as a last resort for another.
    const available = ['en', 'ar', 'ko', 'vi', 'pa', 'ur'];
    const served = fc.constantFrom(
      'en',
      'en-GB',
      'und',
      'arz',
      'ar_EG',
      'KO',
      'vi-US',
      'pa',
      'ur-IN',
    );
    fc.assert(
      fc.property(served, tags, (first, later) => {
        const alone = matchLocale(first, available, 'none');
        expect(alone).to.not.equal('none');
        expect(matchLocale([first, ...later], available, 'none')).to.equal(alone);
      }),
      runs,
    );
  });

  it('has a direction, a name and a plural', () => {
    fc.assert(
      fc.property(tag, fc.double(), (any, count) => {
        expect(directionOf(any)).to.be.oneOf(['ltr', 'rtl']);
        expect(nativeName(any)).to.be.a('string');
        expect(pluralCategories(any)).to.include(pluralCategory(count, any));
      }),
      runs,
    );
  });
});
