import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {feedOf, makeAttend, makeFeed} from '../feed/feeds.js';
import {stored, type StoredAnswer} from '../feed/stored.js';

const missing: StoredAnswer = {status: 404, type: 'text/plain', body: 'Not Found'};

const file = async (name: string): Promise<StoredAnswer> => ({
  type: name.endsWith('.js') ? 'text/javascript' : 'application/json',
  body: new Uint8Array(await (await fetch(`/dist/${name}`)).arrayBuffer()),
});

/** A page of its own whose script lies in a folder where a companion is missing at first. */
async function pageWithout(companion: string, html: string) {
  const script = await stored('ijn.js', await file('ijn.js'));
  for (const name of ['ijn-feed.js', 'ijn-controls.js', 'handout/es.json', 'locales/es.json']) {
    const answer = await file(name);
    await stored(
      new URL(name, script).href,
      ...(name === companion ? [missing, answer] : [answer]),
    );
  }
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><title>Page</title>
    <script type="module" src="${script}"></script>${html}`;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    document.body.append(frame);
  });
  return frame;
}

const principles = (frame: HTMLIFrameElement) =>
  frame.contentDocument!.querySelector('ijn-principles')!;

describe('a file of ours that comes only at the second try', () => {
  it('(what reads feeds) is had when the network is back', async () => {
    const feed = await stored('feed.json', {body: makeFeed()});
    const frame = await pageWithout(
      'ijn-feed.js',
      `<ijn-principles feed="${feed}"></ijn-principles>`,
    );
    try {
      await until(() => principles(frame).status === 'error', 'the failure');
      frame.contentWindow!.dispatchEvent(new Event('online'));
      await until(() => principles(frame).status === 'ready', 'the feed');
      expect(principles(frame).shadowRoot?.textContent).to.contain('The title');
    } finally {
      frame.remove();
    }
  });

  it('(what reads feeds) is had with the words that only such feeds need', async () => {
    const far = {starts: '2099-12-10T17:00:00Z', ends: '2099-12-10T19:00:00Z'};
    const feed = await stored('feed.json', {body: feedOf([makeAttend(far)])});
    const frame = await pageWithout(
      'ijn-feed.js',
      `<ijn-principles lang="es" feed="${feed}"></ijn-principles>`,
    );
    try {
      await until(() => principles(frame).status === 'error', 'the failure');
      frame.contentWindow!.dispatchEvent(new Event('online'));
      await until(
        () =>
          principles(frame).shadowRoot?.querySelector('[part~=kind]')?.textContent?.trim() ===
          'Evento',
        'the kind of action in Spanish',
      );
    } finally {
      frame.remove();
    }
  });

  it('(the handout in Spanish) is had when the network is back', async () => {
    const frame = await pageWithout(
      'handout/es.json',
      '<ijn-principles lang="es"></ijn-principles>',
    );
    try {
      await until(() => principles(frame).status === 'error', 'the failure');
      frame.contentWindow!.dispatchEvent(new Event('online'));
      await until(() => principles(frame).status === 'ready', 'the feed');
      expect(
        principles(frame).shadowRoot?.querySelector('[part~="root"]')?.getAttribute('lang'),
      ).to.equal('es');
    } finally {
      frame.remove();
    }
  });

  it('(the choice of language) is had when the network is back', async () => {
    const frame = await pageWithout(
      'ijn-controls.js',
      '<ijn-principles language-menu></ijn-principles>',
    );
    const menu = () => principles(frame).shadowRoot?.querySelector('[part~="language-menu"]');
    try {
      await until(() => principles(frame).status === 'ready', 'the handout');
      const requests = () => frame.contentWindow!.performance.getEntriesByType('resource');
      await until(() => requests().some(({name}) => name.includes('ijn-controls')), 'the failure');
      await until(
        () => !frame.contentDocument!.querySelector('script[src*="controls"]'),
        'its end',
      );
      expect(menu()).to.not.exist;
      frame.contentWindow!.dispatchEvent(new Event('online'));
      await until(() => menu(), 'the menu');
    } finally {
      frame.remove();
    }
  });
});
