import {expect} from 'chai';
import fc from 'fast-check';
import {shareLinks} from '../../src/acting/networks.js';

const words = 'Won: “5 to 0” & more, 100% + #StopICE\nتعالوا 🎉';
const url = 'https://news.example/a?b=1&c=ü#d';

/** What a receiver reads, by the URL Standard's parser, not by ours. */
const read = (href: string, name: string) => {
  const {search} = new URL(href);
  const [, value] =
    search
      .slice(1)
      .split('&')
      .map((pair) => pair.split('='))
      .find(([key]) => key === name) ?? [];
  return value === undefined ? undefined : decodeURIComponent(value);
};

describe('shareLinks', () => {
  it('hands on words and address whole, whatever stands in them', () => {
    const by = Object.fromEntries(
      shareLinks(words, url, 'A & B').map(({network = 'email', href}) => [network, href]),
    );
    expect(read(by['SMS']!, 'body')).to.equal(`${words}\n${url}`);
    expect(read(by['email']!, 'subject')).to.equal('A & B');
    expect(read(by['email']!, 'body')).to.equal(`${words}\n${url}`.replaceAll('\n', '\r\n'));
    expect(read(by['WhatsApp']!, 'text')).to.equal(`${words}\n${url}`);
    expect(read(by['Telegram']!, 'text')).to.equal(words);
    expect(read(by['Telegram']!, 'url')).to.equal(url);
    expect(read(by['Facebook']!, 'u')).to.equal(url);
    expect(read(by['X']!, 'text')).to.equal(words);
    expect(read(by['X']!, 'url')).to.equal(url);
    expect(read(by['Bluesky']!, 'text')).to.equal(`${words} ${url}`);
  });

  it('has one line for the subject of an email', () => {
    const [, email] = shareLinks(words, url, 'Help us\r\nBcc: spy@evil.example');
    expect(read(email!.href, 'subject')).to.equal('Help us Bcc: spy@evil.example');
  });

  it('leaves out what takes nothing but an address where there is none', () => {
    expect(shareLinks('Words').map(({network = 'email'}) => network)).to.deep.equal([
      'SMS',
      'email',
      'WhatsApp',
      'X',
      'Bluesky',
    ]);
    expect(shareLinks('Words').some(({href}) => /=(&|$)/.test(href))).to.equal(false);
  });

  it('lets no words choose the host or add a parameter', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme', minLength: 1}),
        fc.webUrl({withQueryParameters: true, withFragments: true}),
        (text, address) => {
          const hosts = shareLinks(text, address).map(({href}) => new URL(href).host);
          expect(hosts.filter(Boolean)).to.deep.equal([
            'wa.me',
            't.me',
            'www.facebook.com',
            'x.com',
            'bsky.app',
          ]);
          for (const {href} of shareLinks(text, address))
            expect(href)
              .to.match(/^[\x21-\x7e]+$/)
              .and.to.not.match(/[?&]\w+=[^&]*=/);
        },
      ),
      {numRuns: 1000},
    );
  });
});
