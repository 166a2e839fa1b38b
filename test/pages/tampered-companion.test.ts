/** What is loaded on demand is covered by the hash of the script, in each engine: a byte more, and it is not run. */
import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {feedOf, makeAttend} from '../feed/feeds.js';
import {stored} from '../feed/stored.js';
import {afterwards, inline} from '../handout/elements.js';

const files = [
  'ijn-feed.js',
  'ijn-controls.js',
  'ijn-acting.js',
  'ijn-diagram.js',
  'ijn-print.js',
  'ijn-calendar.js',
  'ijn-picture.js',
] as const;

const later = {starts: '2099-12-10T17:00:00Z', ends: '2099-12-10T19:00:00Z'};
const event = inline(feedOf([makeAttend(later)]));

/** How each file comes to be asked for, and what is there then. */
const cases = {
  'ijn-acting.js': {
    html: '<ijn-action-card action="texas-op-ed"></ijn-action-card>',
    ask: (root: ShadowRoot) => (root.querySelector<HTMLDetailsElement>('.share-ways')!.open = true),
    sees: '[part~="share-link"]',
  },
  'ijn-diagram.js': {
    html: '<ijn-pipeline-diagram></ijn-pipeline-diagram>',
    ask: () => {},
    sees: '.lines path',
  },
  'ijn-print.js': {
    html: '<ijn-principles printable></ijn-principles>',
    ask: () => {},
    sees: '.sheet svg.code path',
  },
  'ijn-calendar.js': {
    html: `<ijn-action-card>${event}</ijn-action-card>`,
    ask: (root: ShadowRoot) =>
      root.querySelector<HTMLElement>('[part~="calendar-button"]')!.click(),
    sees: 'output[lang]:not(:empty)',
  },
  'ijn-picture.js': {
    html: '<ijn-pipeline-diagram></ijn-pipeline-diagram>',
    ask: (root: ShadowRoot) =>
      void until(() => root.querySelector<HTMLElement>('[part~="save-button"]'), 'the button').then(
        (button) => button?.click(),
      ),
    sees: 'output[lang]:not(:empty)',
  },
} as const;

/** Those that say in words what came of it, either way. */
const speaking = ['ijn-calendar.js', 'ijn-picture.js'];

/** A page of its own whose script lies in a folder where one file was changed. */
async function pageWith(changed: string | undefined, html: string) {
  const read = async (name: string) => (await fetch(`/dist/${name}`)).text();
  const script = await stored('ijn.js', {type: 'text/javascript', body: await read('ijn.js')});
  for (const name of files) {
    const body = (await read(name)) + (name === changed ? '\nparent.tampered = true;' : '');
    await stored(new URL(name, script).href, {type: 'text/javascript', body});
  }
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><title>Page</title>
    <script type="module" src="${script}"></script>${html}`;
  afterwards(() => frame.remove());
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    document.body.append(frame);
  });
  const element = frame.contentDocument!.querySelector<HTMLElement>(
    '[printable], ijn-action-card, ijn-pipeline-diagram',
  )!;
  await until(() => element.shadowRoot?.querySelector('.root'), 'the element', 10_000);
  // Of a file that is saved, the test has nothing.
  frame.contentWindow!.addEventListener('click', (click) => {
    if ((click.target as Element).localName === 'a') click.preventDefault();
  });
  return {root: element.shadowRoot!, window: frame.contentWindow!};
}

for (const [name, {html, ask, sees}] of Object.entries(cases)) {
  describe(name, () => {
    it('is loaded when it is asked for, and does its work', async () => {
      const {root} = await pageWith(undefined, html);
      ask(root);
      await until(() => root.querySelector(sees), sees, 10_000);
    });

    it('is refused when it was changed, and all else stands', async () => {
      const {root, window} = await pageWith(name, html);
      ask(root);
      const asked = () =>
        window.performance.getEntriesByType('resource').some((entry) => entry.name.includes(name));
      await until(asked, 'the request', 10_000);
      await until(
        () => !window.document.querySelector(`script[src*="${name}"]`),
        'its end',
        10_000,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect('tampered' in globalThis).to.equal(false);
      if (!speaking.includes(name)) expect(root.querySelector(sees)).to.equal(null);
      expect(root.querySelector('.root')).to.not.equal(null);
    });
  });
}
