import {expect} from 'chai';
import fc from 'fast-check';
import {safeLink} from '../../src/feed/index.js';
import {hostileAddresses} from './attacks.js';

/*
 * What safeLink lets through, the engine's own link element must read as safeLink does. The engines share no parser of
 * addresses, so each is asked. A failure prints the seed and path that make the same address again.
 */

const runs = {numRuns: 10_000};

const pieces = fc.constantFrom(
  ...['https:', 'HtTpS:', 'http:', 'javascript:', 'data:', 'blob:', 'mailto:', 'https'],
  ...['//', '/', '\\', '\\\\', '///', '@', ':', '::', '#', '?', '%', '.', '..', '&', '=', ';', '|'],
  ...['user', 'user:pass@', ':443', ':8443', ':0', ':99999', ':', '[::1]', '[', ']', '127.1'],
  ...['good.example', 'evil.example', 'GOOD.example', 'xn--pple-43d.com', 'xn--', 'localhost'],
  ...[
    'аpple.com',
    'gооd.example',
    'ｇｏｏｄ',
    '。',
    '‥',
    'ß',
    'ſ',
    'İ',
    'K',
    '℀',
    '㎭',
    '١٢٧.٠.٠.١',
  ],
  ...[' ', '\t', '\n', '\r', '\u0000', '\u0008', '\u007f', '\u00a0', '\u00ad', '\u200b', '\u2028'],
  ...['\u202e', '\u2066', '\u200d', '\ufeff', '\ufffe', '\ud800', '\udc00', '😀', '\u{e0041}'],
  ...['%2e', '%2f', '%40', '%00', '%e2%80%ae', '%ff', '"', "'", '<', '>', '`', '{', '}', '^', '~'],
);

const grammar = fc
  .tuple(
    fc.constantFrom('https://', 'https://', 'https:', 'HTTPS://', 'https:\\\\', '//', ''),
    fc.array(fc.oneof({weight: 4, arbitrary: pieces}, fc.string({unit: 'binary', maxLength: 4})), {
      maxLength: 8,
    }),
  )
  .map(([start, rest]) => start + rest.join(''));

/** An address with something put into it. */
const changed = fc
  .tuple(
    fc.oneof(
      fc.webUrl({validSchemes: ['https', 'http'], withFragments: true, withQueryParameters: true}),
      fc.constantFrom(...hostileAddresses),
    ),
    fc.nat(),
    fc.oneof(pieces, fc.string({unit: 'binary', maxLength: 2})),
  )
  .map(([url, at, piece]) => {
    const place = at % (url.length + 1);
    return url.slice(0, place) + piece + url.slice(place);
  });

const addresses = fc.oneof(
  {weight: 4, arbitrary: grammar},
  {weight: 4, arbitrary: changed},
  fc.webUrl({validSchemes: ['https'], withQueryParameters: true, withFragments: true}),
  fc.constantFrom(...hostileAddresses),
  fc.string({unit: 'binary'}),
  fc.webUrl().map((url) => url.toUpperCase()),
);

/** A string as addresses take it: halves of surrogate pairs become U+FFFD. */
const wellFormed = (text: string) =>
  new TextDecoder('utf-8', {ignoreBOM: true}).decode(new TextEncoder().encode(text));

describe('safeLink', () => {
  const link = document.createElement('a');
  const base = new URL('https://page.example/folder/');

  /** Expects that a link is what it says it is, by every reading there is. */
  function expectHonest({href, host}: {href: string; host: string}): void {
    const url = new URL(href);
    expect(url.protocol).to.equal('https:');
    expect(url.href, 'reads the same twice').to.equal(href);
    expect(new URL(href, base).href, 'leads to the same from any page').to.equal(href);
    expect(url.host).to.equal(host);
    expect(url.hostname).to.not.equal('');
    expect(url.username + url.password).to.equal('');
    expect(href).to.match(/^https:\/\/[\x21-\x7e]+$/);
    link.setAttribute('href', href);
    expect(link.protocol).to.equal('https:');
    expect(link.host).to.equal(host);
    expect(link.href).to.equal(href);
    expect(link.username + link.password).to.equal('');
  }

  it('of 10,000 arbitrary addresses gives none, or an honest https: link', function () {
    this.timeout(60_000);
    let given = 0;
    fc.assert(
      fc.property(addresses, (address) => {
        const safe = safeLink(address);
        if (!safe) return;
        given++;
        expectHonest(safe);
        // What is written leads there too, so a page that used it as it is would not be led astray. Chromium takes half
        // of a surrogate pair for no address in an attribute, and for U+FFFD in URL.
        link.setAttribute('href', wellFormed(address));
        expect(link.href, 'as it is written').to.equal(safe.href);
        expect(new URL(address, base).href, 'as it is written, on an https: page').to.equal(
          safe.href,
        );
      }),
      runs,
    );
    expect(given).to.be.greaterThan(1000);
  });

  it('stays honest with a code added, whatever the code is', function () {
    this.timeout(60_000);
    const name = fc.stringMatching(/^[A-Za-z][\w.-]{0,10}$/);
    const value = fc.oneof(fc.string({unit: 'binary'}), pieces);
    fc.assert(
      fc.property(addresses, name, value, (address, parameter, code) => {
        const [plain, safe] = [
          safeLink(address),
          safeLink(address, {name: parameter, value: code}),
        ];
        expect(safe === undefined).to.equal(plain === undefined);
        if (!safe) return;
        expectHonest(safe);
        expect(safe.host).to.equal(plain?.host);
        const read = new URL(safe.href).searchParams.getAll(parameter);
        expect(read).to.deep.equal([wellFormed(code)]);
      }),
      {numRuns: 3000},
    );
  });

  it('of anything that is no https: address gives nothing', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(addresses, (address) => {
        link.setAttribute('href', wellFormed(address));
        if (link.protocol !== 'https:') expect(safeLink(address)).to.equal(undefined);
      }),
      runs,
    );
  });
});
