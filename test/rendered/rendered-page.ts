/** A page that a server has rendered, and its script, which comes when the test says so. */
import type {RenderedEmbed, RenderOptions, Scripts} from '../../src/render/index.js';
import type {IjnActionCard, IjnPipelineDiagram, IjnPrinciples} from '../../src/index.js';
import {axe, until} from '../browser/fixture.js';

export type Element = IjnPrinciples | IjnActionCard | IjnPipelineDiagram;

/** What `ijn-feed render` writes. */
export async function rendered(
  options: RenderOptions,
  scripts: Scripts = 'script',
): Promise<RenderedEmbed> {
  const response = await fetch(`/__rendered?for=${scripts}`, {
    method: 'PUT',
    body: JSON.stringify(options),
  });
  return (await response.json()) as RenderedEmbed;
}

/** Text nodes that somebody reads, each with what it says. */
export function textsOf(element: globalThis.Element): Map<Text, string> {
  const root = element.shadowRoot!;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = new Map<Text, string>();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.trim() && !node.parentElement?.closest('noscript, style, .ghost'))
      texts.set(node, node.data);
  }
  return texts;
}

/** The words of an element, in order. WebKit has older data than Node, and writes the digits of Arabic in Arabic. */
export const wordsOf = (element: globalThis.Element): string =>
  [...textsOf(element).values()]
    .join(' ')
    .replaceAll(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replaceAll(/\s+/g, ' ')
    .trim();

let pages = 0;

/** Opens a page under the policy that the rendered element names, without its script. */
export async function renderedPage(
  {html, styleHashes}: Pick<RenderedEmbed, 'html' | 'styleHashes'>,
  {width = 800, height = 600, scripts = true, script: source = '/dist/ijn.js'} = {},
) {
  const url = `/__stored/rendered-${crypto.randomUUID()}/${pages++}.html`;
  const policy =
    `default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; ` +
    `style-src ${styleHashes.map((hash) => `'${hash}'`).join(' ') || "'none'"}; ` +
    `require-trusted-types-for 'script'; trusted-types lit-html ijn test`;
  const page =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rendered</title>` +
    `<link rel="icon" href="data:,"></head><body>${html}</body></html>`;
  const bytes = new TextEncoder().encode(page);
  await fetch(url, {
    method: 'PUT',
    body: JSON.stringify([
      {
        type: 'text/html; charset=utf-8',
        policy,
        base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
      },
    ]),
  });
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: ${height}px; border: 0`;
  // Browsers then read the page as where JavaScript is off.
  if (!scripts) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.src = url;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  const inside = frame.contentWindow as Window & typeof globalThis;
  const {document: content} = inside;
  const element = content.querySelector<Element>(
    'ijn-principles, ijn-action-card, ijn-pipeline-diagram',
  )!;

  const said: string[] = [];
  for (const level of ['log', 'warn', 'error'] as const)
    inside.console[level] = (...words: unknown[]) => said.push(words.map(String).join(' '));
  inside.addEventListener('error', ({message}) => said.push(message));
  inside.addEventListener('unhandledrejection', ({reason}) => said.push(String(reason)));
  content.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
    said.push(`${violatedDirective} ${blockedURI}`),
  );
  const shifts: unknown[] = [];
  if (inside.PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new inside.PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  }

  // In the source of a real page; here they come when the test says so.
  let policyOfTest: {createScriptURL(url: string): string} | undefined;
  const addScript = (address: string, type: string) => {
    const script = content.createElement('script');
    script.type = type;
    policyOfTest ??= inside.trustedTypes?.createPolicy('test', {createScriptURL: (own) => own});
    script.src = policyOfTest?.createScriptURL(address) ?? address;
    content.head.append(script);
    return script;
  };

  return {
    frame,
    element,
    document: content,
    /** Console, uncaught errors, what the policy refused. */
    said,
    /** Chromium's `layout-shift` entries. */
    shifts,
    /** Paths of what the page asked for. */
    requests: () =>
      inside.performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname),
    /** Problems of accessibility in the element, as text. */
    async axe(): Promise<string> {
      if (!('axe' in inside)) {
        const script = addScript('/node_modules/axe-core/axe.min.js', '');
        await new Promise((resolve, reject) => {
          script.addEventListener('load', resolve);
          script.addEventListener('error', reject);
        });
      }
      return axe(element, {}, inside);
    },
    /** Gives the page its script, and waits until it has taken over. */
    async enliven(): Promise<void> {
      addScript(source, 'module');
      await until(
        () =>
          element.status !== undefined &&
          element.status !== 'loading' &&
          !element.renderOptions.renderBefore &&
          element.shadowRoot?.querySelector('.root') &&
          (!element.shadowRoot.querySelector('.stages') ||
            element.shadowRoot.querySelector('.pipeline > svg')),
        'the script of the page',
        10_000,
      );
      await element.updateComplete;
      await until(() => !element.isUpdatePending, 'the last update');
      // Layout shifts are told a frame later.
      await new Promise((resolve) => setTimeout(resolve, 150));
    },
  };
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});
