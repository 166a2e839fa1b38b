import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  choiceFromQuery,
  contents,
  previewBackgrounds,
  previewWidths,
  queryOfChoice,
} from '../../src/builder/choice.js';
import {addressesOf, baseOf, places} from '../../src/builder/hosting.js';
import {targets} from '../../src/builder/snippets/targets.js';
import {isSound, soundEmbed} from '../../src/builder/sound.js';
import {anyEmbed} from './any-embed.js';

const read = (query: string) => choiceFromQuery(new URLSearchParams(query));

const anyChoice = fc.record({
  embed: anyEmbed,
  hosting: fc.record({
    place: fc.constantFrom(...places),
    base: fc.constantFrom('/', '/files/', 'https://files.example/a b?c&d', 'half', '"<'),
  }),
  content: fc.constantFrom(...contents),
  target: fc.constantFrom(...targets),
  width: fc.constantFrom(...previewWidths),
  background: fc.constantFrom(...previewBackgrounds),
});

describe('a choice in the address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const found = read(queryOfChoice(choice).toString());
        // Who names a feed wants that one.
        const content = choice.embed.attributes.feed ? 'other' : choice.content;
        assert.deepEqual(
          {...found, embed: {...found.embed, attributes: {...found.embed.attributes}}},
          {
            ...choice,
            content,
            hosting: {...choice.hosting},
            embed: {...choice.embed, attributes: {...choice.embed.attributes}},
          },
        );
      }),
    );
  });

  it('is short where all is as at first', () => {
    assert.equal(queryOfChoice(read('')).toString(), '');
    assert.equal(queryOfChoice(read('for=wix&host=unpkg')).toString(), 'host=unpkg&for=wix');
  });

  it('is as at first where the address names something else', () => {
    assert.deepEqual(read('for=toaster&host=moon&width=1&on=fire&content=x'), read(''));
  });
});

describe('the address of a folder', () => {
  it('is a path of the site or a whole address, with a slash at its end', () => {
    assert.equal(baseOf('/'), '/');
    assert.equal(baseOf(' /files '), '/files/');
    assert.equal(baseOf('https://Files.example'), 'https://files.example/');
    assert.equal(baseOf('https://files.example/a b//'), 'https://files.example/a%20b/');
  });

  it('is none otherwise', () => {
    for (const text of [
      'files',
      '//evil.example/',
      'javascript:alert(1)',
      'https://',
      '/a"b',
      '/a`b',
      '/a b',
      'https://a.example/?x',
      'https://a.example/#x',
      'https://me@a.example/',
      'ftp://a.example/',
    ])
      assert.equal(baseOf(text), undefined, text);
  });

  it('has the version in the one of the files, and not in the one of the feed', () => {
    assert.deepEqual(addressesOf({place: 'own', base: '/x'}, '1.2.3'), {
      files: '/x/ijn-elements-1.2.3/',
      feeds: '/x/ijn-feed/',
    });
    assert.deepEqual(addressesOf({place: 'jsdelivr', base: '/x'}, '1.2.3'), {
      files: 'https://cdn.jsdelivr.net/npm/ijn-elements@1.2.3/dist/',
      feeds: 'https://cdn.jsdelivr.net/npm/ijn-elements@1/dist/feed/',
    });
  });
});

describe('what is written into a field', () => {
  it('reaches no attribute while it is half-written', () => {
    assert.equal(isSound('region', 'US-WI us-il'), true);
    assert.equal(isSound('region', 'Wisconsin'), false);
    // Each of these a browser would read as another host.
    for (const path of [
      '//evil.example/a.json',
      '/\\evil.example/a.json',
      '/\x7f/evil.example/a.json',
    ])
      assert.equal(isSound('feed', path), false, path);
    assert.equal(isSound('quick-exit', 'javascript:alert(1)'), false);
    assert.equal(isSound('quick-exit', 'https://weather.example/'), true);
    assert.equal(isSound('feed', 'feed.json'), false);
    assert.equal(isSound('feed-key', 'short'), false);
    const attributes = {region: ' us-wi ', 'quick-exit': 'htt', printable: '', source: ' a '};
    assert.deepEqual(soundEmbed({element: 'ijn-principles', attributes}).attributes, {
      region: 'US-WI',
      printable: '',
      source: 'a',
    });
  });
});
