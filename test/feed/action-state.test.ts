import {expect} from 'chai';
import {actionState, canAct, type ActionState} from '../../src/feed/index.js';

const zone = 'America/New_York';
const hour = 3_600_000;
const at = (instant: string) => Date.parse(instant);
const stateAt = (
  instant: string,
  action: Partial<Parameters<typeof actionState>[0]>,
  timeZone = zone,
) => actionState({status: 'open', ...action}, timeZone, at(instant)).state;

describe('actionState', () => {
  it('is open for ever without dates', () => {
    expect(actionState({status: 'open'}, zone, 0)).to.deep.equal({state: 'open'});
  });

  for (const status of ['paused', 'ended', 'won', 'lost'] as const) {
    it(`is ${status} when the editor says so, whatever the dates say`, () => {
      const dates = {opens: '2020-01-01', closes: '2030-01-01'};
      expect(actionState({status, ...dates}, zone, at('2026-01-01T00:00:00Z'))).to.deep.equal({
        state: status,
      });
    });
  }

  it('can be acted on when it is open or closing, and else never', () => {
    const states: ActionState[] = ['upcoming', 'open', 'closing', 'paused', 'ended', 'won', 'lost'];
    expect(states.filter(canAct)).to.deep.equal(['open', 'closing']);
  });

  it('includes the day on which it closes, in the zone of the feed', () => {
    const action = {closes: '2026-11-03'};
    expect(stateAt('2026-11-04T04:59:59.999Z', action)).to.equal('closing');
    expect(stateAt('2026-11-04T05:00:00Z', action)).to.equal('ended');
    expect(stateAt('2026-11-03T14:59:59.999Z', action, 'Asia/Tokyo')).to.equal('closing');
    expect(stateAt('2026-11-03T15:00:00Z', action, 'Asia/Tokyo')).to.equal('ended');
  });

  it('opens with the day on which it opens, in the zone of the feed', () => {
    const action = {opens: '2026-11-03'};
    expect(stateAt('2026-11-03T04:59:59.999Z', action)).to.equal('upcoming');
    expect(stateAt('2026-11-03T05:00:00Z', action)).to.equal('open');
  });

  it('takes an instant by its own offset, and closes with it', () => {
    const action = {opens: '2026-11-03T09:00:00+01:00', closes: '2026-11-13T09:00:00+01:00'};
    expect(stateAt('2026-11-03T07:59:59.999Z', action)).to.equal('upcoming');
    expect(stateAt('2026-11-03T08:00:00Z', action)).to.equal('open');
    expect(stateAt('2026-11-13T07:59:59.999Z', action)).to.equal('closing');
    expect(stateAt('2026-11-13T08:00:00Z', action)).to.equal('ended');
  });

  it('is closing in the last three days', () => {
    const action = {closes: '2026-12-10T12:00:00Z'};
    expect(stateAt('2026-12-07T11:59:59.999Z', action)).to.equal('open');
    expect(stateAt('2026-12-07T12:00:00Z', action)).to.equal('closing');
  });

  it('is over when the event is, even if it closes later', () => {
    const action = {ends: '2026-12-10T12:00:00Z', closes: '2026-12-31'};
    expect(stateAt('2026-12-10T11:59:59Z', action)).to.equal('closing');
    expect(stateAt('2026-12-10T12:00:00Z', action)).to.equal('ended');
  });

  it('is over when it closes, even if the event ends later', () => {
    const action = {ends: '2026-12-31T12:00:00Z', closes: '2026-12-10'};
    expect(stateAt('2026-12-11T05:00:00Z', action)).to.equal('ended');
  });

  it('knows days of 23 and 25 hours', () => {
    // Clocks in New York go forward on March 8 and back on November 1, 2026.
    expect(stateAt('2026-03-09T03:59:59Z', {closes: '2026-03-08'})).to.equal('closing');
    expect(stateAt('2026-03-09T04:00:00Z', {closes: '2026-03-08'})).to.equal('ended');
    expect(stateAt('2026-11-02T04:59:59Z', {closes: '2026-11-01'})).to.equal('closing');
    expect(stateAt('2026-11-02T05:00:00Z', {closes: '2026-11-01'})).to.equal('ended');
    expect(stateAt('2026-03-08T05:00:00Z', {opens: '2026-03-08'})).to.equal('open');
    expect(stateAt('2026-11-01T04:00:00Z', {opens: '2026-11-01'})).to.equal('open');
  });

  it('knows days that begin at one o’clock, or whose last hour comes twice', () => {
    // Cairo jumps from 24:00 on April 25 to 1:00 on April 26, 2024; São Paulo fell from 24:00 to 23:00 on February 17, 2018.
    expect(stateAt('2024-04-25T21:59:59Z', {closes: '2024-04-25'}, 'Africa/Cairo')).to.equal(
      'closing',
    );
    expect(stateAt('2024-04-25T22:00:00Z', {closes: '2024-04-25'}, 'Africa/Cairo')).to.equal(
      'ended',
    );
    expect(stateAt('2018-02-18T02:59:59Z', {closes: '2018-02-17'}, 'America/Sao_Paulo')).to.equal(
      'closing',
    );
    expect(stateAt('2018-02-18T03:00:00Z', {closes: '2018-02-17'}, 'America/Sao_Paulo')).to.equal(
      'ended',
    );
  });

  for (const timeZone of [
    'America/New_York',
    'America/Los_Angeles',
    'America/Havana',
    'America/Nuuk',
    'America/Santiago',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Asia/Beirut',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
    'UTC',
  ]) {
    it(`ends each day of 2025 in ${timeZone} when its calendar turns`, () => {
      const calendar = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      });
      const dayAt = (instant: number) => {
        const parts = calendar.formatToParts(instant);
        const part = (type: string) => parts.find((each) => each.type === type)?.value;
        return `${part('year')}-${part('month')}-${part('day')}`;
      };
      const wrong: string[] = [];
      for (
        let noon = at('2025-01-01T12:00:00Z');
        noon < at('2026-01-01T00:00:00Z');
        noon += 24 * hour
      ) {
        const day = new Date(noon).toISOString().slice(0, 10);
        const action = {status: 'open', closes: day} as const;
        let until = noon - 14 * hour;
        // Each day that is left ends on its own.
        while (actionState(action, timeZone, until).until !== undefined)
          until = actionState(action, timeZone, until).until!;
        if (dayAt(until - 1) !== day || dayAt(until) <= day)
          wrong.push(`${day}: ${new Date(until).toISOString()}`);
      }
      expect(wrong).to.deep.equal([]);
    });
  }

  it('says until when its answer holds: not a millisecond more or less', () => {
    const action = {
      status: 'open' as const,
      opens: '2026-03-07',
      closes: '2026-03-20',
      ends: '2026-03-19T12:00:00Z',
    };
    const seen: string[] = [];
    for (let now: number | undefined = at('2026-01-01T00:00:00Z'); now !== undefined;) {
      const current = actionState(action, zone, now);
      const {until, ...is} = current;
      seen.push([is.state, is.daysLeft].filter((each) => each !== undefined).join(' '));
      if (until !== undefined) {
        expect(until).to.be.greaterThan(now);
        expect(actionState(action, zone, until - 1)).to.deep.equal(current);
        expect(actionState(action, zone, (now + until) / 2)).to.deep.equal(current);
        expect(actionState(action, zone, until)).to.not.deep.include(is);
      }
      now = until;
    }
    expect(seen).to.deep.equal([
      'upcoming',
      'open',
      'closing 3',
      'closing 2',
      'closing 1',
      'closing 0',
      'ended',
    ]);
  });

  it('counts the days that are left by the calendar of the zone, also where clocks change', () => {
    const daysLeft = (instant: string, closes: string) =>
      actionState({status: 'open', closes}, zone, at(instant)).daysLeft;
    // New York goes back in the night of November 1, 2026: that day has 25 hours.
    expect(daysLeft('2026-10-31T05:00:00Z', '2026-11-02')).to.equal(2);
    expect(daysLeft('2026-11-01T03:59:59Z', '2026-11-02')).to.equal(2);
    expect(daysLeft('2026-11-01T04:00:00Z', '2026-11-02')).to.equal(1);
    expect(daysLeft('2026-11-02T04:59:59Z', '2026-11-02')).to.equal(1);
    expect(daysLeft('2026-11-02T05:00:00Z', '2026-11-02')).to.equal(0);
    // What closes at midnight closes at the end of a day, and not on the next one.
    expect(daysLeft('2026-12-02T12:00:00Z', '2026-12-03T05:00:00Z')).to.equal(0);
    expect(daysLeft('2026-12-02T12:00:00Z', '2026-12-03T05:01:00Z')).to.equal(1);
    expect(daysLeft('2026-12-02T17:00:00Z', '2026-12-05T17:00:00Z')).to.equal(3);
    expect(daysLeft('2026-10-01T12:00:00Z', '2026-11-02')).to.equal(undefined);
  });

  it('goes from upcoming to closing when it is open for less than three days', () => {
    const action = {opens: '2026-03-07T00:00:00Z', closes: '2026-03-08T00:00:00Z'};
    expect(stateAt('2026-03-06T23:59:59Z', action)).to.equal('upcoming');
    expect(stateAt('2026-03-07T00:00:00Z', action)).to.equal('closing');
  });
});
