/** index.ts for the script tag: also has the hashes of what only pages with a feed load. */
export * from './index.js';
export {stringHashes} from '../companions/companions.generated.js';
