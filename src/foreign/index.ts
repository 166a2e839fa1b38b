/**
 * What pages with a feed from elsewhere need besides: reading it, and drawing what only it can hold. One file of
 * the script tag (`dist/ijn-feed.js`), one dynamic `import()` in npm.
 */
export {foreignFeed, lookAgain} from '../feed/foreign-feeds.js';
export {foreignParts} from './parts.js';
