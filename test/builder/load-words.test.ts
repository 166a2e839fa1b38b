import {assert} from 'chai';
import {pseudoTags, pseudoText} from '../../scripts/languages/pseudo.js';
import {languages} from '../../src/builder/languages/pseudo.generated.js';
import {builderLanguages, loadBuilderWords} from '../../src/builder/load-words.js';
import {translationNote} from '../../src/builder/translation-note.js';

describe("the builder's words", () => {
  it('are there in English, in thirteen languages, and for tests in two that nobody speaks', () => {
    assert.equal(builderLanguages[0], 'en');
    assert.lengthOf(builderLanguages, 14 + pseudoTags.length);
    assert.includeMembers([...builderLanguages], ['es', 'zh-Hant', ...pseudoTags]);
  });

  it('come in the language that serves best', async () => {
    for (const [requested, tag] of [
      ['es', 'es'],
      ['es-MX', 'es'],
      ['zh-TW', 'zh-Hant'],
      [['tlh', 'pt'], 'pt-BR'],
      [['en-US', 'es'], 'en'],
      ['tlh', 'en'],
      ['no tag!', 'en'],
      ['', 'en'],
      [[], 'en'],
    ] satisfies [string | string[], string][])
      assert.equal((await loadBuilderWords(requested)).language, tag, String(requested));
  });

  it('are all disguised in the pseudo-locales', async () => {
    const text = 'This translation is a draft that nobody has reviewed yet.';
    for (const tag of pseudoTags) {
      const words = await loadBuilderWords(tag);
      assert.equal(words.msg(text), pseudoText(text, tag));
      assert.equal(words.lastLanguage, tag);
      assert.isUndefined(translationNote(words, tag));
    }
  });

  it('say that they are a draft, in their own language', async () => {
    const words = await loadBuilderWords('es');
    const note = translationNote(words, 'es');
    assert.match(note ?? '', /borrador/);
    assert.equal(words.lastLanguage, 'es');
  });

  it('are English, and say so, when they cannot be had', async () => {
    const mutable = languages as Record<string, () => Promise<never>>;
    const load = mutable.ko!;
    mutable.ko = () => Promise.reject(new TypeError('Failed to fetch'));
    try {
      const words = await loadBuilderWords('ko');
      assert.equal(words.language, 'en');
      assert.match(translationNote(words, 'ko') ?? '', /could not be loaded in your language/);
      assert.equal(words.lastLanguage, 'en');
    } finally {
      mutable.ko = load;
    }
    assert.equal((await loadBuilderWords('ko')).language, 'ko');
    assert.isUndefined(translationNote(await loadBuilderWords('en'), 'en'));
  });
});
