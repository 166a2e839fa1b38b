import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';

/** What lets a sandbox open other programs (HTML Standard, 7.1.5). */
const doors = ['allow-popups', 'allow-top-navigation', 'allow-top-navigation-to-custom-protocols'];

/**
 * Whether we stand in a frame that may open no other program and no other page, where all that is forbidden fails without a
 * word. A sandbox makes the origin opaque, and then nobody can ask what else it forbids; where it does not, one can.
 */
export function shutIn({still}: View): boolean {
  if (still || self === top) return false;
  if (self.origin === 'null') return true;
  try {
    const sandbox = self.frameElement?.getAttribute('sandbox');
    return sandbox != null && !doors.some((door) => sandbox.split(/\s+/).includes(door));
  } catch {
    // Of a page on another site nothing can be read; a sandbox that keeps the origin there is rare.
    return false;
  }
}

/** That the frame may keep a telephone or mail program from opening. */
export const cannotOpen = (view: View): TemplateResult | typeof nothing =>
  shutIn(view)
    ? html`<p class="quiet">
        ${view.ui(
          view.msg('If nothing opens, please copy instead.', {
            desc: 'Below a button that calls or writes an email, with buttons beside it that copy the number or address',
          }),
        )}
      </p>`
    : nothing;
