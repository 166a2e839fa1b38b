/** The pages that an element is shown on. */
/// <reference types="vite/client" />
import dark from './dark.css?inline';
import light from './light.css?inline';
import messy from './messy.css?inline';
import type {Preview} from './messages.js';

const texts = {light, dark, messy};
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
let current: Preview['background'] | undefined;

/** Puts the element on another ground. */
export function setBackground(background: Preview['background']): void {
  if (background === current) return;
  current = background;
  sheet.replaceSync(texts[background]);
}
