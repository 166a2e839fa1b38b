import {expect} from 'chai';
import type {Action} from '../../src/index.js';
import {axe, until} from '../browser/fixture.js';
import {makeShare, makeSign} from '../feed/feeds.js';
import {click, heard, part, parts, standAt, words} from '../handout/elements.js';
import {replaceInNavigator} from '../handout/navigator.js';
import {button, card, said} from './card.js';

beforeEach(() => standAt('2026-12-01T12:00:00Z'));

/** Opens the other ways to share, and waits until they are there. */
async function opened(element: HTMLElement) {
  const ways = part<HTMLDetailsElement>(element, 'share-ways')!;
  ways.open = true;
  await until(() => part(element, 'share-link'), 'the other ways');
  return ways;
}

const links = (element: Element) => parts<HTMLAnchorElement>(element, 'share-link');

describe('the button that shares', () => {
  it('hands the text to the device, whole and without marks, after ijn-action', async () => {
    const asked: unknown[] = [];
    replaceInNavigator('share', async (data: unknown) => void asked.push(data));
    const events = heard('ijn-action');
    const element = await card(makeShare());
    click(button(element, 'Share'));
    await until(() => asked.length > 0, 'the sheet');
    expect(asked[0]).to.deep.equal({
      text: 'Read this. #StopTransfers',
      url: 'https://op-ed.example/',
    });
    expect(events[0]).to.include({
      id: 'pass-on',
      kind: 'share',
      channel: 'share',
      url: 'https://op-ed.example/',
    });
  });

  it('hands over nothing when the page forbids it', async () => {
    const asked: unknown[] = [];
    replaceInNavigator('share', async (data: unknown) => void asked.push(data));
    const element = await card(makeShare());
    element.addEventListener('ijn-action', (event) => event.preventDefault());
    click(button(element, 'Share'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.deep.equal([]);
    expect(part<HTMLDetailsElement>(element, 'share-ways')?.open).to.equal(false);
  });

  for (const [name, error] of [
    ['the visitor closes the sheet', 'AbortError'],
    ['it is open already', 'InvalidStateError'],
  ] as const)
    it(`does nothing more when ${name}`, async () => {
      replaceInNavigator('share', () => Promise.reject(new DOMException('no', error)));
      const element = await card(makeShare());
      click(button(element, 'Share'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(part<HTMLDetailsElement>(element, 'share-ways')?.open).to.equal(false);
    });

  for (const [name, share] of [
    ['is no sheet', undefined],
    ['the device refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
  ] as const) {
    it(`opens the other ways, and brings the visitor there, where ${name}`, async () => {
      replaceInNavigator('share', share);
      const element = await card(makeShare());
      click(button(element, 'Share'));
      const ways = part<HTMLDetailsElement>(element, 'share-ways')!;
      await until(() => ways.open, 'the other ways');
      expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
      await until(() => part(element, 'share-link'), 'the links');
    });
  }
});

describe('other ways to share', () => {
  it('are not there until somebody wants them', async () => {
    const element = await card(makeShare());
    expect(links(element)).to.deep.equal([]);
    expect(said(element)).to.equal(null);
  });

  it('are plain links, whose hosts are shown, and that send no referrer', async () => {
    const element = await card(makeShare());
    await opened(element);
    expect(links(element).map((link) => [words(link), link.protocol, link.host])).to.deep.equal([
      ['SMS', 'sms:', ''],
      ['Email', 'mailto:', ''],
      ['WhatsApp', 'https:', 'wa.me'],
      ['Telegram', 'https:', 't.me'],
      ['Facebook', 'https:', 'www.facebook.com'],
      ['X', 'https:', 'x.com'],
      ['Bluesky', 'https:', 'bsky.app'],
    ]);
    for (const link of links(element).filter(({protocol}) => protocol === 'https:')) {
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.nextElementSibling?.textContent).to.equal(link.host);
    }
    expect(await axe(element)).to.equal('');
  });

  it('send ijn-action with the address, which can stop them', async () => {
    const element = await card(makeShare());
    await opened(element);
    const events = heard('ijn-action');
    element.addEventListener('ijn-action', (event) => event.preventDefault());
    expect(click(links(element)[2])).to.equal(false);
    expect(events[0]).to.include({
      id: 'pass-on',
      channel: 'share',
      url: 'https://wa.me/?text=Read%20this.%20%23StopTransfers%0Ahttps%3A%2F%2Fop-ed.example%2F',
    });
  });

  it('copy the text with its link, or the link, and say so in a live region', async () => {
    const copied: string[] = [];
    replaceInNavigator('clipboard', {writeText: async (text: string) => void copied.push(text)});
    const events = heard('ijn-action');
    const element = await card(makeShare());
    await opened(element);
    expect(words(said(element))).to.equal('');
    click(button(element, 'Copy text and link'));
    await until(() => words(said(element)) === 'Copied.', 'what was done');
    click(button(element, 'Copy op-ed.example'));
    await until(() => copied.length === 2, 'the link');
    expect(copied).to.deep.equal([
      'Read this. #StopTransfers\nhttps://op-ed.example/',
      'https://op-ed.example/',
    ]);
    expect(events[0]?.channel).to.equal('copy');
    expect(said(element)?.lang).to.equal('en');
  });

  for (const [name, clipboard] of [
    ['is none', undefined],
    ['the browser refuses', {writeText: () => Promise.reject(new Error('no'))}],
  ] as const) {
    it(`offer the text selected, and say why, where the clipboard ${name}`, async () => {
      replaceInNavigator('clipboard', clipboard);
      const element = await card(makeShare());
      await opened(element);
      const area = element.shadowRoot?.querySelector('textarea');
      expect(area?.hidden).to.equal(true);
      click(button(element, 'Copy op-ed.example'));
      await until(() => words(said(element)).includes('did not allow'), 'why not');
      expect(area?.hidden).to.equal(false);
      expect(area?.value).to.equal('https://op-ed.example/');
      expect(area?.selectionEnd).to.equal('https://op-ed.example/'.length);
      expect(await axe(element)).to.equal('');
    });
  }

  it('leave out what needs an address where there is none', async () => {
    const {url: _, ...nowhere} = makeShare();
    const element = await card(nowhere as Action);
    await opened(element);
    expect(links(element).map(words)).to.not.include('Facebook').and.to.not.include('Telegram');
    expect(button(element, 'Copy op-ed.example')).to.equal(undefined);
  });

  it('tell of a victory where it is said to have been, however the address is written', async () => {
    const outcome = {
      summary: 'Won.',
      date: '2026-05-04',
      sources: [{title: 'The news', url: 'https://good.example\\@evil.example/'}],
    };
    const element = await card(makeSign({status: 'won', outcome}));
    await opened(element);
    expect(decodeURIComponent(links(element)[2]!.href)).to.contain(
      'https://good.example/@evil.example/',
    );
  });

  it('tell of a victory, with its source', async () => {
    const outcome = {
      summary: 'The county made it *law*.',
      date: '2026-05-04',
      sources: [{title: 'The news', url: 'https://news.example/won'}],
    };
    const element = await card(makeSign({status: 'won', outcome}));
    await opened(element);
    const text = new URLSearchParams(new URL(links(element)[2]!.href).search).get('text');
    expect(text).to.equal('The county made it law.\nhttps://news.example/won');
  });
});
