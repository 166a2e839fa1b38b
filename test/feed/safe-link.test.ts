import {expect} from 'chai';
import {mailLink, safeLink, telephoneLink} from '../../src/feed/safe-link.js';

describe('safeLink', () => {
  it('gives address and host', () => {
    expect(safeLink('https://example.org/a?b=c#d')).to.deep.equal({
      href: 'https://example.org/a?b=c#d',
      host: 'example.org',
    });
  });

  it('shows the port, since it is another server', () => {
    expect(safeLink('https://example.org:8443/')?.host).to.equal('example.org:8443');
  });

  it('shows letters that could be mistaken as punycode', () => {
    // The first letter is Cyrillic.
    expect(safeLink('https://аpple.com/')?.host).to.equal('xn--pple-43d.com');
  });

  it('shows the host that is asked, not the one that is written first', () => {
    expect(safeLink('https://good.example\\@evil.example/')?.host).to.equal('good.example');
    expect(safeLink('https://good.example.evil.example/')?.host).to.equal(
      'good.example.evil.example',
    );
    expect(safeLink('https://EXAMPLE.org/')?.host).to.equal('example.org');
  });

  for (const url of [
    'http://example.org',
    'javascript://example.org/%0aalert(1)',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hi',
    'https://user:pass@example.org/',
    'https://good.example@evil.example/',
    '//example.org',
    '/here',
    '',
    'https://',
  ]) {
    it(`refuses ${JSON.stringify(url)}`, () => {
      expect(safeLink(url)).to.equal(undefined);
      expect(safeLink(url, {name: 'source', value: 'x'})).to.equal(undefined);
    });
  }

  it('adds a parameter, encoded, beside the others and before the fragment', () => {
    const link = safeLink('https://example.org/?a=1#b', {name: 'source', value: 'A & B=ü#'});
    const {searchParams, hash} = new URL(link!.href);
    expect(searchParams.get('source')).to.equal('A & B=ü#');
    expect(searchParams.get('a')).to.equal('1');
    expect(hash).to.equal('#b');
  });

  it('sets a parameter that is there already', () => {
    const link = safeLink('https://example.org/?source=old', {name: 'source', value: 'new'});
    expect(new URL(link!.href).searchParams.getAll('source')).to.deep.equal(['new']);
  });
});

describe('telephoneLink', () => {
  it('dials a number', () => {
    expect(telephoneLink('+12025550123')).to.equal('tel:+12025550123');
  });

  it('dials an extension after a pause, with # encoded so that it is no fragment', () => {
    const {protocol, pathname, hash} = new URL(telephoneLink('+12025550123', '12*#'));
    expect(protocol).to.equal('tel:');
    expect(decodeURIComponent(pathname)).to.equal('+12025550123,12*#');
    expect(hash).to.equal('');
  });
});

describe('mailLink', () => {
  for (const words of [
    'a & b = c ? d # e % f + g',
    '100% sure: %20 is no space',
    'one\ntwo\r\nthree',
    'emoji 👩🏾‍🌾🙌🏾',
    'مرحبا بالعالم',
    '"quotes" <tags> \'and\'',
  ]) {
    it(`carries ${JSON.stringify(words)} there and back`, () => {
      const {protocol, pathname, search} = new URL(mailLink('name@example.org', words, words));
      expect(protocol).to.equal('mailto:');
      expect(pathname).to.equal('name@example.org');
      // RFC 6068: percent-encoding only; a plus sign is itself.
      const fields = search
        .slice(1)
        .split('&')
        .map((field) => field.split('=').map(decodeURIComponent));
      expect(Object.fromEntries(fields)).to.have.all.keys('subject', 'body');
      // A line break in a subject could begin another header.
      expect(fields[0]).to.deep.equal(['subject', words.replaceAll(/\s+/g, ' ')]);
      expect(fields[1]).to.deep.equal(['body', words.replaceAll(/\r?\n/g, '\r\n')]);
      expect(search).to.not.contain('+');
    });
  }

  it('does not let an address add fields', () => {
    const {search} = new URL(mailLink("o'brien+x@example.org", 's', 'b'));
    expect([...new URLSearchParams(search).keys()]).to.deep.equal(['subject', 'body']);
  });
});
