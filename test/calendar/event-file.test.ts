import {expect} from 'chai';
import fc from 'fast-check';
// Another library than the one that writes.
import ICAL from 'ical.js';
import {eventFile, type CalendarEvent} from '../../src/calendar/event-file.js';

const event: CalendarEvent = {
  uid: 'feed.hearing@network.example.org',
  written: Date.UTC(2026, 10, 20, 8, 30),
  starts: Date.UTC(2026, 11, 12, 23, 0),
  ends: Date.UTC(2026, 11, 13, 1, 30),
  title: 'Come; bring "friends", and \\ banners 🎉',
  description:
    'First line,\nsecond; line\n\nتعالوا إلى جلسة المقاطعة https://county.example.org/a?b=1,2;3',
  place: 'Room 101, 1 Example Street; “Annex”',
  url: 'https://county.example.org/a?b=1,2;3&c=%20',
};

const parsed = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).to.have.length(1);
  return {calendar, event: new ICAL.Event(events[0])};
};

const octets = (line: string) => new TextEncoder().encode(line).length;

describe('eventFile', () => {
  it('is read back whole by another parser', () => {
    const {calendar, event: read} = parsed(eventFile(event));
    expect(calendar.getFirstPropertyValue('version')).to.equal('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).to.contain('ijn-elements');
    expect(read.uid).to.equal(event.uid);
    expect(read.summary).to.equal(event.title);
    expect(read.description).to.equal(event.description);
    expect(read.location).to.equal(event.place);
    expect(read.component.getFirstPropertyValue('url')).to.equal(event.url);
    expect(read.startDate.toJSDate().getTime()).to.equal(event.starts);
    expect(read.endDate.toJSDate().getTime()).to.equal(event.ends);
    const stamp = read.component.getFirstPropertyValue('dtstamp') as ICAL.Time;
    expect(stamp.toJSDate().getTime()).to.equal(event.written);
  });

  it('names instants, so that each calendar shows its own hour', () => {
    expect(eventFile(event)).to.contain('DTSTART:20261212T230000Z');
  });

  it('has an address only where there is one', () => {
    expect(
      parsed(eventFile({...event, url: undefined})).event.component.hasProperty('url'),
    ).to.equal(false);
  });

  it('folds lines at 75 octets and between letters (RFC 5545, 3.1)', () => {
    const long = {...event, title: 'تعالوا 🎉 '.repeat(40), place: '旧金山市政厅'.repeat(20)};
    const file = eventFile(long);
    expect(file.endsWith('\r\n')).to.equal(true);
    const lines = file.split('\r\n');
    expect(lines.every((line) => octets(line) <= 75)).to.equal(true);
    expect(file).to.not.match(/[^\r]\n/);
    // What was encoded is what is read: no letter was cut in two.
    const sent = new TextDecoder('utf-8', {fatal: true}).decode(new TextEncoder().encode(file));
    expect(parsed(sent).event.summary).to.equal(long.title);
    expect(parsed(sent).event.location).to.equal(long.place);
  });

  it('ends no line where a text would like it to', () => {
    for (const sign of ['\r', '\r\n', '\n', '\v', '\f', '\x1c', '\x85', '\u2028', '\u2029', '\0']) {
      const text = `Hearing${sign}BEGIN:VALARM${sign}TRIGGER:-PT5M${sign}END:VALARM`;
      const file = eventFile({...event, title: text, description: text, place: text});
      // Whatever a reader takes for the end of a line, none begins with a property of the text.
      const lines = file.split(/\r\n|(?!\t)\p{Cc}|[\u2028\u2029]/u);
      expect(
        lines.filter((line) => /^(BEGIN|END|TRIGGER):(?!V(CALENDAR|EVENT)$)/.test(line)),
        JSON.stringify(sign),
      ).to.deep.equal([]);
      expect(parsed(file).event.component.getAllSubcomponents()).to.deep.equal([]);
    }
  });

  it('says the same whatever is written in it', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({unit: 'grapheme'}),
          fc.constantFrom(
            '\n',
            '\\n',
            ';',
            ',',
            '\\',
            '"',
            ':',
            '\nBEGIN:VEVENT',
            'END:VCALENDAR',
            '🏳️‍🌈',
            '\u200f',
          ),
        ),
        {maxLength: 20},
      )
      .map((runs) => `a${runs.join('').replaceAll(/(?![\t\n])\p{Cc}|[\u2028\u2029]/gu, '')}z`);
    fc.assert(
      fc.property(text, text, text, (title, description, place) => {
        const {event: read} = parsed(eventFile({...event, title, description, place}));
        expect(read.summary).to.equal(title);
        expect(read.description).to.equal(description);
        expect(read.location).to.equal(place);
      }),
      {numRuns: 500},
    );
  });
});
