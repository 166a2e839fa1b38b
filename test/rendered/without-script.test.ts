import {expect} from 'chai';
import {elementNames} from '../../src/embed/attributes.js';
import {everyKind, makeFeed} from '../feed/feeds.js';
import {rendered, renderedPage} from './rendered-page.js';

const now = Date.UTC(2026, 10, 23, 12);

const feed = makeFeed((made) => {
  made.actions = everyKind();
  made.actions[0]!.closes = '2026-11-24';
  made.principles[0]!.actions = made.actions.map(({id}) => id);
});

describe('where there is no script', () => {
  for (const element of elementNames) {
    for (const width of [320, 1280]) {
      it(`everything is on show and works: ${element}, ${width} pixels wide`, async () => {
        const attributes = {
          lang: 'en',
          ...(element === 'ijn-action-card' && {action: 'phone-call'}),
          ...(element === 'ijn-principles' && {
            'language-menu': '',
            printable: '',
            'quick-exit': 'https://weather.example/',
          }),
        };
        const page = await renderedPage(await rendered({embed: {element, attributes}, feed, now}), {
          width,
          height: 900,
          scripts: false,
        });
        expect(customElements.get(element)).to.equal(undefined);
        const root = page.element.shadowRoot!;
        const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
        const isSeen = (each: HTMLElement) => each.checkVisibility({visibilityProperty: true});

        expect(all('button, select, .ghost, .share-ways').filter(isSeen)).to.deep.equal([]);
        expect(all('.left, .answers').filter(isSeen), 'what needs a clock').to.deep.equal([]);
        expect(
          all('.panel, .action, .stage, .script').filter((each) => !isSeen(each)),
        ).to.deep.equal([]);
        expect(all('.stage-title').map(({innerText}) => innerText.trim())).to.deep.equal(
          element === 'ijn-action-card' ? [] : ['Stop', 'Hold', 'Release'],
        );
        expect(all('.written').map(({innerText}) => innerText)).to.deep.equal([
          'As of November 23, 2026',
        ]);

        const links = all('a.button') as HTMLAnchorElement[];
        for (const link of links) {
          expect(link.href).to.match(/^(https|tel|mailto):/);
          link.scrollIntoView({block: 'center'});
          const {left, top, width: wide, height} = link.getBoundingClientRect();
          const hit = root.elementFromPoint(left + wide / 2, top + height / 2);
          expect(link.contains(hit), link.href).to.equal(true);
        }
        // The telephone alone; all kinds but the event, which has no page, and the way out.
        expect(links).to.have.length(
          {'ijn-action-card': 1, 'ijn-principles': 8, 'ijn-pipeline-diagram': 0}[element],
        );
        const {scrollWidth, clientWidth} = page.document.documentElement;
        expect(scrollWidth).to.equal(clientWidth);
      });
    }
  }
});
