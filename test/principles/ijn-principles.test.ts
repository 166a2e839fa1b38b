import {expect} from 'chai';
import {axe} from '../browser/fixture.js';
import {everyKind, feedOf, makeFeed, makeSign} from '../feed/feeds.js';
import {
  action,
  actionIds,
  click,
  controlled,
  expectHeadingsInOrder,
  expectIdsToExist,
  heard,
  inline,
  mount,
  part,
  parts,
  says,
  shown,
  stageIds,
  standAt,
  words,
} from '../handout/elements.js';

const principleIds = (element: Element) =>
  parts(element, 'principle').map(({dataset}) => dataset['principle']);

describe('<ijn-principles>', () => {
  describe('is accessible', () => {
    const everything = {
      'language-menu': true,
      printable: true,
      'quick-exit': 'https://weather.example/',
    } as const;

    it('to axe, with all controls and a stage open', async () => {
      const element = await controlled(mount('ijn-principles', everything));
      click(part(element, 'stage-button'));
      await element.updateComplete;
      expect(await axe(element)).to.equal('');
      expectIdsToExist(element);
    });

    it('to axe, with an open action of each kind', async () => {
      standAt('2026-12-01T00:00:00Z');
      const element = await shown(mount('ijn-principles', {}, inline(feedOf(everyKind()))));
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? [])
        details.open = true;
      expect(await axe(element)).to.equal('');
    });

    it('to axe, narrow', async () => {
      const element = await controlled(
        mount('ijn-principles', {...everything, style: 'display: block; width: 280px'}),
      );
      expect(await axe(element)).to.equal('');
      expect(element.scrollWidth).to.be.at.most(280);
    });

    for (const show of ['principles', 'actions', 'pipeline', 'partners', 'principles partners']) {
      it(`to headings in order, when it shows ${show}`, async () => {
        expectHeadingsInOrder(await shown(mount('ijn-principles', {show})), 2);
      });
    }

    it('with numerals that are not read aloud twice', async () => {
      for (const numeral of parts(await shown(mount('ijn-principles')), 'numeral'))
        expect(numeral.getAttribute('aria-hidden')).to.equal('true');
    });
  });

  describe('has the built-in handout', () => {
    beforeEach(() => standAt('2026-12-01T00:00:00Z'));

    it('title, question, and three principles with their numbers', async () => {
      const element = await shown(mount('ijn-principles'));
      expect(words(part(element, 'title'))).to.match(/^Three principles/);
      expect(words(part(element, 'question'))).to.equal(
        'How does ending criminalization help stop deportations?',
      );
      expect(principleIds(element)).to.deep.equal(['gateway', 'jail-to-ice', 'free-them-all']);
      expect(parts(element, 'numeral').map(words)).to.deep.equal(['1', '2', '3']);
      expect(parts(element, 'highlight')).to.have.length(3);
    });

    it('seven actions: two won, two ended, three open, each once and with its sources', async () => {
      const element = await shown(mount('ijn-principles'));
      const states = parts(element, 'action').map(
        ({dataset}) => `${dataset['action']} ${dataset['state']}`,
      );
      expect(states.sort()).to.deep.equal([
        'dodge-contract open',
        'etowah-fund ended',
        'mchenry-contract won',
        'ny-petition ended',
        'recording open',
        'san-mateo-transfers won',
        'texas-op-ed open',
      ]);
      for (const each of parts(element, 'action')) {
        const links = each.querySelectorAll<HTMLAnchorElement>('[part~="sources"] a');
        expect(links.length, each.dataset['action']).to.be.greaterThan(0);
        for (const {protocol, rel} of links) {
          expect(protocol).to.equal('https:');
          expect(rel).to.contain('noopener').and.to.contain('noreferrer');
        }
      }
    });

    it('no way to act on what ended or was won, and its outcome instead', async () => {
      const element = await shown(mount('ijn-principles'));
      for (const each of parts(element, 'action')) {
        const open = each.dataset['state'] === 'open';
        expect(each.querySelectorAll('[part~="way"]').length, each.dataset['action']).to.equal(
          open ? 1 : 0,
        );
        expect(each.querySelectorAll('[part~="outcome"]').length).to.equal(open ? 0 : 1);
      }
      expect(words(action(element, 'san-mateo-transfers')))
        .to.contain('Won')
        .and.to.contain('November 9, 2021');
    });

    it('each action under its principle', async () => {
      const element = await shown(mount('ijn-principles'));
      const under = parts(element, 'principle').map((principle) =>
        [...principle.querySelectorAll<HTMLElement>('[data-action]')].map(
          ({dataset}) => dataset['action'],
        ),
      );
      expect(under).to.deep.equal([
        ['ny-petition'],
        ['san-mateo-transfers', 'etowah-fund'],
        ['texas-op-ed', 'dodge-contract', 'mchenry-contract'],
      ]);
      expect(words(part(element, 'more'))).to.contain('Listen in on our talk');
    });

    it('ten stages and four partners', async () => {
      const element = await shown(mount('ijn-principles'));
      expect(stageIds(element)).to.have.length(10);
      const names = parts(element, 'partner').map((partner) => words(partner.querySelector('a')));
      expect(names).to.deep.equal([
        'Immigrant Defense Project',
        'Immigrant Legal Resource Center',
        'Just Futures Law',
        'National Immigration Project',
      ]);
    });

    it('who answers for it, and of when it is', async () => {
      const colophon = words(part(await shown(mount('ijn-principles')), 'colophon'));
      expect(colophon)
        .to.contain('Immigrant Justice Network')
        .and.to.match(/As of \w+ \d+, 20\d\d/);
    });

    it('a place shown for each link that leaves', async () => {
      const element = await shown(mount('ijn-principles'));
      for (const link of element.shadowRoot?.querySelectorAll<HTMLAnchorElement>(
        'a[href^="https:"]',
      ) ?? []) {
        const place = link.closest('li, .way, footer');
        if (!link.closest('[part~="colophon"]')) expect(words(place)).to.contain(link.host);
      }
    });
  });

  describe('principle', () => {
    it('chooses principles, in its order', async () => {
      const element = await shown(mount('ijn-principles', {principle: ' free-them-all  gateway '}));
      expect(principleIds(element)).to.deep.equal(['free-them-all', 'gateway']);
      expect(actionIds(element)).to.deep.equal([
        'texas-op-ed',
        'dodge-contract',
        'mchenry-contract',
        'ny-petition',
      ]);
    });

    it('can change, and be taken away', async () => {
      const element = await shown(mount('ijn-principles', {principle: 'gateway'}));
      element.principle = 'jail-to-ice';
      await element.updateComplete;
      expect(principleIds(element)).to.deep.equal(['jail-to-ice']);
      element.removeAttribute('principle');
      await element.updateComplete;
      expect(principleIds(element)).to.have.length(3);
    });

    it('finds its names in another language too', async () => {
      const element = await shown(mount('ijn-principles', {principle: 'gateway', lang: 'es'}));
      expect(principleIds(element)).to.deep.equal(['gateway']);
    });
  });

  describe('show', () => {
    const shownParts = (element: Element) => ({
      principles: principleIds(element).length,
      actions: actionIds(element).length,
      stages: stageIds(element).length,
      partners: parts(element, 'partner').length,
    });

    for (const [show, expected] of Object.entries({
      principles: [3, 0, 0, 0],
      actions: [0, 7, 0, 0],
      pipeline: [0, 0, 10, 0],
      partners: [0, 0, 0, 4],
      'partners  principles': [3, 0, 0, 4],
      'principles actions': [3, 7, 0, 0],
      'principles actions pipeline partners': [3, 7, 10, 4],
      '': [3, 7, 10, 4],
    })) {
      it(`"${show}" draws those parts`, async () => {
        const drawn = shownParts(await shown(mount('ijn-principles', {show})));
        expect(Object.values(drawn)).to.deep.equal(expected);
      });
    }

    it('can change, and be taken away', async () => {
      const element = await shown(mount('ijn-principles', {show: 'partners'}));
      element.show = 'pipeline';
      await element.updateComplete;
      expect(Object.values(shownParts(element))).to.deep.equal([0, 0, 10, 0]);
      element.removeAttribute('show');
      await element.updateComplete;
      expect(Object.values(shownParts(element))).to.deep.equal([3, 7, 10, 4]);
    });
  });

  describe('region', () => {
    for (const [region, expected] of Object.entries({
      'US-CA': ['san-mateo-transfers', 'recording'],
      'US-CA US-NY': ['ny-petition', 'san-mateo-transfers', 'recording'],
      'US-HI': ['recording'],
      nonsense: ['recording'],
    })) {
      it(`"${region}" shows its actions and the nationwide ones`, async () => {
        const element = await shown(mount('ijn-principles', {region}));
        expect(actionIds(element)).to.have.members(expected);
        expect(principleIds(element)).to.have.length(3);
      });
    }

    it('can change, and be taken away', async () => {
      const element = await shown(mount('ijn-principles', {region: 'US-HI'}));
      element.region = 'US-TX';
      await element.updateComplete;
      expect(actionIds(element)).to.have.members(['texas-op-ed', 'recording']);
      element.removeAttribute('region');
      await element.updateComplete;
      expect(actionIds(element)).to.have.length(7);
    });
  });

  describe('source', () => {
    const feed = feedOf([
      makeSign({id: 'with', url: 'https://petition.example/?a=1', sourceParameter: 'utm_source'}),
      makeSign({id: 'without'}),
    ]);
    const links = (element: Element) =>
      parts<HTMLAnchorElement>(element, 'button').map(({href}) => href);

    it('is added where the action names a parameter for it, and nowhere else', async () => {
      const element = await shown(mount('ijn-principles', {source: 'our site & co'}, inline(feed)));
      const [first, second] = links(element);
      expect(new URL(first!).searchParams.get('utm_source')).to.equal('our site & co');
      expect(new URL(first!).searchParams.get('a')).to.equal('1');
      expect(second).to.equal('https://petition.example/sign');
      const all = [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
      expect(all.filter(({href}) => href.includes('utm_source'))).to.have.length(1);
    });

    it('is absent by default, and where it is empty', async () => {
      for (const source of [undefined, '']) {
        const element = mount('ijn-principles', {}, inline(feed));
        if (source !== undefined) element.setAttribute('source', source);
        await shown(element);
        expect(links(element)[0]).to.equal('https://petition.example/?a=1');
      }
    });
  });

  describe('printable', () => {
    it('has a button that prints', async () => {
      const element = await controlled(mount('ijn-principles', {printable: true}));
      expect(part<HTMLButtonElement>(element, 'print-button')?.type).to.equal('button');
      element.printable = false;
      await element.updateComplete;
      expect(part(element, 'print-button')).to.not.exist;
    });
  });

  describe('quick-exit', () => {
    it('has a control that leaves the page', async () => {
      const element = await shown(
        mount('ijn-principles', {'quick-exit': 'https://weather.example/'}),
      );
      const exit = part<HTMLAnchorElement>(element, 'quick-exit');
      expect(exit?.href).to.equal('https://weather.example/');
      expect(exit?.rel).to.contain('noreferrer');
      expect(words(exit)).to.not.equal('');
    });

    for (const url of ['http://weather.example/', '/here', 'elsewhere.html']) {
      it(`leads to ${url} as a link of the page would`, async () => {
        const element = await shown(mount('ijn-principles', {'quick-exit': url}));
        const exit = part<HTMLAnchorElement>(element, 'quick-exit');
        expect(exit?.href).to.equal(new URL(url, document.baseURI).href);
      });
    }

    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://:', '']) {
      it(`has none for ${JSON.stringify(url)}`, async () => {
        const element = await shown(mount('ijn-principles', {'quick-exit': url}));
        expect(part(element, 'quick-exit')).to.not.exist;
        expect(element.shadowRoot?.querySelector('a[href^="javascript"], a[href^="data"]')).to.not
          .exist;
        expect(element.status).to.equal('ready');
      });
    }
  });

  it('has no controls where none is asked for', async () => {
    const element = await shown(mount('ijn-principles'));
    expect(part(element, 'controls')).to.not.exist;
    expect(part(element, 'language-menu')).to.not.exist;
  });

  it('takes its own attributes as properties too', async () => {
    const element = await shown(mount('ijn-principles'));
    Object.assign(element, {
      languageMenu: true,
      printable: true,
      quickExit: 'https://weather.example/',
    });
    await controlled(element);
    for (const name of ['language-menu', 'print-button', 'quick-exit'])
      expect(part(element, name), name).to.exist;
    element.setAttribute('principle', 'gateway');
    element.setAttribute('show', 'partners');
    expect(element).to.include({principle: 'gateway', show: 'partners'});
  });

  it('opens a stage of the pipeline and tells which', async () => {
    const changes = heard('ijn-stage-change');
    const element = await shown(mount('ijn-principles'));
    const [first, second] = parts(element, 'stage-button');
    click(first);
    await element.updateComplete;
    expect(first?.getAttribute('aria-expanded')).to.equal('true');
    click(second);
    click(second);
    await element.updateComplete;
    expect(changes.map(({stage}) => stage)).to.deep.equal(['stop', 'booking', undefined]);
    expect(changes[0]?.target === element).to.equal(true);
  });

  it('sends ijn-action before a link is followed', async () => {
    const actions = heard('ijn-action');
    const element = await shown(mount('ijn-principles', {}, inline(makeFeed())));
    expect(click(part(element, 'button'))).to.equal(true);
    expect(actions[0]).to.include({id: 'petition', kind: 'sign', channel: 'link'});
  });

  it('draws what a feed leaves out without empty places', async () => {
    const bare = feedOf([], (feed) => {
      feed.principles = [];
      feed.partners = [];
      feed.pipeline.stages = [];
      feed.pipeline.flows = [];
    });
    const element = await shown(mount('ijn-principles', {}, inline(bare)));
    expect(element.status).to.equal('ready');
    expect(says(element)).to.contain('The question?');
    for (const name of ['partners', 'more', 'principle'])
      expect(part(element, name), name).to.not.exist;
    expect(await axe(element)).to.equal('');
  });
});
