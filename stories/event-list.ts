import {html, type TemplateResult} from 'lit';
import type {IjnActionEvent} from '../src/shared/events.js';

const describe = (event: Event): string => {
  const own = Object.entries(event).filter(
    ([name, value]) => name !== 'isTrusted' && typeof value !== 'object' && value !== undefined,
  );
  return [event.type, ...own.map(([name, value]) => `${name}: ${String(value)}`)].join(', ');
};

/** Shows the events that reach the page around some elements. Links to act are not followed. */
export function eventList(elements: TemplateResult): TemplateResult {
  const list = document.createElement('ol');
  list.setAttribute('aria-label', 'Events');
  const add = (event: Event) => {
    const item = document.createElement('li');
    item.textContent = describe(event);
    list.append(item);
  };
  const addAction = (event: IjnActionEvent) => {
    event.preventDefault();
    add(event);
  };
  return html`<div
      @ijn-feed-ready=${add}
      @ijn-feed-error=${add}
      @ijn-action=${addAction}
      @ijn-stage-change=${add}
      @ijn-language-change=${add}
    >
      ${elements}
    </div>
    <h2 style="font-size: 1em">Events</h2>
    <div role="log" aria-label="Events" tabindex="0">${list}</div>`;
}
