/** The renderer with the templates of the script tag, as long as vite.config.ts has made them small. */
export {renderEmbed} from './renderer.js';
