/** The renderer with the templates of the npm modules. */
export {renderEmbed} from './renderer.js';
