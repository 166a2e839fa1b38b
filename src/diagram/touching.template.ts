/** What leads from a stage to the principles and actions about it. */
import {html, nothing, type TemplateResult} from 'lit';
import {actionsAt} from '../feed/actions-at.js';
import type {Stage, Text} from '../feed/feed.generated.js';
import type {DiagramHost, PipelineOptions} from '../handout/diagram-parts.js';
import type {Shown, View} from '../handout/view.js';

/** Something of the handout with a name. */
interface Named {
  id: string;
  title: Text;
}

/** Goes to what is on show elsewhere in the element; its heading is where a screen reader goes on. */
function goTo(host: DiagramHost, kind: 'principle' | 'action', id: string): void {
  const target = [...host.shadowRoot!.querySelectorAll<HTMLElement>(`[data-${kind}]`)].find(
    ({dataset}) => dataset[kind] === id,
  );
  const heading = target?.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6');
  if (!target || !heading) return;
  heading.tabIndex = -1;
  heading.focus({preventScroll: true});
  target.scrollIntoView({block: 'start'});
}

/** Most that a list leads to: all are elsewhere in the handout. */
const most = 100;

const listOf = (
  label: Shown,
  items: readonly Named[],
  view: View,
  wayTo: (id: string) => (() => void) | undefined,
) =>
  items.length > 0
    ? html`<p class="label">${label}</p>
        <ul class="plain">
          ${items.slice(0, most).map(({id, title}) => {
            const go = wayTo(id);
            return html`<li>
              ${
                go
                  ? html`<button class="small" type="button" @click=${go}>
                      ${view.text(title)}
                    </button>`
                  : view.text(title)
              }
            </li>`;
          })}
        </ul>`
    : nothing;

/** What else an open stage needs. */
export interface Touching {
  options: PipelineOptions;
  host: DiagramHost;
  /** Whether the element shows a principle or action besides. */
  isOnShow: (id: string) => boolean;
  /** What leads on from the stage, for somebody who follows a way. */
  walk: TemplateResult | typeof nothing;
}

/** The principles and actions that touch a stage; where the element shows them, they are links to there. */
export function touchingTemplate(
  stage: Stage,
  view: View,
  {options, host, isOnShow, walk}: Touching,
): TemplateResult {
  const {msg, feed} = view;
  const principles = feed.principles.filter(({stages}) => stages.includes(stage.id));
  const actions = options.cards
    ? []
    : actionsAt(stage, feed).filter((action) => view.isHere(action));
  return html`${walk}
  ${listOf(view.ui(msg('Principles about this')), principles, view, (id) =>
    isOnShow(id) ? () => goTo(host, 'principle', id) : undefined,
  )}
  ${listOf(view.ui(msg('Actions about this')), view.inOrder(actions), view, (id) =>
    isOnShow(id) ? () => goTo(host, 'action', id) : undefined,
  )}`;
}
