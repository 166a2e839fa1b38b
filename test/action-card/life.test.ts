import {expect} from 'chai';
import type {Action} from '../../src/index.js';
import {feedOf, makeAttend, makeCall, makeSign} from '../feed/feeds.js';
import {inline, mount, part, parts, says, shown, standAt, words} from '../handout/elements.js';
import {MovingClock} from '../handout/moving-clock.js';
import {card} from './card.js';

/** What a card says while the clock runs, each time that it says something else. */
async function lifeOf(drawn: Action, start: string, end: string): Promise<string[]> {
  const clock = new MovingClock(start);
  const element = await card(drawn);
  const seen: string[] = [];
  const look = () => {
    const left = words(element.shadowRoot?.querySelector('.left'));
    const answers = words(element.shadowRoot?.querySelector('.answers'));
    const note = words(element.shadowRoot?.querySelector('.note'));
    const said = [words(part(element, 'state')), left, answers, note].filter(Boolean).join(' · ');
    const ways = parts(element, 'button').length;
    const line = `${said} (${ways})`;
    if (!seen.at(-1)?.endsWith(line)) seen.push(`${clock.instant.slice(0, 16)} ${line}`);
  };
  look();
  while (clock.next(end)) {
    await element.updateComplete;
    look();
  }
  return seen;
}

describe('an action on a page that stays open', () => {
  it('passes through all that its dates make of it, over the night in which clocks go back', async () => {
    const action = makeSign({opens: '2026-10-31', closes: '2026-11-03'});
    expect(await lifeOf(action, '2026-10-28T12:00:00Z', '2026-11-10T00:00:00Z')).to.deep.equal([
      '2026-10-28T12:00 Not open yet · Opens on October 31, 2026. (0)',
      '2026-10-31T04:00 Open (1)',
      // Three times 24 hours before the end, which comes an hour later by the clock than it began.
      '2026-11-01T05:00 Closing soon · 2 days are left. (1)',
      '2026-11-02T05:00 Closing soon · Tomorrow is the last day. (1)',
      '2026-11-03T05:00 Closing soon · Today is the last day. (1)',
      '2026-11-04T05:00 Ended · This closed on November 3, 2026. (0)',
    ]);
  });

  it('and over the one in which they go forward', async () => {
    const action = makeSign({closes: '2027-03-15'});
    expect(await lifeOf(action, '2027-03-12T12:00:00Z', '2027-03-20T00:00:00Z')).to.deep.equal([
      '2027-03-12T12:00 Open (1)',
      '2027-03-13T04:00 Closing soon · 3 days are left. (1)',
      '2027-03-13T05:00 Closing soon · 2 days are left. (1)',
      '2027-03-14T05:00 Closing soon · Tomorrow is the last day. (1)',
      '2027-03-15T04:00 Closing soon · Today is the last day. (1)',
      '2027-03-16T04:00 Ended · This closed on March 15, 2027. (0)',
    ]);
  });

  it('ends with its event', async () => {
    const action = makeAttend({starts: '2026-12-10T17:00:00Z', ends: '2026-12-10T19:00:00Z'});
    expect(await lifeOf(action, '2026-12-07T12:00:00Z', '2026-12-20T00:00:00Z')).to.deep.equal([
      '2026-12-07T12:00 Open (0)',
      '2026-12-07T19:00 Closing soon (0)',
      '2026-12-10T19:00 Ended · This closed on December 10, 2026. (0)',
    ]);
  });

  it('says when somebody picks up the telephone', async () => {
    const hours = [
      {
        days: ['fri' as const, 'mon' as const],
        opens: '09:00',
        closes: '17:00',
        timeZone: 'America/New_York',
      },
    ];
    const action = makeCall({phones: [{label: 'Front desk', number: '+12025550123', hours}]});
    expect(await lifeOf(action, '2026-10-30T12:00:00Z', '2026-11-03T00:00:00Z')).to.deep.equal([
      '2026-10-30T12:00 Open · Closed now (1)',
      '2026-10-30T13:00 Open · Open now (1)',
      '2026-10-30T21:00 Open · Closed now (1)',
      // Clocks went back meanwhile.
      '2026-11-02T14:00 Open · Open now (1)',
      '2026-11-02T22:00 Open · Closed now (1)',
    ]);
  });
});

describe('each state', () => {
  const outcome = {summary: 'So it ended.', date: '2026-05-04', sources: []};

  it('has its own word and next step', async () => {
    standAt('2026-12-01T12:00:00Z');
    const other = makeSign({id: 'other', title: 'Another one'});
    const told: Record<string, string> = {};
    for (const [name, changes] of Object.entries({
      upcoming: {opens: '2026-12-24'},
      open: {},
      closing: {closes: '2026-12-01'},
      paused: {status: 'paused'},
      ended: {status: 'ended'},
      won: {status: 'won', outcome},
      lost: {status: 'lost', outcome},
    } as const)) {
      const feed = feedOf([makeSign(changes), other]);
      const element = await shown(mount('ijn-action-card', {action: 'petition'}, inline(feed)));
      told[name] = says(element);
      expect(part(element, 'action')?.dataset['state']).to.equal(name);
    }
    for (const name of ['upcoming', 'paused', 'ended', 'won', 'lost'])
      expect(told[name], name).to.contain('You can do this now: Another one');
    for (const name of ['open', 'closing']) {
      expect(told[name], name).to.contain('Sign the petition petition.example');
      expect(told[name], name).to.not.contain('You can do this now');
    }
    expect(told['upcoming']).to.contain('Opens on December 24, 2026.');
    expect(told['closing']).to.contain('Today is the last day.');
    expect(told['paused']).to.contain('have paused this');
    expect(told['ended']).to.contain('This is over');
    expect(told['won']).to.contain('So it ended. Won · May 4, 2026').and.to.contain('Share');
    expect(told['lost']).to.contain('So it ended. Lost · May 4, 2026');
  });
});
