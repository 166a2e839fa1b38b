/** The frame that shows an element, with the built page and the built script in it. */
import {expect} from 'chai';
import type {Embed} from '../../src/embed/embed.js';
import {
  PreviewFrame,
  type Preview,
  type ToldProblem,
} from '../../src/builder/preview/preview-frame.js';
import type {Feed} from '../../src/feed/feed.generated.js';
import type {IjnPrinciples} from '../../src/index.js';
import {feedOf, makeSign} from '../feed/feeds.js';
import {until} from '../browser/fixture.js';

const base = document.createElement('base');
base.href = '/dist/';

/** A frame as the builder has it, until the end of the test. */
function previewed() {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '900';
  document.body.append(frame);
  const told: (readonly ToldProblem[])[] = [];
  const preview = new PreviewFrame(frame, (problems) => told.push(problems));
  const element = () =>
    frame.contentDocument?.querySelector<IjnPrinciples>('.entry > *') ?? undefined;
  return {
    frame,
    told,
    element,
    text: () => element()?.shadowRoot?.textContent ?? '',
    style: () => frame.contentWindow!.getComputedStyle(element()!),
    /** Shows something, and waits until it is there. */
    async show(shown: Partial<Preview>) {
      const count = told.length;
      preview.show({background: 'light', embed: principles(), ...shown});
      await until(() => told.length > count, 'the preview', 15_000);
    },
    send: (shown: Partial<Preview>) =>
      preview.show({background: 'light', embed: principles(), ...shown}),
  };
}

const principles = (attributes: Embed['attributes'] = {}): Embed => ({
  element: 'ijn-principles',
  attributes,
});

const feedWith = (title: string, closes = '2026-12-01') =>
  JSON.stringify(feedOf([makeSign({title, status: 'open', opens: '2026-11-01', closes})]));

describe('the preview', () => {
  before(() => document.head.append(base));
  after(() => base.remove());
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('shows an element as soon as its page is there, and the last that was asked for', async () => {
    const {element, told, send, text} = previewed();
    send({embed: {element: 'ijn-action-card', attributes: {}}});
    send({embed: principles({show: 'partners'})});
    await until(() => told.length > 0, 'the preview', 15_000);
    expect(element()?.localName).to.equal('ijn-principles');
    expect(text()).to.contain('Immigrant');
    expect(told).to.deep.equal([[]]);
  });

  it('changes what stands there, without loading the page anew', async () => {
    const {frame, element, show, style} = previewed();
    await show({});
    const first = element();
    Object.assign(frame.contentWindow!, {mark: true});
    await show({
      embed: {...principles({'heading-level': '4', printable: ''}), accent: '#1d4ed8'},
      background: 'dark',
    });
    expect(element()).to.equal(first);
    expect(element()?.headingLevel).to.equal(4);
    expect(style().getPropertyValue('--ijn-accent')).to.equal('#1d4ed8');
    expect(style().colorScheme).to.equal('dark');
    await show({embed: principles()});
    expect(element()?.hasAttribute('printable')).to.equal(false);
    expect(style().getPropertyValue('--ijn-accent')).to.equal('');
    expect(Reflect.has(frame.contentWindow!, 'mark')).to.equal(true);
  });

  it('shows another element, and another language', async () => {
    const {element, show, text} = previewed();
    await show({embed: {element: 'ijn-pipeline-diagram', attributes: {stage: 'hold'}}});
    expect(element()?.localName).to.equal('ijn-pipeline-diagram');
    await show({embed: principles({lang: 'ar'})});
    await until(() => /[\u0600-\u06ff]/.test(text()), 'Arabic');
  });

  it('shows the text of a feed, each change of it, and what pages show for a broken one', async () => {
    const {element, show, told, text} = previewed();
    await show({feed: feedWith('First words')});
    const first = element();
    expect(text()).to.contain('First words');
    await show({feed: feedWith('Second words')});
    expect(text()).to.contain('Second words').and.not.contain('First words');
    expect(element()).to.equal(first);
    await show({feed: '{"version": 1,'});
    expect(text()).not.to.contain('Second words');
    expect(told.at(-1)?.map(({reason}) => reason)).to.deep.equal(['is not JSON']);
    await show({feed: feedWith('Third words')});
    expect(text()).to.contain('Third words');
    expect(told.at(-1)).to.deep.equal([]);
    // Not that of the attribute, whatever that is.
    await show({feed: feedWith('Fourth words'), embed: principles({feed: '/nothing.json'})});
    expect(text()).to.contain('Fourth words');
    await show({});
    expect(text()).not.contain('Fourth words');
  });

  it('goes by the clock that it is given', async () => {
    const {element, show} = previewed();
    const state = () =>
      element()?.shadowRoot?.querySelector('[part~=action]')?.getAttribute('data-state');
    const feed = feedWith('Sign', '2026-12-01');
    const states: unknown[] = [];
    for (const day of ['2026-10-01', '2026-11-05', '2026-11-30', '2026-12-05', '2026-11-05']) {
      await show({feed, now: Date.parse(`${day}T12:00:00Z`)});
      states.push(state());
    }
    expect(states).to.deep.equal(['upcoming', 'open', 'closing', 'ended', 'open']);
  });

  it('shows the built-in handout as it was edited, in any language and of any sequence', async () => {
    const {show, text, told} = previewed();
    const response = await fetch('/dist/feed/feed.json');
    const builtIn = (await response.json()) as Feed;
    for (const [lang, sequence] of [
      ['en', builtIn.sequence],
      ['es', builtIn.sequence],
      ['es', builtIn.sequence - 1],
      ['ar', builtIn.sequence + 1],
    ] as const) {
      const question = `Edited for ${lang} ${sequence}`;
      const feed = `${JSON.stringify({...builtIn, question, sequence}, null, 2)}\n`;
      await show({embed: principles({lang}), feed});
      await until(() => text().includes(question), question);
    }
    expect(told.flat()).to.deep.equal([]);
  });

  it('stands in a page that is in disorder as in any other', async () => {
    const {element, show, style} = previewed();
    await show({background: 'messy'});
    const {shadowRoot} = element()!;
    const of = (selector: string) => {
      const found = shadowRoot!.querySelector(selector);
      return element()!.ownerDocument.defaultView!.getComputedStyle(found!);
    };
    expect(of('h2').float).to.equal('none');
    expect(of('h2').textTransform).to.equal('none');
    expect(of('p').textIndent).to.equal('0px');
    expect(style().textAlign).to.equal('start');
    const {scrollWidth, clientWidth} = element()!.ownerDocument.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
  });

  it('comes back after the way out was tried in it', async () => {
    const {frame, show, text} = previewed();
    await show({});
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, {once: true});
      frame.contentWindow!.location.replace('/test/pages/nothing.html');
    });
    await show({embed: principles({show: 'partners'})});
    await until(() => text().includes('Immigrant'), 'the partners');
  });

  it('does not hear what others say', async () => {
    const {element, show, told} = previewed();
    await show({});
    const count = told.length;
    postMessage({preview: 'shown', turn: 1, problems: [], took: 0}, location.origin);
    element()!.ownerDocument.defaultView!.postMessage(
      {show: {embed: {element: 'ijn-action-card', attributes: {}}, background: 'dark'}, turn: 2},
      location.origin,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told.length).to.equal(count);
  });
});
