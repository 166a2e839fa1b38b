/**
 * What pages with a feed from elsewhere need besides: reading it, and drawing what only it can hold. One file of
 * the script tag (`dist/ijn-feed.js`), one dynamic `import()` in npm.
 */
import type {LoadModule} from '../companions/load-module.js';
import {foreignFeed as read, type ForeignSearch, type ShownFeed} from '../feed/foreign-feeds.js';
import type {RenderedHost} from '../rendered/index.js';
import {adoptable} from '../shared/adopt-styles.js';
import {foreignStyles} from './foreign.styles.js';
import {loadRendered} from './load-rendered.js';

export {lookAgain} from '../feed/foreign-feeds.js';
export {foreign} from './parts.js';

const adoptStyles = adoptable(foreignStyles);

/** The best of the feeds that a page names for an element, which from then on draws all that such feeds hold. */
export async function foreignFeed({
  load,
  ...search
}: ForeignSearch & {
  /** Loads one of our other modules. */
  load: LoadModule | undefined;
}): Promise<ShownFeed | undefined> {
  const {shadowRoot, renderOptions} = search.host as RenderedHost;
  if (shadowRoot) adoptStyles(shadowRoot);
  let find = read;
  if (renderOptions?.renderBefore) {
    try {
      find = (await loadRendered(load)).overRendered(read);
    } catch {
      // Then everything is drawn anew.
      shadowRoot!.replaceChildren();
      renderOptions.renderBefore = null;
    }
  }
  return find(search);
}
