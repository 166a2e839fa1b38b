/**
 * Takes over what a server rendered (`ijn-feed render`): the same nodes, now alive. One file of the script tag
 * (`dist/ijn-rendered.js`), one dynamic `import()` in npm; loaded where an element finds a shadow root from a server.
 */
import {hydrate} from '@lit-labs/ssr-client';
import type {LitElement} from 'lit';
import type {ElementName} from '../embed/attributes.js';
import type {ShownFeed} from '../feed/foreign-feeds.js';
import {inlineScript} from '../feed/inline-script.js';
import {learnFrom} from './learn.js';
import {fingerprintOf, type RenderedState} from './state.js';

/** What of it is asked for. */
export type RenderedHost = Pick<LitElement, 'renderOptions' | 'requestUpdate' | 'updateComplete'> &
  HTMLElement;

function stateOf(root: ShadowRoot): RenderedState | undefined {
  try {
    const text = root.querySelector<HTMLElement>('style[data-rendered]')?.dataset['rendered'];
    return JSON.parse(text ?? '') as RenderedState;
  } catch {
    // Not from us, or no longer as we wrote it.
    return undefined;
  }
}

/** Whether what is drawn with some words in the tag of an element is what the server drew. */
const isSame = (host: HTMLElement, words: string, {of}: RenderedState): boolean =>
  of ===
  fingerprintOf({
    element: host.localName as ElementName,
    attribute: (name) => host.getAttribute(name),
    feed: inlineScript(host)?.textContent ?? '',
    words,
  });

/** Makes the nodes of a root those of `drawn`; false, and nothing is to be kept of them, where they are not. */
function adopt(host: RenderedHost, drawn: unknown): boolean {
  const root = host.shadowRoot!;
  try {
    // Where Lit would have drawn.
    const own = learnFrom(host.renderOptions.renderBefore!);
    hydrate(drawn, root, host.renderOptions);
    own?.remove();
    return '_$litPart$' in root && root._$litPart$ !== undefined;
  } catch {
    return false;
  }
}

/**
 * A feed as an element shows it first where a server has drawn: as at that moment, and as if nothing else were loaded.
 * Then Lit finds the nodes that it would make, and from the next update on changes what is no longer so.
 */
export function asRendered(host: RenderedHost, shown: ShownFeed): ShownFeed {
  const root = host.shadowRoot!;
  const state = stateOf(root);
  if (shown.origin !== 'inline' || !state) return {...shown, enliven: () => false};
  const {standIn} = shown;
  const first: ShownFeed = {...shown, now: state.now, still: true};
  delete first.standIn;
  first.enliven = (drawn, words) => {
    const isAlive = isSame(host, words.packed, state) && adopt(host, drawn);
    for (const key of ['now', 'still', 'enliven'] as const) delete first[key];
    if (standIn) first.standIn = standIn;
    void toPresent(host, root);
    return isAlive;
  };
  return first;
}

/** Not before what was drawn is in its place. */
async function toPresent(host: RenderedHost, root: ShadowRoot): Promise<void> {
  await host.updateComplete;
  host.requestUpdate();
  await host.updateComplete;
  // From here on the styles of a page without script no longer hold.
  root.querySelector('.root')?.toggleAttribute('data-live', true);
}
