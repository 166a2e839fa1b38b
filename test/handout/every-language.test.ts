import {expect} from 'chai';
import {pseudoTags} from '../../scripts/languages/pseudo.js';
import {languages} from '../../src/companions/languages/index.generated.js';
import {directionOf} from '../../src/locale/direction.js';
import {languageTags} from '../../src/companions/companions.js';
import {markedTexts, mount, part, shown, tags, type Handout} from './elements.js';
import {textsOf, writtenIn} from './written-in.js';

/** Opens all that is folded away. */
function unfold({shadowRoot}: Element) {
  for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
}

/** Texts on show whose mark is not the language that they are written in. */
async function wronglyMarked(element: Handout, tag: string, english: readonly string[] = []) {
  // The sources themselves are in no file that a page has; but there English is all there is.
  if (tag === 'en')
    return markedTexts(element).filter(({lang, dir}) => lang !== tag || dir !== 'ltr');
  const texts = await textsOf(tag, english);
  const isLatin = new Intl.Locale(tag).maximize().script === 'Latn';
  return markedTexts(element).filter(({text, lang, dir}) => {
    // In another script, what is in Latin letters is an English name.
    const written =
      isLatin || /(?!\p{Script=Latin})\p{L}/u.test(text) ? writtenIn(text, texts) : ['en'];
    return !written.includes(lang) || dir !== directionOf(lang);
  });
}

describe('every word of the built-in handout', () => {
  it('is looked at in every language', () => {
    // By hand, since a language that is lost from one list is lost from all that are made of it.
    expect(languageTags.filter((tag) => tag in languages || tag === 'en')).to.have.members(
      'en es ht pt-BR zh-Hans zh-Hant pa ar ur vi fr ru fil ko'.split(' ').concat(pseudoTags),
    );
  });

  // The pseudo-locales have no corpus of their own, and test/stories/pseudo.test.ts.
  for (const lang of languageTags.filter((tag) => !pseudoTags.some((pseudo) => pseudo === tag))) {
    for (const tag of tags) {
      it(`is marked with the language that it is written in, in ${lang}, by <${tag}>`, async () => {
        const element = await shown(mount(tag, {lang}));
        unfold(element);
        expect(part(element, 'root')).to.include({lang, dir: directionOf(lang)});
        const count = markedTexts(element).length;
        expect(count, 'texts that were looked at').to.be.above(8);
        expect(await wronglyMarked(element, lang)).to.deep.equal([]);
      });
    }
  }

  it('would be found if it were marked wrongly', async () => {
    const element = await shown(mount('ijn-principles', {lang: 'es'}));
    part(element, 'root')!.lang = 'en';
    expect((await wronglyMarked(element, 'es')).length).to.be.above(50);
    part(element, 'root')!.lang = 'es';
    part(element, 'root')!.dir = 'rtl';
    expect((await wronglyMarked(element, 'es')).length).to.be.above(50);
  });
});
