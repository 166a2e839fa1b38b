import {expect} from 'chai';
import {define} from '../../src/shared/define.js';
import {wordList} from '../../src/shared/word-list.js';

describe('define', () => {
  it('registers an element, and leaves a name that is taken', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('test-defined', First);
    define('test-defined', Second);
    expect(customElements.get('test-defined')).to.equal(First);
  });
});

describe('the words of an attribute', () => {
  it('are parted by any white space', () => {
    expect(wordList(' a  b\n\tc ')).to.deep.equal(['a', 'b', 'c']);
    expect(wordList(' ')).to.deep.equal([]);
  });
});
