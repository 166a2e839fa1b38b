/**
 * Takes over what a server rendered (`ijn-feed render`): the same nodes, now alive. One file of the script tag
 * (`dist/ijn-rendered.js`), one dynamic `import()` in npm; loaded where an element finds a shadow root from a server.
 */
import {hydrate} from '@lit-labs/ssr-client';
import type {LitElement} from 'lit';
import type {ElementName} from '../embed/attributes.js';
import type {foreignFeed, ShownFeed} from '../feed/foreign-feeds.js';
import {inlineScript} from '../feed/inline-script.js';
import {learnFrom} from './learn.js';
import {fingerprintOf, type RenderedState} from './state.js';

/** What of an element is asked for. */
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

/** Whether the tag of an element, with some words, makes what the server drew. */
const isSame = (host: HTMLElement, words: string, {of}: RenderedState): boolean =>
  of ===
  fingerprintOf({
    element: host.localName as ElementName,
    attribute: (name) => host.getAttribute(name),
    feed: inlineScript(host)?.textContent ?? '',
    words,
  });

/** Makes the nodes of a root those of `drawn`; false where they are not. */
function adopt(host: RenderedHost, drawn: unknown): boolean {
  const root = host.shadowRoot! as ShadowRoot & {_$litPart$?: unknown};
  try {
    // The mark is where Lit would have drawn.
    learnFrom(host.renderOptions.renderBefore!)?.remove();
    const first = document
      .createTreeWalker(root, NodeFilter.SHOW_COMMENT)
      .nextNode() as Comment | null;
    // Without one, hydration would complain to the console.
    if (!first?.data.startsWith('lit-part')) return false;
    hydrate(drawn, root, host.renderOptions);
    return root._$litPart$ !== undefined;
  } catch {
    return false;
  }
}

/** Has an element draw everything anew. */
function clear({shadowRoot, renderOptions}: RenderedHost): void {
  shadowRoot!.replaceChildren();
  renderOptions.renderBefore = null;
}

/**
 * A feed as an element shows it first where a server has drawn: as at that moment, and as if nothing else were loaded.
 * Then Lit finds the nodes that it would make, and from the next update on changes what is no longer so.
 */
function asRendered(host: RenderedHost, shown: ShownFeed): ShownFeed {
  const root = host.shadowRoot!;
  const state = shown.origin === 'inline' ? stateOf(root) : undefined;
  const {standIn} = shown;
  const first: ShownFeed = {...shown, ...(state && {now: state.now, still: true})};
  delete first.standIn;
  first.enliven = (drawn, {words}) => {
    if (state && isSame(host, words.packed, state) && adopt(host, drawn))
      host.renderOptions.renderBefore = null;
    else clear(host);
    for (const key of ['now', 'still', 'enliven'] as const) delete first[key];
    if (standIn) first.standIn = standIn;
    void toPresent(host, root);
  };
  return first;
}

/** Not before what was drawn is in its place. */
async function toPresent(host: RenderedHost, root: ShadowRoot): Promise<void> {
  await host.updateComplete;
  host.requestUpdate();
  await host.updateComplete;
  keepUnfolded(root);
  // From here on the styles of a page without script no longer hold.
  root.querySelector('.root')?.toggleAttribute('data-live', true);
}

/** Shows what a stage tells, or folds it, as the element's own drawing would. */
function unfold(panel: HTMLElement, isOpen: boolean): void {
  panel.toggleAttribute('data-open', isOpen);
  panel.parentElement!.querySelector('button')!.ariaExpanded = String(isOpen);
}

/**
 * Where the clock of still.styles.ts has unfolded the stages, somebody may be reading: each stays until its button folds it, or
 * until it is closed after the element itself has opened it. Only what the element opens has a mark on the stage, too.
 */
function keepUnfolded(root: ShadowRoot): void {
  for (const panel of root.querySelectorAll<HTMLElement>('.panel:not([data-open])'))
    if (panel.offsetHeight > 0) unfold(panel, true);
  root.addEventListener(
    'click',
    (event) => {
      const panel = (event.target as Element)
        .closest('.stage-title button')
        ?.closest('.stage:not([data-open])')
        ?.querySelector<HTMLElement>('.panel[data-open]');
      if (!panel) return;
      // The element would open it.
      event.stopPropagation();
      unfold(panel, false);
    },
    true,
  );
}

/** The best of the feeds that a page names, for an element that shows what a server drew. */
export const overRendered =
  (find: typeof foreignFeed): typeof foreignFeed =>
  async (search) => {
    const host = search.host as RenderedHost;
    const asFirst = (shown: ShownFeed) =>
      host.renderOptions.renderBefore ? asRendered(host, shown) : shown;
    const found = await find({...search, show: (meanwhile) => search.show(asFirst(meanwhile))});
    // Then the built-in handout is what is asked for, in another language than the page has it in.
    if (!found && search.problems.length === 0 && host.renderOptions.renderBefore) clear(host);
    return found && asFirst(found);
  };
