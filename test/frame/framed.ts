import {frameAllow, frameListener, frameSandbox} from '../../src/embed/frame-listener.js';
import {until} from '../browser/fixture.js';

/** What probe.js says of the inside of a frame. */
export interface Inside {
  errors: string[];
  told: string[];
  printed: string[];
  element?: string;
  status?: string;
  attributes: Record<string, string>;
  text: string;
  fallback?: string;
  title: string;
  lang: string;
  dir: string;
  dark: boolean;
  background: string;
  height: number;
  window: [number, number];
  scrolls: boolean;
}

/** Address of the other site, without a slash. */
export const otherSite = async () => (await fetch('/__other-site')).text();

/** Puts a file there. */
export const putThere = (path: string, content: string) =>
  fetch(`/__other-site?path=${encodeURIComponent(path)}`, {method: 'PUT', body: content});

export type Sandbox = string | undefined;

/** The ways in which a page may frame embed.html. */
export const sandboxes: [name: string, sandbox: Sandbox][] = [
  ['in a sandbox', frameSandbox],
  ['without a sandbox', undefined],
];

/** A page around frames. */
export class ParentPage {
  readonly #outer = document.createElement('iframe');
  #count = 0;

  /** @param width CSS pixels of its window */
  static async open(width = 700): Promise<ParentPage> {
    const page = new ParentPage();
    page.#outer.style.cssText = `width: ${width}px; height: 600px; border: 0`;
    page.#outer.src = '/test/pages/nothing.html';
    await new Promise((resolve) => {
      page.#outer.addEventListener('load', resolve, {once: true});
      document.body.append(page.#outer);
    });
    return page;
  }

  get window(): Window & typeof globalThis {
    return this.#outer.contentWindow as Window & typeof globalThis;
  }

  /** Pastes the listener. */
  listen(): void {
    const script = this.window.document.createElement('script');
    script.textContent = frameListener;
    this.window.document.body.append(script);
  }

  /** Puts a frame into it, 300 pixels high, as the snippet does. */
  add(src: string, sandbox: Sandbox): Frame {
    const frame = this.window.document.createElement('iframe');
    frame.style.cssText = 'width: 100%; height: 300px; border: 0; display: block';
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.allow = frameAllow;
    frame.src = src;
    this.window.document.body.append(frame);
    return new Frame(frame, this.window, () => `${(this.#count += 1)}`);
  }

  close(): void {
    this.#outer.remove();
  }
}

/** A frame of another site, asked by messages. */
export class Frame {
  constructor(
    readonly element: HTMLIFrameElement,
    readonly page: Window,
    readonly numberOf: () => string,
  ) {}

  /** Height that the page around gives it. */
  get height(): number {
    return this.element.clientHeight;
  }

  /** Asks probe.js in it; undefined where nobody answers in time. */
  ask<Answer>(what: string, argument?: unknown): Promise<Answer | undefined> {
    const number = this.numberOf();
    return new Promise((resolve) => {
      const end = (answer?: Answer) => {
        clearTimeout(timer);
        this.page.removeEventListener('message', hear);
        resolve(answer);
      };
      const hear = ({source, data}: MessageEvent) => {
        if (source === this.element.contentWindow && data?.answer === number) end(data.value);
      };
      const timer = setTimeout(end, 200);
      this.page.addEventListener('message', hear);
      // From the page, which is who is answered.
      this.page.setTimeout(
        `frames[${[...this.page.document.querySelectorAll('iframe')].indexOf(this.element)}].postMessage(${JSON.stringify({ask: what, with: argument, number})}, '*')`,
      );
    });
  }

  /** Waits until its inside is as it should be, and says how it is then. */
  async until(what: string, is: (inside: Inside) => unknown): Promise<Inside> {
    let last: Inside | undefined;
    try {
      await until(
        async () => {
          last = (await this.ask<Inside>('state')) ?? last;
          return last && is(last);
        },
        what,
        15_000,
      );
    } catch (error) {
      throw new Error(
        `${String(error)}; it is ${JSON.stringify({...last, text: ''})} in ${this.height}`,
        {cause: error},
      );
    }
    return last!;
  }

  /** Waits until it has told the same height twice, so that nothing in it grows by itself any more. */
  async rested(): Promise<void> {
    const heights: unknown[] = [];
    const hear = ({source, data}: MessageEvent) => {
      if (source === this.element.contentWindow && data?.ijn) heights.push(data.height);
    };
    this.page.addEventListener('message', hear);
    await until(
      () => heights.length > 2 && heights.at(-1) === heights.at(-2),
      'the frame to tell its height again',
      15_000,
    );
    this.page.removeEventListener('message', hear);
  }

  /** Waits until the element stands there. */
  settled(): Promise<Inside> {
    return this.until(
      'the element in the frame',
      ({status}) => status === 'ready' || status === 'error',
    );
  }

  /** Waits until it is as high as its content, which is said. */
  async fits(): Promise<number> {
    const {height} = await this.until(
      'the frame to be as high as its content',
      (inside) => inside.status !== 'loading' && Math.abs(inside.height - this.height) <= 1.5,
    );
    return height;
  }
}
