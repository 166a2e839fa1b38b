/** What test/pages/picture.html does: has pictures made, under its policy. */
import {pictureFile} from '../../src/picture/index.js';
import {frameOf, viewIn} from './view.js';

const view = await viewIn('en');
const {root} = frameOf(view);
/** What the page has asked for by then; all else would be for the picture. */
const before = performance.getEntriesByType('resource').length;
const files = [await pictureFile(root, view, 'svg'), await pictureFile(root, view, 'png')];
Object.assign(window, {
  pictures: files.map(({size}) => size),
  asked: performance.getEntriesByType('resource').length - before,
});
