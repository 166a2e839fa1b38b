import {expect} from 'chai';
import {officeState} from '../../src/feed/office-hours.js';
import type {OfficeHours} from '../../src/index.js';

const at = (instant: string) => Date.parse(instant);
const week: OfficeHours['days'] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const office = (changes: Partial<OfficeHours> = {}): OfficeHours => ({
  days: week,
  opens: '09:00',
  closes: '17:00',
  timeZone: 'America/New_York',
  ...changes,
});
const isOpen = (instant: string, ...hours: OfficeHours[]) => officeState(hours, at(instant)).open;

describe('officeState', () => {
  it('goes by the clock of the office, not of the visitor', () => {
    // December 1, 2026 is a Tuesday.
    expect(isOpen('2026-12-01T13:59:59Z', office())).to.equal(false);
    expect(isOpen('2026-12-01T14:00:00Z', office())).to.equal(true);
    expect(isOpen('2026-12-01T21:59:59Z', office())).to.equal(true);
    expect(isOpen('2026-12-01T22:00:00Z', office())).to.equal(false);
    expect(isOpen('2026-12-01T02:00:00Z', office({timeZone: 'Asia/Tokyo'}))).to.equal(true);
  });

  it('knows weekends, by the calendar of the office', () => {
    // Saturday in New York; still Friday evening in Honolulu.
    expect(isOpen('2026-12-05T15:00:00Z', office())).to.equal(false);
    expect(
      isOpen('2026-12-05T05:00:00Z', office({closes: '20:00', timeZone: 'Pacific/Honolulu'})),
    ).to.equal(true);
  });

  it('goes on past midnight where it closes in the morning', () => {
    const night = office({days: ['fri'], opens: '18:00', closes: '02:00'});
    expect(isOpen('2026-12-05T06:59:59Z', night)).to.equal(true);
    expect(isOpen('2026-12-05T07:00:00Z', night)).to.equal(false);
    expect(isOpen('2026-12-04T06:00:00Z', night)).to.equal(false);
  });

  it('opens at nine on both sides of the nights in which clocks change', () => {
    const every = office({days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']});
    for (const [before, at9] of [
      // New York goes back on November 1, 2026 and forward on March 14, 2027.
      ['2026-10-31T12:59:59Z', '2026-10-31T13:00:00Z'],
      ['2026-11-01T13:59:59Z', '2026-11-01T14:00:00Z'],
      ['2027-03-13T13:59:59Z', '2027-03-13T14:00:00Z'],
      ['2027-03-14T12:59:59Z', '2027-03-14T13:00:00Z'],
    ] as const) {
      expect(isOpen(before, every), before).to.equal(false);
      expect(isOpen(at9, every), at9).to.equal(true);
    }
  });

  it('says until when its answer holds: not a millisecond more or less', () => {
    const hours = [office(), office({days: ['sat'], opens: '10:00', closes: '12:00'})];
    const edges: string[] = [];
    let now = at('2026-10-30T00:00:00Z');
    while (edges.length < 8) {
      const {open, until = NaN} = officeState(hours, now);
      expect(until).to.be.greaterThan(now);
      expect(officeState(hours, until - 1).open).to.equal(open);
      // Looked at again after a day in any case.
      if (officeState(hours, until).open === open) expect(until - now).to.equal(86_400_000);
      else edges.push(new Date(until).toISOString().slice(0, 16));
      now = until;
    }
    expect(edges).to.deep.equal([
      '2026-10-30T13:00',
      '2026-10-30T21:00',
      '2026-10-31T14:00',
      '2026-10-31T16:00',
      '2026-11-02T14:00',
      '2026-11-02T22:00',
      '2026-11-03T14:00',
      '2026-11-03T22:00',
    ]);
  });

  it('takes hours that meet or overlap for one span', () => {
    const hours = [office({closes: '12:00'}), office({opens: '12:00'}), office({opens: '11:00'})];
    expect(officeState(hours, at('2026-12-01T15:00:00Z'))).to.deep.equal({
      open: true,
      until: at('2026-12-01T22:00:00Z'),
    });
  });

  it('is open for ever where every hour of the week is one, and closed where there is none', () => {
    const always = office({
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      opens: '00:00',
      closes: '00:00',
    });
    expect(officeState([always], at('2026-12-01T15:00:00Z')).open).to.equal(true);
    expect(officeState([], at('2026-12-01T15:00:00Z'))).to.deep.equal({open: false});
  });
});
