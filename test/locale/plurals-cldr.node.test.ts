import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pluralCategories, pluralCategory} from '../../src/locale/index.js';
import {pluralRules} from './cldr.js';
import {shipped} from './shipped.js';

const languages = Object.keys(pluralRules);
const isKnown = (tag: string) => Intl.PluralRules.supportedLocalesOf(tag).length > 0;
const counts = [...Array(201).keys(), 1_000, 1_000_000, 1.5];

const inOrder = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** What CLDR has no rule for, and we have; CLDR may get one. */
const ours = ['ht', 'kjb', 'mam', 'quc'];

/** The numbers of "@integer 0, 2~16, 1c6, … @decimal 0.0~0.9, …" that a number of JavaScript can tell apart. */
function samples(rule: string): number[] {
  const texts = (rule.match(/@.*/)?.[0] ?? '').match(/[\d.c]+(~[\d.]+)?/g) ?? [];
  return texts
    .flatMap((text) => {
      const [from = '', to = from] = text.split('~');
      const digits = from.split('.')[1]?.length ?? 0;
      const steps = Math.round((Number(to) - Number(from)) * 10 ** digits) || 0;
      return Array.from({length: steps + 1}, (_, i) =>
        steps ? (Number(from) + i / 10 ** digits).toFixed(digits) : from,
      );
    })
    .filter((text) => String(Number(text)) === text)
    .map(Number);
}

// Rules change from one version of CLDR to the next.
const version = Number.parseInt(process.versions['cldr'] ?? '0', 10);
const sampled =
  version >= 48 ? languages.filter(isKnown) : shipped.filter((tag) => tag in pluralRules);

describe(`plurals of ${languages.length} languages`, () => {
  it(`are those of Intl for the ${languages.filter(isKnown).length} that it knows`, () => {
    assert.ok(languages.filter(isKnown).length > 150);
    for (const tag of languages.filter((language) => isKnown(language))) {
      const rules = new Intl.PluralRules(tag);
      for (const count of counts)
        assert.equal(pluralCategory(count, tag), rules.select(count), `${count} in ${tag}`);
      // V8 gives them in any order.
      const {pluralCategories: categories} = rules.resolvedOptions();
      assert.deepEqual(
        pluralCategories(tag),
        inOrder.filter((category) => categories.includes(category)),
        tag,
      );
    }
  });

  it(`are those of CLDR's samples, in ${sampled.length} languages`, () => {
    let asked = 0;
    for (const tag of sampled) {
      for (const [name, rule] of Object.entries(pluralRules[tag] ?? {})) {
        const category = name.replace('pluralRule-count-', '');
        for (const count of samples(rule)) {
          assert.equal(pluralCategory(count, tag), category, `${count} in ${tag}`);
          asked++;
        }
      }
    }
    assert.ok(asked > sampled.length * 20, `only ${asked} samples`);
  });

  it('are never those of another language', () => {
    const unknown = [
      ...languages.filter((tag) => !isKnown(tag) && tag !== 'tl'),
      'xx',
      'mix',
      'x',
      '',
    ];
    for (const tag of unknown) {
      for (const count of counts) assert.equal(pluralCategory(count, tag), 'other', tag);
      assert.deepEqual(pluralCategories(tag), ['other'], tag);
    }
  });

  it('are ours only where CLDR has none', () => {
    assert.deepEqual(
      ours.filter((tag) => languages.includes(tag)),
      [],
    );
  });
});
