/**
 * The pipeline as a picture that people take along: drawn anew for a slide, in the language and theme of the element, and
 * made here, with no request. One file of the script tag (`dist/ijn-picture.js`), one dynamic `import()` in npm, loaded when a
 * visitor asks for it.
 */
import type {View} from '../handout/view.js';
import {sceneOf} from './compose.js';
import {fontText, pngOf} from './png.js';
import type {Scene} from './scene.js';
import {svgOf} from './svg.js';
import {themeOf} from './theme.js';
import type {Measure} from './words.js';

/** The kinds of file. */
export type PictureFormat = 'png' | 'svg';

/** A picture of what an element shows. */
function sceneIn(root: Element, view: View): Scene {
  const canvas = root.ownerDocument.createElement('canvas');
  canvas.lang = view.language;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser measures no words');
  const known = new Map<string, ReturnType<Measure>>();
  const measure: Measure = (words, font) => {
    const text = fontText(font);
    const key = `${text} ${words}`;
    let extent = known.get(key);
    if (!extent) {
      context.font = text;
      const measured = context.measureText(words);
      extent = {
        width: measured.width,
        above: measured.actualBoundingBoxAscent,
        below: measured.actualBoundingBoxDescent,
      };
      known.set(key, extent);
    }
    return extent;
  };
  return sceneOf(view, themeOf(root), measure);
}

/** Day of an instant as files are named: 2026-11-22. */
const dayOf = (instant: string, timeZone: string): string =>
  // Swedes write it so.
  new Intl.DateTimeFormat('sv', {dateStyle: 'short', timeZone}).format(Date.parse(instant));

/**
 * Makes the picture of a pipeline. Rejects where a browser cannot.
 *
 * @param root Where the element draws: its theme is that of the picture.
 */
export async function pictureFile(root: Element, view: View, format: PictureFormat): Promise<File> {
  const {id, issued, timeZone} = view.feed;
  const scene = sceneIn(root, view);
  const name = `${id}-${view.language}-${dayOf(issued, timeZone)}.${format}`;
  return format === 'svg'
    ? new File([svgOf(scene)], name, {type: 'image/svg+xml'})
    : new File([await pngOf(scene)], name, {type: 'image/png'});
}
