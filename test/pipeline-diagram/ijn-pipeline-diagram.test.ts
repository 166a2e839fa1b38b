import {expect} from 'chai';
import {axe} from '../browser/fixture.js';
import {diagram} from '../diagram/drawn.js';
import {makeFeed, makeSign} from '../feed/feeds.js';
import {
  actionIds,
  click,
  expectHeadingsInOrder,
  expectIdsToExist,
  heard,
  inline,
  mount,
  part,
  parts,
  shown,
  stageIds,
  words,
} from '../handout/elements.js';

const stage = (element: Element, id: string) => {
  const found = parts(element, 'stage').find(({dataset}) => dataset['stage'] === id);
  if (!found) throw new Error(`There is no stage "${id}"`);
  const button = found.querySelector<HTMLButtonElement>('[part~="stage-button"]')!;
  const panel = found.querySelector<HTMLElement>('[part~="panel"]')!;
  return {
    item: found,
    button,
    panel,
    isOpen: () => {
      const visible = panel.offsetHeight > 0;
      expect(button.getAttribute('aria-expanded')).to.equal(String(visible));
      return visible;
    },
  };
};

const openStages = (element: Element) =>
  stageIds(element).filter((id) => stage(element, id!).isOpen());

describe('<ijn-pipeline-diagram>', () => {
  describe('is accessible', () => {
    it('to axe, with each stage open in turn', async () => {
      const element = await shown(mount('ijn-pipeline-diagram'));
      for (const id of ['stop', 'detention', 'release']) {
        element.stage = id;
        await element.updateComplete;
        expect(await axe(element)).to.equal('');
        expectHeadingsInOrder(element, 2);
        expectIdsToExist(element);
      }
    });

    for (const orientation of ['horizontal', 'vertical']) {
      it(`to axe, ${orientation} and narrow`, async () => {
        const element = await shown(
          mount('ijn-pipeline-diagram', {
            orientation,
            stage: 'hold',
            style: 'display: block; width: 280px',
          }),
        );
        expect(await axe(element)).to.equal('');
      });
    }

    it('as an ordered list of stages under headings with real buttons', async () => {
      const element = await shown(mount('ijn-pipeline-diagram'));
      const list = part(element, 'stages');
      expect(list?.localName).to.equal('ol');
      expect(list?.children).to.have.length(10);
      for (const button of parts<HTMLButtonElement>(element, 'stage-button')) {
        expect(button.localName).to.equal('button');
        expect(button.type).to.equal('button');
        expect(button.closest('h3')).to.exist;
        expect(words(button)).to.not.equal('');
      }
    });

    it('with a button that names the panel which it opens', async () => {
      const element = await shown(mount('ijn-pipeline-diagram'));
      for (const id of stageIds(element)) {
        const {button, panel} = stage(element, id!);
        expect(button.getAttribute('aria-controls')).to.equal(panel.id);
      }
    });
  });

  describe('has the built-in pipeline', () => {
    it('ten stages in their order', async () => {
      expect(stageIds(await shown(mount('ijn-pipeline-diagram')))).to.deep.equal([
        'stop',
        'booking',
        'jail',
        'court',
        'hold',
        'transfer',
        'detention',
        'hearing',
        'deportation',
        'release',
      ]);
    });

    it('one gateway, and official terms after the plain names', async () => {
      const element = await shown(mount('ijn-pipeline-diagram'));
      expect(parts(element, 'gateway')).to.have.length(1);
      expect(stage(element, 'stop').item.querySelector('[part~="gateway"]')).to.exist;
      expect(words(stage(element, 'hold').item))
        .to.contain('ICE hold')
        .and.to.contain('immigration detainer');
    });

    it('who decides, without opening anything', async () => {
      const element = await shown(mount('ijn-pipeline-diagram'));
      const {item, panel} = stage(element, 'transfer');
      for (const name of ['Sheriff', 'Prison agency', 'Legislature']) {
        expect(words(item)).to.contain(name);
        expect(words(panel)).to.not.contain(`Who decides ${name}`);
      }
    });

    it('where people step in, the ways around and out, and sources', async () => {
      const element = await shown(mount('ijn-pipeline-diagram', {stage: 'stop'}));
      expect(words(stage(element, 'stop').item)).to.contain('End 287(g) agreements');
      expect(words(stage(element, 'stop').panel)).to.contain('287(g) Task Force Model');
      const ways = parts(element, 'flow').map(({dataset}) => `${dataset['from']} ${dataset['to']}`);
      expect(ways).to.include.members([
        'stop detention',
        'booking hold',
        'detention deportation',
        'stop release',
        'hearing release',
      ]);
      expect(ways).to.have.length(11);
      expect(parts(element, 'intervention')).to.have.length(10);
    });
  });

  it('shows dated figures with their source', async () => {
    const element = await shown(mount('ijn-pipeline-diagram', {stage: 'stop'}, inline(makeFeed())));
    const text = words(stage(element, 'stop').panel);
    expect(text)
      .to.contain('One in three.')
      .and.to.contain('2025')
      .and.to.contain('A report')
      .and.to.contain('report.example');
  });

  describe('stage', () => {
    it('is none at first: all are closed', async () => {
      const element = await shown(mount('ijn-pipeline-diagram'));
      expect(openStages(element)).to.deep.equal([]);
      expect(element.stage ?? '').to.equal('');
    });

    it('is open by attribute and by property, and closed again', async () => {
      const element = await shown(mount('ijn-pipeline-diagram', {stage: 'hold'}));
      expect(openStages(element)).to.deep.equal(['hold']);
      element.stage = 'court';
      await element.updateComplete;
      expect(openStages(element)).to.deep.equal(['court']);
      expect(element.getAttribute('stage')).to.equal('court');
      element.removeAttribute('stage');
      await shown(element);
      expect(openStages(element)).to.deep.equal([]);
      expect(element.status).to.equal('ready');
    });

    it('opens and closes by its button, one at a time, and says so', async () => {
      const changes = heard('ijn-stage-change');
      const element = await shown(mount('ijn-pipeline-diagram'));
      for (const [id, open] of [
        ['jail', ['jail']],
        ['court', ['court']],
        ['court', []],
      ] as const) {
        const {button} = stage(element, id);
        button.focus();
        click(button);
        await element.updateComplete;
        expect(openStages(element)).to.deep.equal(open);
        expect(element.shadowRoot?.activeElement === button).to.equal(true);
      }
      expect(changes.map((event) => event.stage)).to.deep.equal(['jail', 'court', undefined]);
      expect(changes[0]).to.include({bubbles: true, composed: true});
      expect(changes[0]?.target === element).to.equal(true);
      expect(element.hasAttribute('stage')).to.equal(false);
    });

    it('keeps the attribute in step with what is open', async () => {
      const element = await shown(mount('ijn-pipeline-diagram'));
      click(stage(element, 'jail').button);
      await element.updateComplete;
      expect(element.getAttribute('stage')).to.equal('jail');
    });

    it('opens by keyboard: its button takes the focus, and no other part of a closed stage does', async () => {
      const element = await shown(mount('ijn-pipeline-diagram'));
      for (const link of element.shadowRoot?.querySelectorAll<HTMLElement>('a, summary') ?? []) {
        if (link.closest('[part~="panel"]')) expect(link.offsetHeight).to.equal(0);
      }
      const {button} = stage(element, 'jail');
      button.focus();
      expect(element.shadowRoot?.activeElement === button).to.equal(true);
      expect(button.tabIndex).to.equal(0);
    });

    it('does not send a second ijn-feed-ready', async () => {
      const ready = heard('ijn-feed-ready');
      const element = await shown(mount('ijn-pipeline-diagram'));
      click(stage(element, 'jail').button);
      await element.updateComplete;
      expect(ready).to.have.length(1);
    });
  });

  describe('region', () => {
    const feed = makeFeed((changed) => {
      changed.actions = [
        makeSign({id: 'new-york', region: ['US-NY']}),
        makeSign({id: 'everywhere'}),
        makeSign({id: 'over', status: 'ended'}),
      ];
      changed.principles[0]!.actions = [];
      changed.pipeline.stages[0]!.interventions = [
        {text: 'Sign it', actions: ['new-york', 'everywhere', 'over']},
      ];
    });

    it('chooses the open actions of a stage', async () => {
      for (const [region, ids] of Object.entries({
        '': ['new-york', 'everywhere'],
        'US-NY': ['new-york', 'everywhere'],
        'US-CA': ['everywhere'],
      })) {
        const element = await shown(
          mount('ijn-pipeline-diagram', {region, stage: 'stop'}, inline(feed)),
        );
        expect(actionIds(element), region).to.deep.equal(ids);
      }
    });

    it('leaves their links to ijn-action', async () => {
      const events = heard('ijn-action');
      const element = await shown(mount('ijn-pipeline-diagram', {stage: 'stop'}, inline(feed)));
      expect(click(part(element, 'button'))).to.equal(true);
      expect(events[0]).to.include({id: 'new-york', channel: 'link'});
    });
  });

  describe('orientation', () => {
    /** How the second stage lies to the first. */
    const second = (element: Element) => {
      const [one, two] = parts(element, 'node').map((node) => node.getBoundingClientRect());
      return two!.top >= one!.bottom ? 'below' : two!.left >= one!.right ? 'beside' : 'nowhere';
    };

    it('vertical runs down, however wide', async () => {
      expect(second(await diagram(1500, {orientation: 'vertical'}))).to.equal('below');
    });

    it('horizontal runs along the line of reading', async () => {
      expect(second(await diagram(1500, {orientation: 'horizontal'}))).to.equal('beside');
    });

    it('auto, the default, goes by the room that there is', async () => {
      for (const orientation of ['auto', undefined]) {
        const attributes: Record<string, string> = orientation === undefined ? {} : {orientation};
        expect(second(await diagram(320, attributes)), orientation).to.equal('below');
        expect(second(await diagram(1500, attributes)), orientation).to.equal('beside');
      }
    });

    it('can change', async () => {
      const element = await diagram(1500);
      element.orientation = 'vertical';
      await element.updateComplete;
      expect(second(element)).to.equal('below');
    });
  });
});
