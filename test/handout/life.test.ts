/** What happens to an element over its life on somebody's page: moved, starved, put into an old browser, fed badly. */
import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {feedOf, makeFeed, makeSign} from '../feed/feeds.js';
import {requestsFor, stored} from '../feed/stored.js';
import {
  action,
  actionIds,
  afterwards,
  failed,
  heard,
  inline,
  markedTexts,
  mount,
  part,
  parts,
  says,
  shown,
  standAt,
  warnings,
  words,
} from './elements.js';

describe('an element', () => {
  it('follows the language of the place that it was moved to', async () => {
    const element = await shown(mount('ijn-action-card', {action: 'recording'}));
    const spanish = document.createElement('div');
    spanish.lang = 'es';
    document.body.append(spanish);
    afterwards(() => spanish.remove());
    spanish.append(element);
    await until(() => part(element, 'root')?.lang === 'es', 'Spanish');
  });

  it('finds its feed though it was moved while that was on its way', async () => {
    const url = await stored('feed.json', {body: makeFeed()});
    const element = mount('ijn-principles', {feed: url});
    document.body.append(element);
    await shown(element);
    expect(element.status).to.equal('ready');
  });

  it('asks for nothing when it was taken out before it was drawn', async () => {
    const url = await stored('feed.json', {body: makeFeed()});
    const element = mount('ijn-principles', {feed: url});
    element.remove();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await requestsFor(url)).to.have.length(0);
  });

  it('asks for a feed that failed once, however many stages are opened then', async () => {
    const url = await stored('feed.json', {status: 404, body: ''});
    const element = await failed(mount('ijn-pipeline-diagram', {feed: url}));
    const errors = heard('ijn-feed-error', element);
    for (const button of parts(element, 'stage-button').slice(0, 4)) button.click();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await requestsFor(url)).filter(({method}) => method === 'GET')).to.have.length(1);
    expect(errors).to.have.length(0);
  });

  it('sees an inline feed that the page’s parser brings later', async () => {
    const element = await shown(mount('ijn-principles'));
    element.innerHTML = inline(makeFeed((feed) => void (feed.question = 'Which question?')));
    element.ownerDocument.dispatchEvent(new Event('DOMContentLoaded'));
    await until(() => words(part(element, 'question')) === 'Which question?', 'the inline feed');
  });

  it('is whole in browsers whose custom states must begin with two dashes, or that have none', async () => {
    const {add} = CustomStateSet.prototype;
    const {supports} = CSS;
    CSS.supports = (...condition: string[]) =>
      !condition.join().includes(':state(') && supports.apply(CSS, condition as [string]);
    CustomStateSet.prototype.add = () => {
      throw new SyntaxError('a dashed name is wanted');
    };
    afterwards(() => {
      CSS.supports = supports;
      CustomStateSet.prototype.add = add;
    });
    const element = await shown(mount('ijn-action-card', {action: 'recording'}));
    expect(element.status).to.equal('ready');
  });

  it('says so where its tag holds white space only and there is nothing to show', async () => {
    const element = await failed(mount('ijn-action-card', {action: 'nope'}, '\n'));
    expect(says(element)).to.contain('cannot be shown right now');
  });

  it('shows the slots around it also while there is no feed', async () => {
    const element = mount('ijn-action-card', {action: 'nope'}, '<p slot="header">Ours</p>');
    await failed(element);
    expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
  });

  it('bears its date', async () => {
    for (const tag of ['ijn-action-card', 'ijn-pipeline-diagram'] as const) {
      expect(words(part(await shown(mount(tag)), 'colophon'))).to.match(/As of \w+ \d+, 20\d\d/);
    }
  });
});

describe('a feed', () => {
  it('whose time is over has no open action, in word or look', async () => {
    standAt('2026-06-01T12:00:00Z');
    const feed = feedOf([makeSign({id: 'petition'})], (changed) => {
      changed.issued = '2026-01-01T00:00:00Z';
      changed.expires = '2026-05-01T00:00:00Z';
    });
    const element = await shown(mount('ijn-principles', {show: 'actions'}, inline(feed)));
    const drawn = action(element, 'petition');
    expect(drawn.dataset['state']).to.not.be.oneOf(['open', 'closing']);
    expect(words(drawn)).to.not.match(/\bOpen\b|Closing/);
  });

  it('can name a language in ways that some browsers have no name for', async () => {
    const feed = feedOf([
      makeSign({id: 'one', urlLanguage: 'de-x-leicht'}),
      makeSign({id: 'two', urlLanguage: 'en-u-nu-arab'}),
    ]);
    const element = await shown(mount('ijn-principles', {show: 'actions'}, inline(feed)));
    expect(actionIds(element)).to.have.members(['one', 'two']);
  });

  it('draws an action once under a principle that names it a hundred times', async () => {
    const feed = makeFeed((changed) => {
      const [principle] = changed.principles;
      if (principle) principle.actions = Array.from({length: 100}, () => principle.actions[0]!);
    });
    const element = await shown(
      mount('ijn-principles', {show: 'principles actions'}, inline(feed)),
    );
    expect(actionIds(element).filter((id) => id === feed.principles[0]?.actions[0])).to.have.length(
      1,
    );
  });

  it('with a hundred faults tells the console of the first, not of all', async () => {
    const feed = feedOf(Array.from({length: 100}, (_, i) => ({...makeSign(), id: `Bad ${i}`})));
    await shown(mount('ijn-principles', {}, inline(feed)));
    expect(warnings.length).to.be.greaterThan(0).and.at.most(20);
  });

  it('cannot lead an empty key past the signature by another element without one', async () => {
    const url = await stored('feed.json', {body: makeFeed()});
    await shown(mount('ijn-principles', {feed: url}));
    const keyed = await failed(mount('ijn-principles', {feed: url, 'feed-key': ''}));
    expect(keyed.status).to.equal('error');
  });

  it('shows the host of each link that it names, the spoken one and the publisher’s too', async () => {
    const feed = feedOf([makeSign({id: 'petition', audio: 'https://sound.example/a.mp3'})]);
    feed.publisher.url = 'https://publisher.example/';
    const element = await shown(mount('ijn-principles', {show: 'actions'}, inline(feed)));
    expect(words(action(element, 'petition'))).to.contain('sound.example');
    expect(words(part(element, 'colophon'))).to.contain('publisher.example');
  });

  it('does not widen the page with a long word, or draw over it with stacked marks', async () => {
    const long = 'W'.repeat(3000);
    const stacked = `Z${'\u030d'.repeat(600)}`;
    const feed = feedOf([makeSign({id: 'petition', title: long, body: [stacked]})], (changed) => {
      changed.question = long;
      for (const stage of changed.pipeline.stages) stage.title = long;
    });
    const narrow = document.createElement('div');
    narrow.style.inlineSize = '320px';
    document.body.append(narrow);
    afterwards(() => narrow.remove());
    const element = await shown(mount('ijn-principles', {}, inline(feed), narrow));
    expect(element.scrollWidth).to.be.at.most(321);
    expect(getComputedStyle(part(element, 'root')!).overflow).to.equal('clip');
  });
});

describe('a draft', () => {
  it('is said to be one where only the labels are, and in their language', async () => {
    const feed = makeFeed((changed) => {
      changed.language = 'es';
      changed.review = 'reviewed';
    });
    const element = await shown(mount('ijn-principles', {lang: 'es'}, inline(feed)));
    await until(() => part(element, 'notes'), 'the note');
    expect(words(part(element, 'notes'))).to.contain('borrador');
    expect(markedTexts(element).find(({text}) => text.includes('borrador'))?.lang).to.equal('es');
  });
});

describe('dates that crowd', () => {
  it('do not have a page draw for ever: the pause grows', async () => {
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const feed = feedOf(
      Array.from({length: 200}, (_, i) => makeSign({id: `a${i}`, closes: at(i / 10)})),
    );
    const element = mount('ijn-principles', {show: 'actions'}, inline(feed));
    await shown(element);
    const original = globalThis.setTimeout;
    const pauses: number[] = [];
    globalThis.setTimeout = ((work: () => void, milliseconds = 0) => {
      if (milliseconds >= 1000) pauses.push(milliseconds);
      // Each timer of the element ends at once.
      return original(work, milliseconds >= 1000 ? 10 : milliseconds);
    }) as typeof setTimeout;
    try {
      element.requestUpdate();
      await until(() => pauses.length >= 8, 'eight drawings');
    } finally {
      globalThis.setTimeout = original;
    }
    expect(pauses[0]).to.be.within(1000, 4000);
    expect(pauses.at(-1)).to.equal(30_000);
    for (const [i, pause] of pauses.entries()) expect(pause).to.be.at.least(pauses[i - 1] ?? 0);
  });
});
