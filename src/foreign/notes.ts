import type {Shown, View} from '../handout/view.js';
import {standInTemplate} from './stand-in.template.js';
import {untranslatedTemplate} from './untranslated.template.js';

/** What a reader must know about a feed from elsewhere as a whole. */
export const notes = (view: View): Shown[] => [
  ...(view.standIn ? [standInTemplate(view)] : []),
  ...(view.feed.untranslated ? [untranslatedTemplate(view.feed.untranslated, view)] : []),
];
