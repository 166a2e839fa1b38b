/** The renderer with the templates of the script tag, as scripts/bundles/ makes them small. */
export {renderEmbed} from './renderer.js';
