import {expect} from 'chai';
import {html} from 'lit';
import {withNames} from '../../src/handout/names.template.js';
import {fixture} from '../browser/fixture.js';

/** What is set apart in some words, each between ‹ and ›. */
async function setApart(words: string, language: string): Promise<string> {
  const element = await fixture(html`<p>${withNames(words, language)}</p>`);
  expect(element.textContent, 'a word is lost').to.equal(words);
  return [...element.childNodes]
    .filter((node) => node instanceof Element || node instanceof Text)
    .map((node) => (node instanceof Element ? `‹${node.textContent}›` : (node.textContent ?? '')))
    .join('');
}

describe('names in Latin letters, in words of another script', () => {
  for (const [words, expected] of Object.entries({
    'إنهاء اتفاقيات 287(g)': 'إنهاء اتفاقيات ‹287(g)›',
    '287(g) اتفاقيات': '‹287(g)› اتفاقيات',
    'نموذج I-247A، من ICE.': 'نموذج ‹I-247A›، من ‹ICE›.',
    '(ICE) تطلب': '‹(ICE)› تطلب',
    'قانون VISION Act (AB 937) عام 2022': 'قانون ‹VISION Act (AB 937)› عام 2022',
    'AL.com: السجن': '‹AL.com›: السجن',
    'ICE کے ہاتھوں میں': '‹ICE› کے ہاتھوں میں',
    'ICE가 사람을 48시간 더': '‹ICE›가 사람을 48시간 더',
    '在2022年，ICE说': '在2022年，‹ICE›说',
    'ICE(移民与海关执法局)': '‹ICE›(移民与海关执法局)',
    'по 287(g) Task Force Model': 'по ‹287(g) Task Force Model›',
    'اكتبوا إلى info@example.org.': 'اكتبوا إلى ‹info@example.org›.',
    'انظر https://example.org/help?x=1 الآن': 'انظر ‹https://example.org/help?x=1› الآن',
    'القانون 8 U.S.C. § 1226(c)': 'القانون ‹8 U.S.C. § 1226(c)›',
    'كتاب Know Your Rights: A Guide': 'كتاب ‹Know Your Rights: A Guide›',
    'اتصلوا +1 (518) 555-0134.': 'اتصلوا ‹+1 (518) 555-0134›.',
    'اتصلوا 1-800-555-0136': 'اتصلوا ‹1-800-555-0136›',
    'في 9 نوفمبر 2021': 'في 9 نوفمبر 2021',
    '15 голосов против 8': '15 голосов против 8',
    'ਇਹ 48 ਘੰਟੇ': 'ਇਹ 48 ਘੰਟੇ',
  })) {
    it(`are set apart in ${words}`, async () => {
      expect(await setApart(words, 'ar')).to.equal(expected);
      expect(await setApart(words, 'es')).to.equal(words);
    });
  }

  for (const [language, words] of Object.entries({
    es: 'ICE espera',
    vi: 'Đuổi khỏi nước Mỹ',
    fr: 'Aussi disponible en 中文 et en espagnol.',
    'not a tag': 'ICE العربية',
    '': 'العربية ICE',
  }))
    it(`are left in a language of Latin letters: ${words}`, async () => {
      expect(await setApart(words, language)).to.equal(words);
    });

  it('are set apart where nothing else is said', async () => {
    expect(await setApart('ACLU of Wisconsin', 'ru')).to.equal('‹ACLU of Wisconsin›');
  });

  it('are marked as English, from left to right', async () => {
    const element = await fixture(
      html`<p lang="ar" dir="rtl">${withNames('نموذج I-247A', 'ar')}</p>`,
    );
    const name = element.querySelector('span');
    expect(name?.lang).to.equal('en');
    expect(name?.dir).to.equal('ltr');
    expect(getComputedStyle(name!).unicodeBidi).to.equal('isolate');
  });

  it('take time in line with the length of the words', () => {
    const words = `а ${'a-1 '.repeat(1000)}(`;
    const started = performance.now();
    withNames(words.repeat(10), 'ru');
    // Each of these took 50 ms where a number was tried anew from each of its digits.
    for (let count = 0; count < 200; count++) withNames(`ж${'1'.repeat(3999)}`, 'ru');
    // Ten thousand runs in far less than a second; what grew with the square would take minutes.
    expect(performance.now() - started).to.be.below(5000);
  });
});
