/**
 * The controls that few pages ask for and nobody waits for: the choice of language and the button that prints. One
 * file of the script tag (`dist/ijn-controls.js`), one dynamic `import()` in npm.
 */
export {controlsTemplate} from './controls.template.js';
