import {expect} from 'chai';
import {axe} from '../browser/fixture.js';
import {everyKind, feedOf, makeAttend, makeCall, makeEmail, makeSign} from '../feed/feeds.js';
import {
  action,
  actionIds,
  click,
  expectHeadingsInOrder,
  expectIdsToExist,
  heard,
  inline,
  mount,
  part,
  parts,
  says,
  shown,
  standAt,
  words,
} from '../handout/elements.js';
import {card} from './card.js';

const now = '2026-12-01T12:00:00Z';

beforeEach(() => standAt(now));

const buttons = (element: Element) => parts<HTMLAnchorElement>(element, 'button');

const outcome = {
  summary: 'The county made it law.',
  date: '2026-05-04',
  sources: [{title: 'The news', url: 'https://news.example/', date: '2026-05'}],
};

describe('<ijn-action-card>', () => {
  describe('is accessible', () => {
    for (const drawn of everyKind()) {
      it(`to axe, with an open ${drawn.kind}`, async () => {
        const element = await card({...drawn, sources: outcome.sources});
        for (const details of element.shadowRoot?.querySelectorAll('details') ?? [])
          details.open = true;
        expect(await axe(element)).to.equal('');
        expectIdsToExist(element);
        expectHeadingsInOrder(element, 2);
      });
    }

    for (const status of ['paused', 'ended', 'won', 'lost'] as const) {
      it(`to axe, ${status}`, async () => {
        expect(await axe(await card(makeSign({status, outcome})))).to.equal('');
      });
    }
  });

  describe('shows one action', () => {
    it('what, who decides, why, where, until when and how', async () => {
      const element = await card(
        makeSign({
          target: 'The governor',
          body: ['Because it matters.'],
          region: ['US-NY'],
          closes: '2026-12-24',
          urgent: true,
          expect: ['A form with your name.'],
          reveals: 'Your name is public.',
          checkedOn: '2026-11-20',
        }),
      );
      const text = says(element);
      for (const expected of [
        'Petition',
        'Open',
        'Urgent',
        'Sign the petition for all',
        'The governor',
        'Because it matters.',
        'NY',
        'December 24, 2026',
        'A form with your name.',
        'Your name is public.',
        'November 20, 2026',
        'petition.example',
      ])
        expect(text).to.contain(expected);
      expect(part(element, 'action')?.dataset).to.include({action: 'petition', state: 'open'});
      expect(words(part(element, 'action-title'))).to.equal('Sign the petition for all');
    });

    it('how it ended, with its sources, and no way to act', async () => {
      for (const status of ['won', 'lost', 'ended'] as const) {
        const element = await card(makeSign({status, outcome}));
        expect(words(part(element, 'outcome')))
          .to.contain('The county made it law.')
          .and.to.contain('May 4, 2026');
        expect(words(part(element, 'sources')))
          .to.contain('The news')
          .and.to.contain('news.example');
        // A victory can be told on.
        expect(buttons(element).map(words), status).to.deep.equal(
          status === 'won' ? ['Share'] : [],
        );
        expect(part(element, 'action')?.dataset['state']).to.equal(status);
      }
    });

    it('of several kinds what acting reveals, though the feed says nothing', async () => {
      const told = new Set<string>();
      for (const drawn of everyKind()) told.add(words(part(await card(drawn), 'before')));
      expect(told.size).to.be.greaterThan(5);
      expect([...told].every((text) => text.includes('reveals'))).to.equal(true);
    });
  });

  describe('tells the truth about today', () => {
    for (const [name, changes, state] of [
      ['before it opens', {opens: '2026-12-02'}, 'upcoming'],
      ['on the day on which it opens', {opens: '2026-12-01'}, 'open'],
      ['long before it closes', {closes: '2026-12-31'}, 'open'],
      ['shortly before it closes', {closes: '2026-12-03'}, 'closing'],
      ['on the day on which it closes', {closes: '2026-12-01'}, 'closing'],
      ['after it closed', {closes: '2026-11-30'}, 'ended'],
      ['while it is paused', {status: 'paused'}, 'paused'],
      ['when it has ended', {status: 'ended'}, 'ended'],
    ] as const) {
      it(`${name}: ${state}`, async () => {
        const element = await card(makeSign(changes));
        expect(part(element, 'action')?.dataset['state']).to.equal(state);
        expect(buttons(element)).to.have.length(state === 'open' || state === 'closing' ? 1 : 0);
        expect(words(part(element, 'state'))).to.equal(
          {
            upcoming: 'Not open yet',
            open: 'Open',
            closing: 'Closing soon',
            paused: 'Paused',
            ended: 'Ended',
          }[state],
        );
      });
    }

    it('and says when it opens or that it closed', async () => {
      expect(says(await card(makeSign({opens: '2026-12-02'})))).to.contain(
        'Opens on December 2, 2026',
      );
      expect(says(await card(makeSign({closes: '2026-11-30'})))).to.contain(
        'closed on November 30, 2026',
      );
    });

    it('when an event is over', async () => {
      const past = makeAttend({starts: '2026-12-01T08:00:00Z', ends: '2026-12-01T12:00:00Z'});
      const element = await card(past);
      expect(part(element, 'action')?.dataset['state']).to.equal('ended');
      expect(buttons(element)).to.deep.equal([]);
    });
  });

  describe('action', () => {
    const feed = feedOf([
      makeSign({id: 'over', status: 'ended'}),
      makeSign({id: 'later', opens: '2027-01-01'}),
      makeSign({id: 'new-york', region: ['US-NY']}),
      makeSign({id: 'california', region: ['US-CA', 'US-OR']}),
      makeSign({id: 'everywhere'}),
    ]);

    it('names the action', async () => {
      const element = await shown(mount('ijn-action-card', {action: 'over'}, inline(feed)));
      expect(actionIds(element)[0]).to.equal('over');
    });

    it('without it, the first open one that matches the region is shown', async () => {
      for (const [region, id] of Object.entries({
        '': 'new-york',
        'US-OR': 'california',
        'US-HI': 'everywhere',
        'US-HI US-NY': 'new-york',
      })) {
        const element = await shown(mount('ijn-action-card', {region}, inline(feed)));
        expect(actionIds(element), region).to.deep.equal([id]);
      }
    });

    it('without it, where none is open, it says so', async () => {
      const element = await shown(
        mount('ijn-action-card', {}, inline(feedOf([makeSign({status: 'ended'})]))),
      );
      expect(actionIds(element)).to.deep.equal([]);
      expect(says(element)).to.contain('no open action');
      expect(element.status).to.equal('ready');
    });

    it('without it, where none is open, what was won is shown', async () => {
      const others = feedOf([
        makeSign({id: 'over', status: 'ended'}),
        makeSign({id: 'elsewhere', status: 'won', outcome, region: ['US-NY']}),
        makeSign({id: 'here', status: 'won', outcome, region: ['US-CA']}),
      ]);
      const element = await shown(mount('ijn-action-card', {region: 'US-CA'}, inline(others)));
      expect(actionIds(element)).to.deep.equal(['here']);
    });

    it('without it, an urgent one comes before others', async () => {
      const others = feedOf([makeSign({id: 'first'}), makeSign({id: 'urgent', urgent: true})]);
      expect(actionIds(await shown(mount('ijn-action-card', {}, inline(others))))).to.deep.equal([
        'urgent',
      ]);
    });

    it('that is over offers one that is open, folded', async () => {
      const element = await shown(mount('ijn-action-card', {action: 'over'}, inline(feed)));
      const instead = part<HTMLDetailsElement>(element, 'instead');
      expect(words(instead!.querySelector('summary'))).to.equal(
        'You can do this now: Sign the petition for all',
      );
      expect(instead!.open).to.equal(false);
      expect(actionIds(element)).to.deep.equal(['over', 'new-york']);
      element.action = 'everywhere';
      await element.updateComplete;
      expect(part(element, 'instead')).to.equal(null);
    });

    it('can change, and be taken away', async () => {
      const element = await shown(mount('ijn-action-card', {action: 'over'}, inline(feed)));
      element.action = 'california';
      await element.updateComplete;
      expect(actionIds(element)).to.deep.equal(['california']);
      element.removeAttribute('action');
      await shown(element);
      expect(actionIds(element)).to.deep.equal(['new-york']);
      expect(element.status).to.equal('ready');
    });

    it('of the built-in feed is each of the seven', async () => {
      for (const id of [
        'ny-petition',
        'etowah-fund',
        'san-mateo-transfers',
        'texas-op-ed',
        'mchenry-contract',
        'dodge-contract',
        'recording',
      ]) {
        const element = await shown(mount('ijn-action-card', {action: id}));
        expect(actionIds(element)[0]).to.equal(id);
        expect(part(element, 'sources'), id).to.exist;
      }
    });
  });

  describe('source', () => {
    it('is added to the link of an action that names a parameter for it', async () => {
      const named = makeSign({sourceParameter: 'src'});
      expect(buttons(await card(named, {source: 'our-site'}))[0]?.href).to.equal(
        'https://petition.example/sign?src=our-site',
      );
      expect(buttons(await card(named))[0]?.href).to.equal('https://petition.example/sign');
      expect(buttons(await card(makeSign(), {source: 'our-site'}))[0]?.href).to.equal(
        'https://petition.example/sign',
      );
    });

    it('can change', async () => {
      const element = await card(makeSign({sourceParameter: 'src'}), {source: 'one'});
      element.source = 'two';
      await element.updateComplete;
      expect(new URL(buttons(element)[0]!.href).search).to.equal('?src=two');
    });
  });

  describe('leads', () => {
    it('to the page of the action, whose host is shown before', async () => {
      const element = await card(makeSign({url: 'https://аpple.example/sign', urlLanguage: 'es'}));
      const [link] = buttons(element);
      expect(link?.hreflang).to.equal('es');
      expect(link?.rel).to.contain('noopener').and.to.contain('noreferrer');
      expect(words(part(element, 'way')))
        .to.contain('xn--pple-43d.example')
        .and.to.contain('Español');
    });

    it('a call to its numbers, with hours and what to say', async () => {
      const element = await card(
        makeCall({
          phones: [
            {
              label: 'Front desk',
              number: '+12025550123',
              extension: '4#',
              hours: [
                {
                  days: ['mon', 'fri'],
                  opens: '09:00',
                  closes: '17:00',
                  timeZone: 'America/New_York',
                },
              ],
            },
            {label: 'Jail', number: '+12025550124'},
          ],
          script: ['Hello, this is a neighbor.'],
          voicemail: ['Please call back.'],
        }),
      );
      expect(buttons(element).map(({href}) => href)).to.deep.equal([
        'tel:+12025550123,4%23',
        'tel:+12025550124',
      ]);
      const text = words(part(element, 'way'));
      for (const expected of [
        'Front desk',
        '+1 202-555-0123',
        '4#',
        'Mon',
        'Fri',
        '9:00',
        '5:00',
        'America/New York',
        'Hello, this is a neighbor.',
        'Please call back.',
      ])
        expect(text).to.contain(expected);
    });

    it('an email to a mail program, with the message to be read first', async () => {
      const element = await card(
        makeEmail({subject: 'A & B *now*', message: 'Dear governor,\n100% sure?'}),
      );
      const {protocol, pathname, search} = new URL(buttons(element)[0]!.href);
      expect(protocol + pathname).to.equal('mailto:governor@state.example');
      expect(decodeURIComponent(search)).to.equal(
        '?subject=A & B now&body=Dear governor,\r\n100% sure?',
      );
      expect(words(part(element, 'way')))
        .to.contain('governor@state.example')
        .and.to.contain('100% sure?');
    });

    it('to an event, with its time, zone and place', async () => {
      const text = says(await card(makeAttend()));
      for (const expected of ['December 10, 2026', '12:00', 'EST', 'City Hall'])
        expect(text).to.contain(expected);
    });

    it('to what is spoken', async () => {
      const element = await card(makeSign({audio: 'https://audio.example/spoken.mp3'}));
      expect(buttons(element).map(({href}) => href)).to.include('https://audio.example/spoken.mp3');
    });
  });

  describe('ijn-action', () => {
    for (const [name, drawn, detail] of [
      [
        'link',
        makeSign(),
        {id: 'petition', kind: 'sign', channel: 'link', url: 'https://petition.example/sign'},
      ],
      [
        'call',
        makeCall(),
        {id: 'phone-call', kind: 'call', channel: 'call', url: 'tel:+12025550123'},
      ],
      ['email', makeEmail(), {id: 'letter', kind: 'email', channel: 'email'}],
    ] as const) {
      it(`is sent before a ${name} is followed, which it can stop`, async () => {
        const element = await card(drawn);
        const events = heard('ijn-action');
        expect(click(buttons(element)[0])).to.equal(true);
        expect(events).to.have.length(1);
        expect(events[0]).to.include({...detail, bubbles: true, composed: true, cancelable: true});
        expect(events[0]?.target === element).to.equal(true);
        element.addEventListener('ijn-action', (event) => event.preventDefault());
        expect(click(buttons(element)[0])).to.equal(false);
        expect(events).to.have.length(2);
      });
    }

    it('carries the address with the attribution code', async () => {
      const events = heard('ijn-action');
      click(buttons(await card(makeSign({sourceParameter: 'src'}), {source: 'us'}))[0]);
      expect(events[0]?.url).to.equal('https://petition.example/sign?src=us');
    });

    it('tells of what is spoken', async () => {
      const events = heard('ijn-action');
      click(buttons(await card(makeSign({audio: 'https://audio.example/a.mp3'})))[1]);
      expect(events[0]).to.include({channel: 'audio', url: 'https://audio.example/a.mp3'});
    });

    it('is not sent for a source', async () => {
      const events = heard('ijn-action');
      const element = await card(makeSign({sources: outcome.sources}));
      click(part(element, 'sources')?.querySelector('a'));
      expect(events).to.deep.equal([]);
    });
  });

  it('marks the words of the interface and of the feed each with its own language', async () => {
    const feed = feedOf([makeSign({title: 'Onderteken'})], (changed) => (changed.language = 'nl'));
    const element = await shown(mount('ijn-action-card', {lang: 'es'}, inline(feed)));
    expect(part(element, 'root')?.lang).to.equal('nl');
    const marked = (name: string) =>
      part(element, name)?.querySelector('[lang]')?.getAttribute('lang') ??
      part(element, name)?.closest('[lang]')?.getAttribute('lang');
    expect(marked('action-title')).to.equal('nl');
    expect(marked('kind')).to.equal('es');
  });

  it('shows an expired feed’s action without its links', async () => {
    const feed = feedOf([makeCall()], (changed) => (changed.expires = '2026-11-30T00:00:00Z'));
    const element = await shown(mount('ijn-action-card', {action: 'phone-call'}, inline(feed)));
    expect(words(action(element, 'phone-call'))).to.contain('Call the sheriff');
    expect(element.shadowRoot?.querySelector('[href^="tel:"]')).to.not.exist;
  });
});
