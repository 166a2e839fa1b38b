import {expect} from 'chai';
import {formatNumber, formatRegions, nativeName} from '../../src/locale/names.js';

describe('names', () => {
  for (const [tag, name] of Object.entries({
    en: 'English',
    es: 'Español',
    ht: 'Kreyòl ayisyen',
    'pt-BR': 'Português (Brasil)',
    'zh-Hans': '简体中文',
    'zh-Hant': '繁體中文',
    pa: 'ਪੰਜਾਬੀ',
    ar: 'العربية',
    ur: 'اردو',
    vi: 'Tiếng Việt',
    fr: 'Français',
    ru: 'Русский',
    fil: 'Filipino',
    ko: '한국어',
    mam: 'Mam',
    quc: 'K’iche’',
    kjb: 'Q’anjob’al',
    'ht-HT': 'Kreyòl ayisyen',
    'quc-Latn': 'K’iche’',
    'es-x-simple': 'Español',
  })) {
    it(`of ${tag} is ${name}`, () => {
      expect(nativeName(tag)).to.equal(name);
    });
  }

  it('of languages that the browser does not know are not empty', () => {
    expect(nativeName('qaa')).to.not.equal('');
  });

  it('of regions hold the part and the country', () => {
    expect(formatRegions(['US-NY'], {language: 'en'}))
      .to.contain('NY')
      .and.to.contain('United States');
    expect(formatRegions(['US-NY'], {language: 'es'}))
      .to.contain('NY')
      .and.to.contain('Estados Unidos');
    const both = formatRegions(['US-NY', 'US-CA'], {language: 'en'});
    expect(both).to.contain('NY').and.to.contain('CA').and.to.contain('and');
  });

  it('of regions that nobody knows do not throw', () => {
    expect(formatRegions(['ZZ-1'], {language: 'en'})).to.be.a('string');
    expect(formatRegions(['QQ-ABC'], {language: 'en'})).to.be.a('string');
  });

  it('numbers are in the digits of the language', () => {
    expect(formatNumber(12, {language: 'en'})).to.equal('12');
    expect(formatNumber(12, {language: 'ar-EG'})).to.equal('١٢');
  });
});
