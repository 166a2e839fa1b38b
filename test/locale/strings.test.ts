import {expect} from 'chai';
import {messageKey, valueMark} from '../../src/locale/message-key.js';
import {messageSeed} from '../../src/locale/message-seed.generated.js';
import {str, Words, type SavedStrings} from '../../src/locale/strings.js';

/** Words as a language file holds them, from source texts with `{}` for each value. */
const wordsOf = (translations: Record<string, SavedStrings[string]>) =>
  new Words(
    'es',
    Object.fromEntries(
      Object.entries(translations).map(([source, saved]) => [
        messageKey(source.replaceAll('{}', valueMark), messageSeed),
        saved,
      ]),
    ),
  );

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
