/** `mailto:` as two readers that are not ours take it: Node's parser of queries, and the URL Standard's. */
import assert from 'node:assert/strict';
import {parse} from 'node:querystring';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {mailLink} from '../../src/feed/safe-link.js';

const read = (href: string) => {
  const {protocol, pathname, search} = new URL(href);
  assert.equal(protocol, 'mailto:');
  const {subject, body, ...more} = parse(search.slice(1));
  assert.deepEqual(more, {}, 'nothing was added');
  return {to: decodeURIComponent(pathname), subject, body};
};

describe('mailLink', () => {
  it('is read back whole', () => {
    const message =
      'Dear “supervisors”,\n\n100% of us, & more: a+b=c? Yes; #StopICE, \\o/ 🎉\nمن فضلكم أنهوا العقد';
    assert.deepEqual(
      read(mailLink('board@county.example.org', 'Q & A, "now" + here 🎉', message)),
      {
        to: 'board@county.example.org',
        subject: 'Q & A, "now" + here 🎉',
        body: message.replaceAll('\n', '\r\n'),
      },
    );
  });

  it('has one line for the subject, whatever stands in it', () => {
    assert.equal(read(mailLink('a@b.example', 'one\r\ntwo\n three', '')).subject, 'one two three');
  });

  it('adds no field and no receiver, whatever stands in subject and message', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({unit: 'grapheme'}),
        fc.constantFrom('\n', '&cc=x@y.example', '?', '%0d%0a', '+'),
      ),
    );
    fc.assert(
      fc.property(text, text, (subject, message) => {
        const body = message.join('').replaceAll('\r', '');
        const mail = read(mailLink('o’neil+jail@county.example', subject.join(''), body));
        assert.equal(mail.to, 'o’neil+jail@county.example');
        assert.equal(mail.subject, subject.join('').replaceAll(/\s+/g, ' '));
        assert.equal(mail.body, body.replaceAll('\n', '\r\n'));
      }),
      {numRuns: 2000},
    );
  });
});
