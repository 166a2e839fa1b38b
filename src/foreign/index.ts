/**
 * What pages with a feed from elsewhere need besides: reading it, and drawing what only it can hold. One file of
 * the script tag (`dist/ijn-feed.js`), one dynamic `import()` in npm.
 */
import {foreignFeed as read} from '../feed/foreign-feeds.js';
import {adoptable} from '../shared/adopt-styles.js';
import {foreignStyles} from './foreign.styles.js';

export {lookAgain} from '../feed/foreign-feeds.js';
export {foreign} from './parts.js';

const adoptStyles = adoptable(foreignStyles);

/** The best of the feeds that a page names for an element, which from then on draws all that such feeds hold. */
export const foreignFeed: typeof read = (request, host, ...more) => {
  if (host.shadowRoot) adoptStyles(host.shadowRoot);
  return read(request, host, ...more);
};
