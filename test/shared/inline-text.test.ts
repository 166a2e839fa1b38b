import {expect} from 'chai';
import {inlineRuns, plainText} from '../../src/shared/inline-text.js';

/** Runs as text: `<em>` and `<strong>` around what is set. */
const set = (text: string) =>
  inlineRuns(text)
    .map(({text: words, mark}) => (mark === '' ? words : `<${mark}>${words}</${mark}>`))
    .join('');

const cases: Record<string, [given: string, expected: string]> = {
  'plain words': ['Free them all', 'Free them all'],
  emphasis: ['Free *them* all', 'Free <em>them</em> all'],
  strong: ['Free **them** all', 'Free <strong>them</strong> all'],
  'several of both': ['*a* **b** *c*', '<em>a</em> <strong>b</strong> <em>c</em>'],
  'a whole text': ['*all*', '<em>all</em>'],
  'several words': ['*all of them*', '<em>all of them</em>'],
  'inside a word': ['un*believ*able', 'un<em>believ</em>able'],
  'over a line break': ['*one\ntwo*', '<em>one\ntwo</em>'],
  'escaped stars': ['\\*not\\* this', '*not* this'],
  'an escaped star inside': ['*a\\*b*', '<em>a*b</em>'],
  'a lone star': ['2 * 3', '2 * 3'],
  'an unmatched mark': ['*never closed', '*never closed'],
  'an unmatched end': ['never opened*', 'never opened*'],
  'unmatched strong': ['**never closed', '**never closed'],
  'stars beside spaces': ['a * b * c', 'a * b * c'],
  'stars of a footnote': ['a* b*', 'a* b*'],
  'only stars': ['****', '****'],
  'other backslashes': ['C:\\new \\n', 'C:\\new \\n'],
  'marks of other languages': ['_a_ `b` [c](d) <b>e</b>', '_a_ `b` [c](d) <b>e</b>'],
  'Arabic and emoji': ['*مرحبا* 🙌🏾', '<em>مرحبا</em> 🙌🏾'],
};

describe('the marks in a text', () => {
  for (const [name, [given, expected]] of Object.entries(cases)) {
    it(`${name}: ${JSON.stringify(given)}`, () => {
      expect(set(given)).to.equal(expected);
    });
  }

  it('leave with the words: plain text has none', () => {
    expect(plainText('Free *them* **all** \\* 2 * 3')).to.equal('Free them all * 2 * 3');
  });

  it('lose no letter', () => {
    for (const [given] of Object.values(cases))
      expect(plainText(given).replaceAll('*', '')).to.equal(
        given.replaceAll('\\*', '').replaceAll('*', ''),
      );
  });

  it('take time in proportion to the length, also of text made to be slow', () => {
    for (const piece of ['*', '**', '*a', '**a ', '\\*', '* ', '*a**']) {
      const started = performance.now();
      inlineRuns(piece.repeat(4000 / piece.length));
      expect(performance.now() - started, piece).to.be.lessThan(2000);
    }
  });
});
