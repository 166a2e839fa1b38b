import {expect} from 'chai';
import {packStrings, type SavedStrings} from '../../scripts/languages/saved-strings.js';
import {messageSeed} from '../../src/locale/message-seed.generated.js';
import {formMark, messageKey, sourceValue, targetValue} from '../../src/locale/packed-words.js';
import {pluralWords} from '../../src/locale/plural-words.js';
import {str, Words} from '../../src/locale/strings.js';

type Messages = SavedStrings['messages'];

/** Words as a language file holds them, from source texts with `{}` for each value. */
const wordsOf = (translations: Messages, language = 'es', more: Partial<SavedStrings> = {}) => {
  const messages: Messages = Object.fromEntries(
    Object.entries(translations).map(([source, saved]) => [
      messageKey(source.replaceAll('{}', sourceValue), messageSeed),
      saved,
    ]),
  );
  return new Words(language, packStrings({messages, draft: false, ...more}));
};

describe('Words', () => {
  it('are English without a translation', () => {
    const words = new Words();
    expect(words.language).to.equal('en');
    expect(words.msg('Sources')).to.equal('Sources');
    expect(words.msg(str`As of ${'today'}`)).to.equal('As of today');
    expect(words.lastLanguage).to.equal('en');
  });

  it('are translated', () => {
    const words = wordsOf({Sources: 'Fuentes'});
    expect(words.language).to.equal('es');
    expect(words.msg('Sources')).to.equal('Fuentes');
    expect(words.lastLanguage).to.equal('es');
  });

  it('fall back one by one, and say in which language each is', () => {
    const words = wordsOf({Sources: 'Fuentes', 'As of {}': [['Al ', ''], [0]]});
    expect([words.msg('Print'), words.lastLanguage]).to.deep.equal(['Print', 'en']);
    expect([words.msg('Sources'), words.lastLanguage]).to.deep.equal(['Fuentes', 'es']);
    expect([words.msg(str`Until ${1}`), words.lastLanguage]).to.deep.equal(['Until 1', 'en']);
    expect([words.msg(str`As of ${'hoy'}`), words.lastLanguage]).to.deep.equal(['Al hoy', 'es']);
  });

  it('put values in the order of the translation', () => {
    const words = wordsOf({
      '{} of {}': [
        ['de ', ', ', '!'],
        [1, 0],
      ],
    });
    expect(words.msg(str`${'three'} of ${'ten'}`)).to.equal('de ten, three!');
  });

  it('leave marks in values and words alone', () => {
    const words = wordsOf({'Q & A': 'P & R', 'As of {}': [['<b>', '</b>'], [0]]});
    expect(words.msg('Q & A')).to.equal('P & R');
    expect(words.msg(str`As of ${'<i>&amp;'}`)).to.equal('<b><i>&amp;</b>');
  });

  it('leave values alone that look like places for values', () => {
    const words = wordsOf({'As of {}': [['Al ', ''], [0]]});
    const value = `${targetValue}0 $1 ${sourceValue}`;
    expect(words.msg(str`As of ${value}`)).to.equal(`Al ${value}`);
    expect(new Words().msg(str`${1}0 of ${2}`)).to.equal('10 of 2');
  });

  it('are a draft until somebody has approved them', () => {
    expect(new Words().draft).to.equal(false);
    expect(wordsOf({Sources: 'Fuentes'}).draft).to.equal(false);
    expect(wordsOf({Sources: 'Fuentes'}, 'es', {draft: true}).draft).to.equal(true);
  });

  it('say which dates to borrow', () => {
    const borrowed = {from: 'fr', words: {janvier: 'janvye', 'lun.': 'lendi'}};
    expect(wordsOf({}, 'ht', {borrowed}).borrowed.split(formMark)).to.deep.equal([
      'fr',
      'janvier=janvye',
      'lun.=lendi',
    ]);
    expect(wordsOf({}, 'ht').borrowed).to.equal('');
  });

  it('of a message that counts have the form for the count', () => {
    const forms = (...categories: string[]) => ({
      '{} texts': Object.fromEntries(
        categories.map((category) => [category, [['', ` = ${category}`], [0]]]),
      ) as Messages[string],
    });
    const say = (words: Words, count: number) =>
      pluralWords(words, count).msg(str`${String(count)} texts`);
    const russian = wordsOf(forms('one', 'few', 'many', 'other'), 'ru');
    expect([1, 2, 5, 21, 1.5].map((count) => say(russian, count))).to.deep.equal([
      '1 = one',
      '2 = few',
      '5 = many',
      '21 = one',
      '1.5 = other',
    ]);
    const chinese = wordsOf(forms('other'), 'zh-Hans');
    expect(say(chinese, 1)).to.equal('1 = other');
    expect(say(new Words(), 3)).to.equal('3 texts');
  });

  it('of two elements do not mix', () => {
    const [english, spanish] = [new Words(), wordsOf({Sources: 'Fuentes'})];
    const say = ({msg}: Words) => msg('Sources');
    expect([say(spanish), say(english), say(spanish)]).to.deep.equal([
      'Fuentes',
      'Sources',
      'Fuentes',
    ]);
  });
});
