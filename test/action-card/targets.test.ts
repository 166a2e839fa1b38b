import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {everyKind} from '../feed/feeds.js';
import {standAt} from '../handout/elements.js';
import {card} from './card.js';

/** Least CSS pixels of what is pressed, in both directions (WCAG 2.2, 2.5.8). */
const least = 24;

const sources = [{title: 'X', url: 'https://x.example/', date: '2026'}];

describe('what is pressed', () => {
  beforeEach(() => standAt('2026-12-01T12:00:00Z'));

  for (const drawn of everyKind()) {
    it(`is large enough in an open ${drawn.kind}, unfolded`, async () => {
      const element = await card({...drawn, sources});
      const root = element.shadowRoot!;
      for (const details of root.querySelectorAll('details')) details.open = true;
      if (drawn.kind === 'share')
        await until(() => root.querySelector('[part~="share-link"]'), 'the other ways');
      if (drawn.kind === 'call') await until(() => root.querySelector('dialog'), 'large letters');
      const small = [...root.querySelectorAll<HTMLElement>('a, button, summary')]
        .filter((each) => each.offsetParent !== null)
        .map((each) => ({words: each.textContent.trim(), box: each.getBoundingClientRect()}))
        .filter(({box}) => box.width < least || box.height < least)
        .map(({words, box}) => `${words}: ${box.width} × ${box.height}`);
      expect(small).to.deep.equal([]);
    });
  }
});
