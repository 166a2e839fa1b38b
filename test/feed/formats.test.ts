import {expect} from 'chai';
import {formats, type FormatName} from '../../src/feed/formats.js';

const examples: Record<FormatName, {good: string[]; bad: string[]}> = {
  text: {
    good: ['Free them all', ' padded ', 'line\nbreak', 'ہم ک\u200cر', '🙌🏾', '<b>just words</b>'],
    bad: ['', '  ', '\n', 'a\u202eb', '\u2067x', '\ud800', 'x\udfff'],
  },
  id: {
    good: ['a', 'ny-petition', '287g', 'a-1-b'],
    bad: ['', 'A', 'a_b', '-a', 'a-', 'a--b', 'a b', 'é', 'a\n'],
  },
  link: {
    good: [
      'https://example.org',
      'https://example.org:8443/a?b=c#d',
      'https://xn--e1afmkfd.example/',
      'https://пример.example/ü',
      'https://[2001:db8::1]/',
    ],
    bad: [
      '',
      'http://example.org',
      'HTTP://example.org',
      'javascript://example.org/%0aalert(1)',
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,hi',
      'blob:https://example.org/1',
      'ftp://example.org',
      'mailto:a@example.org',
      'tel:+12025550123',
      'https://user@example.org',
      'https://user:pass@example.org',
      'https://:pass@example.org',
      'https://',
      '//example.org',
      '/path',
      'example.org',
    ],
  },
  reference: {
    good: [
      'feed.es.json',
      './feed.es.json',
      '../es/feed.json?v=1#x',
      'https://example.org/feed.json',
      '/feed.json',
    ],
    bad: [
      'http://example.org/feed.json',
      'javascript:alert(1)',
      'data:application/json,{}',
      'https://u:p@example.org/',
    ],
  },
  day: {
    good: ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'],
    bad: [
      '2026-02-29',
      '2026-02-30',
      '2100-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '26-01-01',
      '2026-02-28 ',
      '2026',
    ],
  },
  date: {
    good: ['2026', '2026-11', '2026-11-03'],
    bad: [
      '',
      '26',
      '202',
      '2026-',
      '2026-13',
      '2026-00',
      '2026-11-31',
      '2026-11-03T00:00:00Z',
      'November 2026',
      '-01-01',
      '2026-1',
      '2026-11-',
      '2026-11-0',
    ],
  },
  instant: {
    good: [
      '2026-02-28T09:30:00-05:00',
      '2026-02-28T00:00:00Z',
      '2026-02-28T23:59:59.999Z',
      '2026-02-28T09:30:00+05:45',
    ],
    bad: [
      '2026-02-28',
      '2026-02-30T09:30:00Z',
      '2026-02-28T09:30:00',
      '2026-02-28T24:00:00Z',
      '2026-02-28T09:60:00Z',
      '2026-02-28T09:30:60Z',
      '2026-02-28 09:30:00Z',
      '2026-02-28T09:30Z',
      '2026-02-28T09:30:00+24:00',
    ],
  },
  moment: {
    good: ['2026-02-28', '2026-02-28T09:30:00Z'],
    bad: ['2026-02', '2026-02-30', 'noon', ''],
  },
  time: {good: ['00:00', '09:05', '23:59'], bad: ['24:00', '9:00', '09:60', '09:00:00', '9am', '']},
  zone: {
    good: ['America/New_York', 'UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'],
    bad: ['', 'Mars/Olympus', '+05:00', '-0500', 'EDT?', 'America/New York'],
  },
  language: {
    good: ['en', 'es-MX', 'zh-Hant', 'pa-Guru-IN', 'en-x-plain', 'fil'],
    bad: ['', 'e', 'en_US', 'english language', 'en-', '123', 'x', '*'],
  },
  region: {
    good: ['US-NY', 'GB-ENG', 'MX-JAL', 'FR-75'],
    bad: ['', 'US', 'us-ny', 'US-', 'US-ABCD', 'NY', 'US NY'],
  },
  phone: {
    good: ['+12025550123', '+4930123456', '+353861234567'],
    bad: [
      '',
      '12025550123',
      '+0123456789',
      '+1 202 555 0123',
      '+1-202-555-0123',
      '+12345',
      '+1234567890123456',
      '+1202555012x',
      '911',
    ],
  },
  extension: {good: ['1', '1234', '*9#'], bad: ['', 'x12', '1 2', '1,2', '١']},
  email: {
    good: ['a@example.org', 'first.last+tag@sub.example.org', "o'brien@example.org"],
    bad: [
      '',
      'a',
      '@example.org',
      'a@example',
      'a@b@example.org',
      'a@example.org?cc=b@example.org',
      'a@example.org,b@example.org',
      'A <a@example.org>',
      'a&b@example.org',
      'a @example.org',
      'a@exa_mple.org',
    ],
  },
  hashtag: {
    good: ['StopICETransfers', 'अबबस', 'تیار', 'a_1', '2020'],
    bad: ['', '#tag', 'two words', 'a-b', 'a.b'],
  },
  parameter: {
    good: ['source', 'utm_source', 'r.s-t', 'A1'],
    bad: ['', '1a', 'a b', 'a=b', 'a&b', 'é', '_a'],
  },
};

describe('the kinds of string in a feed', () => {
  for (const [name, {good, bad}] of Object.entries(examples)) {
    const {max, test, mend} = formats[name as FormatName];
    it(`${name}: tells good from bad`, () => {
      expect(good.filter((value) => !test(value) || value.length > max)).to.deep.equal([]);
      expect(bad.filter((value) => test(value))).to.deep.equal([]);
    });

    it(`${name}: says how to mend it`, () => {
      expect(mend).to.match(/^[a-z].*[^.]$/);
    });
  }

  it('are all here', () => {
    expect(Object.keys(examples).sort()).to.deep.equal(Object.keys(formats).sort());
  });
});
