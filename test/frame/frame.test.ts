import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {feedOf, makeCall} from '../feed/feeds.js';
import {ParentPage, otherSite, putThere, sandboxes} from './framed.js';

const english = 'lang=en';
const site = await otherSite();
const embed = (query: string, place = 'open/probed') => `${site}/${place}/embed.html?${query}`;
const quiet = {errors: [], told: []};

let page: ParentPage;
beforeEach(async () => {
  page = await ParentPage.open();
});
afterEach(() => page.close());

for (const [where, sandbox] of sandboxes) {
  describe(`embed.html of another site, ${where}`, () => {
    it('shows the element that its address asks for', async () => {
      const frame = page.add(embed('element=action-card&action=dodge-contract&lang=es'), sandbox);
      const inside = await frame.settled();
      expect(inside).to.deep.include({
        ...quiet,
        element: 'ijn-action-card',
        status: 'ready',
        attributes: {action: 'dodge-contract'},
        lang: 'es',
        dir: 'ltr',
      });
      expect(inside.text).to.match(/Dodge/);
    });

    it('loads what the visitor asks for: drawing, menu, another language', async () => {
      page.listen();
      const frame = page.add(embed('lang=en&language-menu&printable'), sandbox);
      await frame.settled();
      await until(() => frame.ask('box', '[part~=language-menu]'), 'the menu');
      await frame.ask('choose', ['[part~=language-menu]', 'ar']);
      const arabic = await frame.until(
        'Arabic',
        ({lang, title}) => lang === 'ar' && /[؀-ۿ]/.test(title),
      );
      expect(arabic).to.deep.include({...quiet, dir: 'rtl', status: 'ready'});
    });

    it('scrolls inside until there is a listener, however late', async () => {
      const frame = page.add(embed(english), sandbox);
      await frame.settled();
      const {scrolls} = await frame.until('what scrolls', () => true);
      expect({scrolls, height: frame.height}).to.deep.equal({scrolls: true, height: 300});
      await frame.rested();
      page.listen();
      expect(await frame.fits()).to.be.greaterThan(1000);
    });

    it('is as high as its content, whatever is open in it', async () => {
      const frame = page.add(embed('element=pipeline-diagram&lang=en'), sandbox);
      await frame.settled();
      await frame.rested();
      page.listen();
      const before = await frame.fits();
      await frame.until(
        'no scroll bar',
        ({window: [inner]}) => inner === frame.element.clientWidth,
      );
      const toggle = '[data-stage="hold"] [part~=toggle], [data-stage="hold"] button';
      await frame.ask('press', toggle);
      await frame.until('a stage to open', ({height}) => height > before + 20);
      await frame.fits();
      await frame.ask('press', toggle);
      await frame.until('a stage to close', ({height}) => height < before + 20);
      expect(await frame.fits()).to.be.closeTo(before, 2);
    });

    it('takes no feed from elsewhere, and says so', async () => {
      const elsewhere = new URL('/dist/feed/feed.es.json', location.href).href;
      const frame = page.add(embed(`lang=en&feed=${encodeURIComponent(elsewhere)}`), sandbox);
      const inside = await frame.settled();
      expect(inside).to.deep.include({status: 'ready', attributes: {}, errors: []});
      expect(inside.told.join()).to.contain(elsewhere).and.to.contain('is not shown');
      expect(inside.text).to.contain('How does ending criminalization help stop deportations?');
    });

    it('takes a feed of its own site', async () => {
      const call = makeCall({id: 'only-here', title: 'Only in this feed'});
      await putThere('/open/probed/own.json', JSON.stringify(feedOf([call])));
      const frame = page.add(embed('element=action-card&lang=en&feed=own.json'), sandbox);
      const inside = await frame.settled();
      expect(inside).to.deep.include({...quiet, status: 'ready'});
      expect(inside.text).to.contain('Only in this feed');
      expect(inside.attributes).to.deep.equal({feed: `${site}/open/probed/own.json`});
    });
  });
}

describe('embed.html', () => {
  it('shows words of its own where a sandbox may not load its scripts', async () => {
    const frame = page.add(embed(english, 'closed/probed'), sandboxes[0]![1]);
    const {element, fallback} = await frame.until('the words', (inside) => inside.fallback);
    expect(element).to.equal(undefined);
    expect(fallback).to.contain('How does ending criminalization help stop deportations?');
  });

  const hostile = {
    script: 'element=<script>alert(1)</script>&lang="><script>alert(1)</script>',
    address: 'feed=javascript:alert(1)&quick-exit=javascript:alert(1)&lang=en',
    data: 'feed=data:application/json,{}&lang=en',
    style: 'accent=red;background:url(//example.org)&scheme=dark;x&lang=en',
    handler: 'onclick=alert(1)&style=display:none&lang=en',
    megabyte: `region=${'US-NY+'.repeat(150_000)}&lang=${'x'.repeat(1000)}`,
  };
  it('does nothing that its address could do harm by', async () => {
    const frames = Object.entries(hostile).map(
      ([name, query]) => [name, page.add(embed(encodeURI(query)), undefined)] as const,
    );
    for (const [name, frame] of frames) {
      const {errors, element, status, attributes, text} = await frame.settled();
      expect({errors, element, status, attributes}, name).to.deep.equal({
        errors: [],
        element: 'ijn-principles',
        status: 'ready',
        attributes: {},
      });
      expect(text, name).to.match(/deport/i);
    }
  });

  it('takes no feed from elsewhere that its own site leads to', async () => {
    const feed = encodeURIComponent(`/away?to=${location.origin}/dist/feed/feed.json`);
    const frame = page.add(embed(`lang=en&feed=${feed}`), sandboxes[0]![1]);
    const inside = await frame.settled();
    expect(inside.status).to.equal('error');
    expect(inside.errors.join()).to.contain('connect-src');
    expect(inside.text).to.contain('How does ending criminalization help stop deportations?');
  });

  it('leaves out the quick exit, and says so', async () => {
    const frame = page.add(embed('lang=en&quick-exit=https://example.org/'), undefined);
    const inside = await frame.settled();
    expect(inside.attributes).to.deep.equal({});
    expect(inside.told.join()).to.contain('quick exit');
  });

  it('gives each of two frames its own height', async () => {
    page.listen();
    const [card, whole] = ['element=action-card&action=dodge-contract&lang=en', english].map(
      (query, i) => page.add(embed(query), sandboxes[i]![1]),
    );
    await Promise.all([card!.settled(), whole!.settled()]);
    const heights = [await card!.fits(), await whole!.fits()];
    expect(heights[1]).to.be.greaterThan(heights[0]! + 500);
  });

  it('is not given a height by another frame, nor by the page itself', async () => {
    page.listen();
    const frame = page.add(embed('element=action-card&action=dodge-contract&lang=en'), undefined);
    await frame.settled();
    const height = await frame.fits();
    const other = page.add(`${site}/open/probed/embed.html?lang=en&other`, undefined);
    other.element.removeAttribute('src');
    await other.ask('post', {ijn: 'height', height: 4321});
    page.window.postMessage({ijn: 'height', height: 4321}, '*');
    await other.ask('state');
    expect(frame.height).to.be.closeTo(height, 2);
    expect(other.height).to.not.equal(4321);
  });

  it('takes the colours that its address names', async () => {
    const frame = page.add(embed('lang=en&scheme=dark&accent=ffcc00'), undefined);
    const {attributes} = await frame.settled();
    expect(attributes['style']).to.match(
      /color-scheme: dark; --ijn-accent: #ffcc00; --ijn-on-accent: #000000/,
    );
  });

  it('prints the handout by itself', async () => {
    const frame = page.add(embed('lang=en&printable'), sandboxes[0]![1]);
    await frame.settled();
    await until(() => frame.ask('box', '[part~=print-button]'), 'the button');
    await frame.ask('press', '[part~=print-button]');
    const {printed} = await frame.until('the sheet', (inside) => inside.printed.length);
    expect(printed).to.deep.equal(['head body main div']);
  });

  it('shows words of its own where no script may run', async () => {
    const frame = page.add('/dist/embed.html', '');
    // Of our own site, so that it can be looked into: no probe runs there.
    frame.element.setAttribute('sandbox', 'allow-same-origin');
    frame.element.src = '/dist/embed.html?again';
    const words = await until(
      () => frame.element.contentDocument?.querySelector<HTMLElement>('.fallback')?.innerText,
      'the words',
    );
    expect(words).to.contain('How does ending criminalization help stop deportations?');
    expect(words).to.contain('Free them all, and we mean all');
    expect(words).to.contain('JavaScript');
  });
});
