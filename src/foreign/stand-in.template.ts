import type {Shown, View} from '../handout/view.js';
import {str} from '../locale/strings.js';

/** That what is on show stands in for a feed that could not be had, and how old it is. */
export function standInTemplate(view: View): Shown {
  const {msg} = view;
  const issued = view.date(view.feed.issued);
  return view.ui(msg(str`This may not be the newest version. It is from ${issued}.`));
}
