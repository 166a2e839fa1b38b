import 'axe-core/axe.min.js';
import type Axe from 'axe-core';
import type {ElementContext, RunOptions} from 'axe-core';
import {render, type LitElement, type TemplateResult} from 'lit';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** What a framed page said and did. The lists grow while the page lives. */
interface FramedPage {
  frame: HTMLIFrameElement;
  window: Window & typeof globalThis;
  document: Document;
  /** Messages of uncaught errors. */
  errors: string[];
  /** Reasons of promise rejections that nobody handled. */
  rejections: string[];
  console: {level: 'debug' | 'log' | 'info' | 'warn' | 'error'; text: string}[];
  /** What the page's Content-Security-Policy refused, as `directive: URL`. */
  violations: string[];
  /** URLs of elements (script, img, link) that did not load. */
  failedLoads: string[];
  /** URLs of everything the page has loaded so far, itself left out. Chromium lists a fetch when its body was read. */
  requests(): string[];
}

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** Renders a template into the document until the end of the test, and waits for the elements in it. */
export async function fixture<E extends Element = HTMLElement>(
  template: TemplateResult,
): Promise<E> {
  const container = document.createElement('div');
  document.body.append(container);
  cleanups.push(() => container.remove());
  render(template, container);
  await updatesOf(container);
  const element = container.firstElementChild;
  if (!element) throw new Error('The template of this fixture has no element');
  return element as E;
}

/** Waits for every Lit element below, also those inside shadow roots which appear by the update of another. */
async function updatesOf(node: ParentNode): Promise<void> {
  for (const element of node.querySelectorAll<LitElement>('*')) {
    await element.updateComplete;
    if (element.shadowRoot) await updatesOf(element.shadowRoot);
  }
}

/**
 * Looks for accessibility problems, contrast of colours included.
 * @param within the window of what is looked at, which has loaded axe: a frame's own, for it looks into its own document alone
 * @returns the problems as text, empty when there are none: `expect(await axe(element)).to.equal('')`
 */
export async function axe(
  context: ElementContext,
  options: RunOptions = {},
  within: Window = window,
): Promise<string> {
  const results = await within.axe.run(context, {
    ...options,
    resultTypes: ['violations'],
    rules: {'color-contrast': {enabled: true}, ...options.rules},
  });
  return results.violations
    .flatMap(({id, help, nodes}) =>
      nodes.map(
        ({target, failureSummary}) =>
          `${id}: ${help}\n  ${target.flat().join(' → ')}\n  ${failureSummary}`,
      ),
    )
    .join('\n');
}

/** Waits until the predicate is true, and returns what it returned. `what` says in the error what did not come. */
export async function until<T>(
  predicate: () => T | Promise<T>,
  what: string,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const value = await predicate();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${what}`);
    // A timer, not an animation frame: a page that is not drawn gets no frames.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Loads a page of the test server (`/test/pages/…`, `/dist/…`) in a frame until the end of the test. */
export async function framePage(
  url: string,
  {width = 800, height = 600} = {},
): Promise<FramedPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: ${height}px; border: 0`;
  const address = new URL(url, location.href);
  address.searchParams.set('__watch', '');
  frame.src = address.href;
  cleanups.push(() => frame.remove());
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    document.body.append(frame);
  });
  const framed = frame.contentWindow as FramedPage['window'] & {
    __watched?: Omit<FramedPage, 'requests'>;
  };
  if (!framed.__watched) throw new Error(`${url} is no HTML page of /test/pages/ or /dist/`);
  const {errors, rejections, console, violations, failedLoads} = framed.__watched;
  return {
    frame,
    window: framed,
    document: framed.document,
    errors,
    rejections,
    console,
    violations,
    failedLoads,
    requests: () => framed.performance.getEntriesByType('resource').map(({name}) => name),
  };
}

/** A URL nobody else asks for, so that `requestsOf` counts this test's requests alone: the engines share one server. */
export function marked(url: string): string {
  const address = new URL(url, location.href);
  address.searchParams.set('mark', crypto.randomUUID());
  return address.href;
}

/** The requests the server has seen for a URL from `marked`, oldest first. */
export async function requestsOf(
  markedUrl: string,
): Promise<{method: string; url: string; time: number}[]> {
  const mark = new URL(markedUrl).searchParams.get('mark') ?? '';
  const response = await fetch(`/__log?contains=${mark}`);
  return response.json();
}
