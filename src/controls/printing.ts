/** Printing the handout: what it takes is loaded when the page has nothing else to do, since printing does not wait. */
import {noChange, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {LoadModule} from '../companions/load-module.js';
import type {View} from '../handout/view.js';
import type {SheetOptions} from '../print/index.js';
import {loadPrint} from './load-print.js';

type Print = Awaited<ReturnType<typeof loadPrint>>;

/** An element that can be printed. */
export interface PrintingHost extends Element, ReactiveControllerHost {}

/** Whether a button was pressed a moment ago: twice is once. */
let printing = false;

/** Milliseconds in which a browser that may print has begun to. */
const patience = 1000;

/** What was asked for, and what has come of it, by element. */
const asked = new WeakMap<PrintingHost, Promise<Print | undefined>>();
const loaded = new WeakMap<PrintingHost, Print>();

const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    // Safari has no requestIdleCallback.
    'requestIdleCallback' in window
      ? requestIdleCallback(resolve, {timeout: 5000})
      : setTimeout(resolve, 500),
  );

/** Loads what prints, once; undefined where it cannot be had, and the next call tries again. */
function load(host: PrintingHost, loadModule: LoadModule | undefined): Promise<Print | undefined> {
  let request = asked.get(host);
  if (!request) {
    request = loadPrint(loadModule).then(
      async (print) => {
        print.adoptStyles(host.shadowRoot!);
        loaded.set(host, print);
        host.requestUpdate();
        await host.updateComplete;
        return print;
      },
      (error: unknown) => {
        asked.delete(host);
        // oxlint-disable-next-line no-console
        console.warn(`<${host.localName}> is printed as it is on the screen.`, error);
        return undefined;
      },
    );
    asked.set(host, request);
  }
  return request;
}

const waiting = new WeakSet<PrintingHost>();

/** What each element's sheet was drawn of. */
const drawnOf = new WeakMap<PrintingHost, readonly unknown[]>();

/** Everything that a sheet shows: it stays as it is for as long as this does. */
const makings = ({show, principles}: SheetOptions, view: View): readonly unknown[] => [
  view.feed,
  view.words,
  view.standIn,
  JSON.stringify([
    [...show],
    principles,
    view.options,
    view.feed.actions.map((action) => view.state(action).state),
  ]),
];

/** The handout for paper, as far as it is there; has it loaded otherwise. */
export function sheet(
  host: PrintingHost,
  options: SheetOptions,
  view: View,
): TemplateResult | typeof nothing | typeof noChange {
  const print = loaded.get(host);
  if (print) {
    const now = makings(options, view);
    // The element draws itself whenever anything in it opens; a long handout takes a cheap phone half a second.
    if (
      drawnOf.get(host)?.every((making, i) => making === now[i]) &&
      host.shadowRoot!.querySelector('.sheet')
    )
      return noChange;
    drawnOf.set(host, now);
    try {
      return print.sheetTemplate(view, options);
    } catch (error) {
      // What is on the screen stays.
      // oxlint-disable-next-line no-console
      console.error(`<${host.localName}> has no sheet for paper.`, error);
      return nothing;
    }
  }
  if (!waiting.has(host)) {
    waiting.add(host);
    void idle().then(() => load(host, view.loadModule));
  }
  return nothing;
}

/**
 * Prints the element alone.
 *
 * @returns Whether the browser did: a frame may not be allowed to, and nothing says so.
 */
export async function printAlone(host: PrintingHost, view: View): Promise<boolean> {
  if (printing) return true;
  printing = true;
  try {
    return await printWith(host, await load(host, view.loadModule));
  } finally {
    printing = false;
  }
}

async function printWith(host: PrintingHost, module: Print | undefined): Promise<boolean> {
  const undo = module?.isolate(host);
  const heard = new AbortController();
  const {signal} = heard;
  // Some browsers come back from print() before they have begun.
  const began = new Promise<boolean>((resolve) => {
    addEventListener('beforeprint', () => resolve(true), {once: true, signal});
    setTimeout(() => resolve(false), patience);
  });
  if (undo) addEventListener('afterprint', undo, {once: true, signal});
  try {
    window.print();
  } catch (error) {
    // A page may have put something of its own in its place.
    // oxlint-disable-next-line no-console
    console.error(`<${host.localName}> could not print.`, error);
  }
  if (await began) return true;
  heard.abort();
  undo?.();
  return false;
}
