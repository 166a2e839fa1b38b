import {expect} from 'chai';
import {axe} from '../browser/fixture.js';
import {makeFeed, makeSign} from '../feed/feeds.js';
import {
  action,
  actionIds,
  expectHeadingsInOrder,
  expectIdsToExist,
  failed,
  headingLevels,
  heard,
  inline,
  markedTexts,
  mount,
  part,
  parts,
  says,
  shown,
  standAt,
  tags,
  words,
} from './elements.js';

for (const tag of tags) {
  describe(`<${tag}>, as all three`, () => {
    describe('is accessible', () => {
      for (const scheme of ['light', 'dark']) {
        it(`to axe, ${scheme}`, async () => {
          const element = mount(tag, {
            style: `color-scheme: ${scheme}; background: Canvas; color: CanvasText`,
          });
          expect(await axe(await shown(element))).to.equal('');
        });
      }

      it('to axe in Spanish', async () => {
        const element = await shown(mount(tag, {lang: 'es'}));
        expect(await axe(element)).to.equal('');
      });

      for (const level of [1, 2, 3, 4, 5, 6]) {
        it(`with headings in order from heading-level ${level}`, async () => {
          expectHeadingsInOrder(await shown(mount(tag, {'heading-level': level})), level);
        });
      }

      it('with every id that is referred to', async () => {
        expectIdsToExist(await shown(mount(tag)));
      });
    });

    describe('heading-level', () => {
      it('is 2 by default, and where it is no number', async () => {
        expect(headingLevels(await shown(mount(tag)))[0]).to.equal(2);
        expect(headingLevels(await shown(mount(tag, {'heading-level': 'big'})))[0]).to.equal(2);
      });

      it('never leaves 1 to 6', async () => {
        for (const value of ['0', '-3', '7', '1e9', 'Infinity', '2.5'])
          for (const level of headingLevels(await shown(mount(tag, {'heading-level': value}))))
            expect(level, value).to.be.within(1, 6);
      });

      it('can change', async () => {
        const element = await shown(mount(tag));
        element.headingLevel = 4;
        await element.updateComplete;
        expectHeadingsInOrder(element, 4);
      });
    });

    it('takes every attribute as a property of the same name, both ways', async () => {
      const element = await shown(mount(tag));
      for (const [attribute, property] of [
        ['feed', 'feed'],
        ['feed-key', 'feedKey'],
        ['region', 'region'],
        ['source', 'source'],
        ['heading-level', 'headingLevel'],
      ] as const) {
        element.setAttribute(attribute, '3');
        expect(String(element[property]), attribute).to.equal('3');
        element.removeAttribute(attribute);
      }
      element.lang = 'es';
      expect(element.getAttribute('lang')).to.equal('es');
    });

    it('takes properties set before it is in the page', async () => {
      const element = document.createElement(tag);
      element.headingLevel = 5;
      document.body.append(element);
      try {
        expect(headingLevels(await shown(element))[0]).to.equal(5);
      } finally {
        element.remove();
      }
    });

    describe('status', () => {
      it('is loading, then ready, as property, custom state and aria-busy', async () => {
        const element = document.createElement(tag);
        element.lang = 'es';
        expect(element.status).to.equal('loading');
        document.body.append(element);
        try {
          await Promise.resolve();
          expect(element.matches(':state(loading)')).to.equal(true);
          await shown(element);
          expect(element.status).to.equal('ready');
          expect(element.matches(':state(ready)')).to.equal(true);
          expect(element.matches(':state(loading)')).to.equal(false);
        } finally {
          element.remove();
        }
      });

      it('cannot be written', async () => {
        const element = await shown(mount(tag));
        expect(() => Object.assign(element, {status: 'error'})).to.throw(TypeError);
        expect(element.status).to.equal('ready');
      });
    });

    describe('events', () => {
      it('tell that the built-in feed is on show', async () => {
        const ready = heard('ijn-feed-ready');
        const wrong = heard('ijn-feed-error');
        const element = await shown(mount(tag));
        expect(ready).to.have.length(1);
        expect(ready[0]?.target === element).to.equal(true);
        expect(ready[0]).to.include({origin: 'built-in', bubbles: true, composed: true});
        expect(ready[0]?.feed.id).to.equal('ijn-handout');
        expect(ready[0]?.problems).to.deep.equal([]);
        expect(wrong).to.deep.equal([]);
      });

      it('reach listeners outside a shadow root that holds the element', async () => {
        const ready = heard('ijn-feed-ready');
        const host = document.createElement('div');
        document.body.append(host);
        try {
          await shown(mount(tag, {}, '', host.attachShadow({mode: 'open'})));
          expect(ready[0]?.target === host).to.equal(true);
        } finally {
          host.remove();
        }
      });
    });

    describe('slots', () => {
      it('hold header and footer, around what is drawn', async () => {
        const element = await shown(
          mount(tag, {}, '<p slot="header">Before</p><p slot="footer">After</p>'),
        );
        const [before, after] = element.children;
        expect((before as HTMLElement).assignedSlot?.name).to.equal('header');
        expect((after as HTMLElement).assignedSlot?.name).to.equal('footer');
        const top = (node: Element | null | undefined) => node?.getBoundingClientRect().top ?? NaN;
        const drawn = element.shadowRoot?.querySelector('article, section');
        expect(top(before)).to.be.at.most(top(drawn));
        expect(top(after)).to.be.greaterThan(top(drawn));
      });

      it('show the tag’s own content while loading, and not when ready', async () => {
        const element = mount(tag, {lang: 'es'}, '<p>Own content</p>');
        const own = element.querySelector('p')!;
        await Promise.resolve();
        expect(own.assignedSlot?.name).to.equal('');
        expect(own.offsetHeight).to.be.greaterThan(0);
        await shown(element);
        expect(own.assignedSlot).to.not.exist;
        expect(own.offsetHeight).to.equal(0);
      });
    });

    it('can be moved and come back', async () => {
      const element = await shown(mount(tag));
      const before = says(element);
      element.remove();
      document.body.append(element);
      await shown(element);
      expect(says(element)).to.equal(before);
      expect(element.status).to.equal('ready');
    });

    it('is drawn whole by the side of others', async () => {
      const elements = await Promise.all([1, 2, 3].map(() => shown(mount(tag))));
      expect(new Set(elements.map(says)).size).to.equal(1);
    });
  });
}

describe('what a feed says', () => {
  it('stays text, whatever it looks like', async () => {
    const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>&amp;${1}';
    const feed = makeFeed((changed) => {
      changed.title = changed.question = changed.introduction = markup;
      changed.publisher.name = markup;
      changed.actions[0] = makeSign({
        title: markup,
        body: [markup],
        target: markup,
        expect: [markup],
        reveals: markup,
      });
      Object.assign(changed.principles[0]!, {title: markup, highlight: markup, body: [markup]});
      Object.assign(changed.pipeline, {title: markup, summary: markup});
      Object.assign(changed.pipeline.stages[0]!, {
        title: markup,
        body: [markup],
        decides: [markup],
        term: markup,
        programs: [markup],
      });
      changed.partners[0]!.name = markup;
    });
    for (const tag of tags) {
      const element = await shown(mount(tag, {}, inline(feed)));
      expect(says(element)).to.contain(markup);
      expect(element.shadowRoot?.querySelector('img, script')).to.not.exist;
    }
    expect(window).to.not.have.property('hacked');
  });

  it('is emphasised, and nothing else', async () => {
    const feed = makeFeed(
      ({actions}) => (actions[0]!.body = ['Free *them* **all** \\*now\\* _not_ `this`']),
    );
    const drawn = action(await shown(mount('ijn-action-card', {}, inline(feed))), 'petition');
    expect(words(drawn.querySelector('em'))).to.equal('them');
    expect(words(drawn.querySelector('strong'))).to.equal('all');
    expect(words(drawn)).to.contain('Free them all *now* _not_ `this`');
  });

  it('in another language is marked with it, and with its direction', async () => {
    const feed = makeFeed((changed) => {
      changed.title = {text: '¡Ni una más!', lang: 'es'};
      changed.question = {text: 'الحرية *للجميع*', lang: 'ar'};
      changed.actions[0]!.title = {text: 'سب کو آزاد کرو', lang: 'ur'};
    });
    const element = await shown(mount('ijn-principles', {}, inline(feed)));
    const texts = markedTexts(element);
    const marks = (start: string) => texts.find(({text}) => text.startsWith(start));
    expect(marks('¡Ni')).to.include({lang: 'es', dir: 'ltr'});
    expect(marks('الحرية')).to.include({lang: 'ar', dir: 'rtl'});
    expect(marks('للجميع')).to.include({lang: 'ar', dir: 'rtl'});
    expect(marks('سب')).to.include({lang: 'ur', dir: 'rtl'});
    expect(marks('First principle')).to.include({lang: 'en', dir: 'ltr'});
  });

  it('has a bad item left out, and the others stand', async () => {
    const feed = makeFeed(({actions}) => {
      actions.push(makeSign({id: 'bad', url: 'javascript:alert(1)'}), makeSign({id: 'good'}));
    });
    const ready = heard('ijn-feed-ready');
    const element = await shown(mount('ijn-principles', {show: 'actions'}, inline(feed)));
    expect(actionIds(element)).to.deep.equal(['petition', 'good']);
    expect(element.status).to.equal('ready');
    expect(ready[0]?.problems[0]).to.include({path: 'actions[1].url'});
  });
});

describe('a feed whose time is over', () => {
  const expired = makeFeed((feed) => (feed.expires = '2026-12-01T00:00:00Z'));

  for (const tag of tags) {
    it(`keeps its text in <${tag}>, says so, and has no links to act`, async () => {
      standAt('2026-12-01T00:00:00Z');
      const element = await shown(
        mount(tag, tag === 'ijn-action-card' ? {action: 'petition'} : {}, inline(expired)),
      );
      expect(words(part(element, 'notes'))).to.contain('written for the time until');
      expect(parts(element, 'button')).to.deep.equal([]);
      expect(element.shadowRoot?.querySelector('[href*="petition.example"]')).to.not.exist;
      if (tag !== 'ijn-pipeline-diagram')
        expect(says(element)).to.contain('Sign the petition for all');
    });
  }

  it('has them until then', async () => {
    standAt('2026-11-30T23:59:59Z');
    const element = await shown(mount('ijn-action-card', {}, inline(expired)));
    expect(part(element, 'notes')).to.not.exist;
    expect(parts(element, 'button')).to.have.length(1);
  });
});

describe('a translation', () => {
  it('that nobody has reviewed says so', async () => {
    for (const tag of tags) {
      const draft = await shown(mount(tag, {lang: 'es'}));
      expect(words(part(draft, 'notes'))).to.not.equal('');
    }
  });

  it('that was reviewed, and the original, do not', async () => {
    const reviewed = makeFeed((feed) => (feed.review = 'reviewed'));
    for (const tag of tags) {
      expect(part(await shown(mount(tag, {}, inline(reviewed))), 'notes')).to.not.exist;
      expect(part(await shown(mount(tag)), 'notes')).to.not.exist;
    }
  });
});

describe('the clock', () => {
  it('opens and closes an action on a page that stays open', async () => {
    const feed = makeFeed(({actions}) => {
      actions[0] = makeSign({opens: new Date(Date.now() + 400).toISOString()});
    });
    const element = await shown(mount('ijn-action-card', {action: 'petition'}, inline(feed)));
    expect(action(element, 'petition').dataset['state']).to.equal('upcoming');
    const {until} = await import('../browser/fixture.js');
    await until(
      () => action(element, 'petition').dataset['state'] === 'open',
      'the action to open',
    );
    expect(parts(element, 'button')).to.have.length(1);
  });
});

describe('an element that cannot be shown', () => {
  for (const [tag, attribute] of [
    ['ijn-principles', 'principle'],
    ['ijn-action-card', 'action'],
    ['ijn-pipeline-diagram', 'stage'],
  ] as const) {
    it(`<${tag}> with an unknown ${attribute} shows the tag’s own content and says why`, async () => {
      const wrong = heard('ijn-feed-error');
      const ready = heard('ijn-feed-ready');
      const element = await failed(mount(tag, {[attribute]: 'no-such-id'}, '<p>Own content</p>'));
      expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
      expect(part(element, 'root')).to.not.exist;
      expect(element.matches(':state(error)')).to.equal(true);
      expect(wrong).to.have.length(1);
      expect(wrong[0]?.problems[0]?.reason).to.contain('no-such-id').and.to.contain(attribute);
      expect(ready).to.deep.equal([]);
    });

    it(`<${tag}> without content of its own says so in words`, async () => {
      const element = await failed(mount(tag, {[attribute]: 'no-such-id'}));
      expect(says(element)).to.contain('cannot be shown');
      expect(await axe(element)).to.equal('');
    });

    it(`<${tag}> recovers when the ${attribute} is mended`, async () => {
      const element = await failed(mount(tag, {[attribute]: 'no-such-id'}));
      element.removeAttribute(attribute);
      await shown(element);
      expect(element.status).to.equal('ready');
    });
  }
});
