import {expect} from 'chai';
import {packBorrowed} from '../../scripts/languages/saved-strings.js';
import {formatClock, formatDate, formatInstant, formatWeekday} from '../../src/locale/dates.js';
import {formatList, formatNumber, formatRegions} from '../../src/locale/names.js';

/** Haitian Creole, which no browser knows: French, in its own words. */
const haitian = {
  language: 'ht',
  borrowed: packBorrowed({
    from: 'fr',
    words: {
      novembre: 'novanm',
      mardi: 'madi',
      'lun.': 'lendi',
      à: 'a',
      et: 'ak',
      'États-Unis': 'Etazini',
    },
  }),
};

/** Spaces that do not break are spaces. */
const plain = (words: string) => words.replaceAll(/\s/g, ' ');

describe('a language that browsers do not know', () => {
  it('is one that Intl would pass over for the language of the browser', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf('ht')).to.deep.equal([]);
  });

  it('has its own words in dates, as the language that it borrows from sets them', () => {
    expect(formatDate('2021-11-09', haitian, 'UTC')).to.equal('9 novanm 2021');
    expect(formatDate('2021-11', haitian, 'UTC')).to.equal('novanm 2021');
    expect(plain(formatInstant('2026-11-03T14:30:00Z', haitian, 'UTC'))).to.match(
      /^madi 3 novanm 2026 a 14:30/,
    );
    expect(formatClock('17:30', haitian)).to.equal('17:30');
    expect(formatWeekday('mon', haitian)).to.equal('lendi');
  });

  it('has them in lists and regions', () => {
    expect(formatList(['a', 'b'], haitian)).to.equal('a ak b');
    expect(formatRegions(['US-NY'], haitian)).to.equal('NY (Etazini)');
    expect(plain(formatNumber(12_000, haitian))).to.equal('12 000');
  });

  it('has English where nothing is borrowed, and never the language of the browser', () => {
    expect(formatDate('2021-11-09', {language: 'ht'}, 'UTC')).to.equal('November 9, 2021');
    expect(formatDate('2021-11-09', {language: 'mam'}, 'UTC')).to.equal('November 9, 2021');
  });
});

describe('a language that some browsers know half', () => {
  const punjabi = {
    language: 'pa',
    borrowed: packBorrowed({
      from: 'en',
      words: {November: 'ਨਵੰਬਰ', United: 'ਸੰਯੁਕਤ ਰਾਜ', States: 'ਅਮਰੀਕਾ', and: 'ਅਤੇ'},
    }),
  };

  it('has its own words in each of them', () => {
    expect(formatDate('2021-11-09', punjabi, 'UTC')).to.match(/^(9 ਨਵੰਬਰ|ਨਵੰਬਰ 9,) 2021$/);
    for (const words of [formatRegions(['US-NY'], punjabi), formatList(['੧', '੨'], punjabi)])
      expect(words.replace('NY', '')).to.not.match(/[A-Za-z]/);
  });
});

describe('a language that browsers know', () => {
  it('borrows nothing', () => {
    const {borrowed} = haitian;
    expect(formatDate('2021-11-09', {language: 'fr', borrowed}, 'UTC')).to.equal('9 novembre 2021');
    expect(formatDate('2021-11-09', {language: 'fr-HT', borrowed}, 'UTC')).to.equal(
      '9 novembre 2021',
    );
  });
});
