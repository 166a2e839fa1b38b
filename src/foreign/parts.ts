import {actionState} from '../feed/action-state.js';
import type {ForeignParts} from '../handout/foreign-parts.js';
import {nativeName} from '../locale/native-name.js';
import {figuresTemplate} from './figures.template.js';
import {link} from './link.js';
import {mistakes} from './mistakes.template.js';
import {notes} from './notes.js';
import {inSteadyOrder} from './order.js';
import {wait} from './redraw-wait.js';
import {drawOn, later} from './slices.js';
import {lastChecked, times, urgent, whyNot} from './timed-action.template.js';
import {moreWays, way} from './acting-ways.js';
import {kindAndStateWords} from './ui-strings.js';

/** How to judge and draw what the built-in handout does not hold. */
export const foreign: ForeignParts = {
  way,
  moreWays,
  figures: figuresTemplate,
  notes,
  link,
  actionState,
  later,
  updated: (feed, host) => {
    void drawOn(host);
    return wait(feed, host);
  },
  whyNot,
  urgent,
  times,
  lastChecked,
  inOrder: (actions, view) =>
    inSteadyOrder(view.feed, actions, (action) => view.state(action).state),
  mistakes,
  nativeName,
  ...kindAndStateWords,
};
