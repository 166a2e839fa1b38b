import {wordList} from '../shared/word-list.js';
import type {ViewOptions} from './view.js';

/** Attributes that all elements share, as they are written. */
export interface SharedAttributes {
  region: string | null;
  source: string | null | undefined;
  headingLevel: number;
}

/** What attributes that all elements share say. */
export const viewOptions = ({region, source, headingLevel}: SharedAttributes): ViewOptions => ({
  region: wordList(region?.toUpperCase()),
  source,
  headingLevel: Math.max(1, Math.trunc(headingLevel) || 2),
});
