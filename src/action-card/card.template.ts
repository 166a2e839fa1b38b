import {html, nothing, type TemplateResult} from 'lit';
import type {Action} from '../feed/feed.generated.js';
import type {View} from '../handout/view.js';
import {actionTemplate, listedAction} from './action.template.js';

/** What was won, where there is nothing to do. */
function noneOpen(view: View, draw: (action: Action) => TemplateResult): TemplateResult {
  const won = view.feed.actions.find((action) => action.status === 'won' && view.isHere(action));
  return html`<p class="note">
      ${view.ui(view.msg('There is no open action here right now. Please come back later.'))}
    </p>
    ${won ? draw(won) : nothing}`;
}

/**
 * One action of the handout, and another that is open where it is not.
 *
 * @param id Which; without it, the first open one.
 */
export function cardTemplate(view: View, id: string | null | undefined): TemplateResult {
  const {actions} = view.feed;
  const draw = (action: Action) => actionTemplate(action, view, view.options.headingLevel);
  const open = view.inOrder(actions).find((action) => view.canActHere(action));
  const chosen = id ? actions.find((action) => action.id === id) : open;
  if (!chosen) return noneOpen(view, draw);
  // Nobody comes to a card to read that it is too late.
  return html`${draw(chosen)}
  ${
    open && !view.canAct(chosen)
      ? html`<details class="instead" part="instead">
          <summary>${view.ui(view.msg('You can do this now:'))} ${view.text(open.title)}</summary>
          ${listedAction(open, view, view.options.headingLevel)}
        </details>`
      : nothing
  }`;
}
