/** Snippets that show the element in a frame, in pages that have the policy that they name. */
import {expect} from 'chai';
import {hashSource} from '../../src/builder/digest.js';
import {framePage, until} from '../browser/fixture.js';
import {stored} from '../feed/stored.js';
import {otherSite, type Inside} from '../frame/framed.js';
import {choices, snippetOf} from './choices.js';
import {only, quiet, read} from './under-policy.js';
import {asPasted, inParagraphs} from './site-builders.js';

const site = await otherSite();

/** Asks probe.js in a frame how it is there, until it is as it should be. */
async function inside(frame: HTMLIFrameElement, is: (state: Inside) => boolean): Promise<Inside> {
  let last: Inside | undefined;
  const hear = ({source, data}: MessageEvent) => {
    if (source === frame.contentWindow && data?.answer) last = data.value as Inside;
  };
  addEventListener('message', hear);
  try {
    await until(
      () => {
        frame.contentWindow?.postMessage({ask: 'state', number: '1'}, '*');
        return last && is(last);
      },
      'what the frame shows',
      20_000,
    );
  } finally {
    removeEventListener('message', hear);
  }
  return last!;
}

const whole = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('snippets with a frame', function () {
  this.timeout(60_000);

  for (const choice of choices)
    for (const [how, page] of [
      ['as it is', asPasted],
      ['in paragraphs', inParagraphs],
    ] as const)
      it(`iframe, ${how}: ${choice.name}`, async () => {
        const base = `${site}/open/probed/`;
        const {files, policy, feed} = await snippetOf('iframe', choice, read, base);
        const url = await stored('page.html', {
          type: 'text/html; charset=utf-8',
          policy: only(policy),
          body: page(files[0]!.code),
        });
        const framed = await framePage(url, {width: 900, height: 700});
        const frame = framed.document.querySelector('iframe')!;
        const words = whole(choice.words(feed));
        frame.scrollIntoView();
        const state = await inside(
          frame,
          ({status, text}) => status === 'ready' && text.includes(words),
        );
        expect(state).to.deep.include({
          errors: [],
          told: [],
          element: choice.embed.element,
          lang: choice.language,
        });
        // The listener in the snippet gives it its height.
        await until(() => frame.style.height, 'its height', 15_000);
        expect(quiet(framed)).to.deep.equal(quiet());
      });

  // Wix puts what is pasted into a page of its own, in a sandboxed frame of another site.
  for (const choice of choices)
    it(`wix, in its frame: ${choice.name}`, async () => {
      const {files, policy, feed} = await snippetOf('wix', choice, read, `${site}/open/`);
      const report = `setInterval(() => {
  const element = document.querySelector('${choice.embed.element}');
  const root = element?.shadowRoot?.querySelector('[part~="root"]');
  parent.postMessage({
    status: element?.status, language: root?.lang, text: root?.textContent,
    errors: window.errors,
  }, '*');
}, 100);
window.errors = [];
addEventListener('error', ({message, target}) => errors.push(message ?? target.src), true);
addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
  errors.push(effectiveDirective + ': ' + blockedURI));`;
      const inner = await stored('page.html', {
        type: 'text/html; charset=utf-8',
        policy: only(policy, {'script-src': [hashSource(report)]}),
        body: `<!doctype html><html><head><meta charset="utf-8"><script>${report}</script></head><body>${files[0]!.code}</body></html>`,
      });
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts', 'allow-popups', 'allow-forms');
      frame.src = inner;
      let last: {status?: string; language?: string; text?: string; errors: string[]} | undefined;
      const hear = ({source, data}: MessageEvent) => {
        if (source === frame.contentWindow) last = data as typeof last;
      };
      addEventListener('message', hear);
      document.body.append(frame);
      try {
        const words = whole(choice.words(feed));
        await until(
          () => last?.status === 'ready' && whole(last.text ?? '').includes(words),
          'what the frame shows',
          20_000,
        );
        expect(last).to.deep.include({language: choice.language, errors: []});
      } finally {
        removeEventListener('message', hear);
        frame.remove();
      }
    });
});
