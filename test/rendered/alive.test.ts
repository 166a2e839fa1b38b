/** What a server drew does all that the element does, once it is taken over, and serves everybody before and after. */
import {expect} from 'chai';
import {elementNames, type ElementName} from '../../src/embed/attributes.js';
import type {IjnActionEvent, IjnStageChangeEvent} from '../../src/index.js';
import {until} from '../browser/fixture.js';
import {everyKind, makeFeed} from '../feed/feeds.js';
import {rendered, renderedPage} from './rendered-page.js';

const feed = makeFeed((made) => {
  made.actions = everyKind();
  made.actions[0]!.sourceParameter = 'from';
  made.principles[0]!.actions = made.actions.map(({id}) => id);
});

const page = async (
  element: ElementName,
  attributes: Record<string, string>,
  more: {feed?: unknown} = {feed},
) =>
  renderedPage(
    await rendered({embed: {element, attributes: {lang: 'en', ...attributes}}, ...more}),
  );

type Page = Awaited<ReturnType<typeof page>>;

/** Presses each link to act in turn, and follows none. */
function followAll({element, document}: Page) {
  const told: Pick<IjnActionEvent, 'id' | 'kind' | 'channel' | 'url'>[] = [];
  const stopped: boolean[] = [];
  const onAction = (event: IjnActionEvent) => {
    const {id, kind, channel, url} = event;
    told.push({id, kind, channel, url});
    event.preventDefault();
  };
  const onClick = (event: Event) => {
    stopped.push(event.defaultPrevented);
    event.preventDefault();
  };
  document.addEventListener('ijn-action', onAction);
  document.addEventListener('click', onClick);
  for (const link of element.shadowRoot!.querySelectorAll<HTMLElement>('[data-action] a.button'))
    link.click();
  document.removeEventListener('ijn-action', onAction);
  document.removeEventListener('click', onClick);
  return {told, stopped};
}

describe('what a server drew, once it is taken over', () => {
  it('tells the page of each action before it is followed, which the page can stop', async () => {
    const made = await page('ijn-principles', {source: 'us'});
    const links = 7;
    expect(followAll(made)).to.deep.equal({told: [], stopped: Array(links).fill(false)});
    await made.enliven();
    const {told, stopped} = followAll(made);
    expect(told).to.deep.equal([
      {id: 'petition', kind: 'sign', channel: 'link', url: 'https://petition.example/sign?from=us'},
      {id: 'gift', kind: 'donate', channel: 'link', url: 'https://petition.example/sign'},
      {id: 'phone-call', kind: 'call', channel: 'call', url: 'tel:+12025550123'},
      {
        id: 'letter',
        kind: 'email',
        channel: 'email',
        url:
          'mailto:governor@state.example?subject=Sign%20the%20bill' +
          '&body=Dear%20governor%2C%0D%0A%0D%0Aplease%20sign.',
      },
      {id: 'pass-on', kind: 'share', channel: 'link', url: 'https://op-ed.example/'},
      {id: 'article', kind: 'read', channel: 'link', url: 'https://petition.example/sign'},
      {id: 'talk', kind: 'listen', channel: 'link', url: 'https://petition.example/sign'},
    ]);
    expect(stopped).to.deep.equal(Array(links).fill(true));
    expect(made.said).to.deep.equal([]);
  });

  it('tells it of a card', async () => {
    const made = await page('ijn-action-card', {action: 'phone-call'});
    await made.enliven();
    expect(followAll(made).told).to.deep.equal([
      {id: 'phone-call', kind: 'call', channel: 'call', url: 'tel:+12025550123'},
    ]);
  });

  it('opens and closes its stages, and says so', async () => {
    for (const element of ['ijn-principles', 'ijn-pipeline-diagram'] as const) {
      const made = await page(element, {});
      const [button] = made.element.shadowRoot!.querySelectorAll('button[part="stage-button"]');
      const [panel] = made.element.shadowRoot!.querySelectorAll<HTMLElement>('.panel');
      const changes: (string | undefined)[] = [];
      made.document.addEventListener('ijn-stage-change', ({stage}: IjnStageChangeEvent) =>
        changes.push(stage),
      );
      await made.enliven();
      for (const isOpen of [true, false]) {
        (button as HTMLElement).click();
        await made.element.updateComplete;
        expect(button!.getAttribute('aria-expanded')).to.equal(String(isOpen));
        expect(panel!.checkVisibility()).to.equal(isOpen);
      }
      expect(changes).to.deep.equal(['stop', undefined]);
    }
  });

  it('offers ways to share where somebody opens them', async () => {
    const made = await page('ijn-action-card', {action: 'pass-on'});
    await made.enliven();
    const ways = made.element.shadowRoot!.querySelector<HTMLDetailsElement>('details.share-ways')!;
    ways.open = true;
    await new Promise((resolve) => ways.addEventListener('toggle', resolve, {once: true}));
    await until(() => ways.querySelector('[part~="share-link"]'), 'the ways');
  });
});

describe('what a server drew', () => {
  it('is looked at, in its frame', async () => {
    const made = await page('ijn-action-card', {});
    made.element.shadowRoot!.querySelector('.action')!.append(made.document.createElement('img'));
    expect(await made.axe()).to.match(/^image-alt: /);
  });

  for (const element of elementNames)
    for (const lang of ['en', 'ar'])
      it(`is accessible before the script and after it: ${element}, ${lang}`, async () => {
        const attributes = {
          lang,
          ...(element === 'ijn-principles' && {
            'language-menu': '',
            printable: '',
            'quick-exit': 'https://weather.example/',
          }),
          ...(element === 'ijn-action-card' && lang === 'ar' && {action: 'phone-call'}),
        };
        const made = await page(
          element,
          attributes,
          lang === 'ar' ? {feed: {...feed, language: lang}} : {},
        );
        expect(await made.axe(), 'before').to.equal('');
        for (const animation of made.element.shadowRoot!.getAnimations()) animation.finish();
        expect(await made.axe(), 'after ten seconds').to.equal('');
        await made.enliven();
        expect(await made.axe(), 'taken over').to.equal('');
        expect(made.said).to.deep.equal([]);
      });
});
