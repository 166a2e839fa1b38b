/** The page of the measurement "nested-or-shared": draws the same actions in two ways and counts. */
import {html, LitElement, render, type TemplateResult} from 'lit';
import {actionTemplate} from '../../src/action-card/action.template.js';
import {actionStyles} from '../../src/action-card/action.styles.js';
import {englishFeed} from '../../src/feed/built-in/en.generated.js';
import type {Action} from '../../src/feed/feed.generated.js';
import {View} from '../../src/handout/view.js';
import {Words} from '../../src/locale/strings.js';
import {hostStyles} from '../../src/shared/host.styles.js';

const styles = [hostStyles, actionStyles];

/** One action in an element of its own, handed its view: what nesting would be at its cheapest. */
class NestedCard extends LitElement {
  static override styles = styles;
  static override properties = {view: {attribute: false}, action: {attribute: false}};
  declare view: View;
  declare action: Action;
  override render(): TemplateResult {
    return actionTemplate(this.action, this.view, 3);
  }
}

/** All actions in one element. */
class SharedList extends LitElement {
  static override styles = styles;
  static override properties = {view: {attribute: false}};
  declare view: View;
  override render(): TemplateResult {
    return html`${this.view.feed.actions.map((action) => actionTemplate(action, this.view, 3))}`;
  }
}

/** The list of nested ones, in a shadow root as the handout would be. */
class NestedList extends SharedList {
  override render(): TemplateResult {
    return html`${this.view.feed.actions.map(
      (action) => html`<nested-card .view=${this.view} .action=${action}></nested-card>`,
    )}`;
  }
}

customElements.define('nested-card', NestedCard);
customElements.define('nested-list', NestedList);
customElements.define('shared-list', SharedList);

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Draws `count` actions in one way; milliseconds until they are laid out, and the nodes that they take. */
async function draw(way: 'nested' | 'shared', count: number) {
  const {actions} = englishFeed;
  const feed = {
    ...englishFeed,
    actions: Array.from({length: count}, (_, i) => ({
      ...(actions[i % actions.length] as Action),
      id: `a${i}`,
    })),
  };
  const options = {region: [], source: undefined, headingLevel: 2};
  const view = new View({feed, words: new Words(), now: Date.now(), options, act: () => true});
  const container = document.createElement('div');
  document.body.append(container);
  const start = performance.now();
  render(
    way === 'nested'
      ? html`<nested-list .view=${view}></nested-list>`
      : html`<shared-list .view=${view}></shared-list>`,
    container,
  );
  await (container.firstElementChild as LitElement).updateComplete;
  await Promise.all(
    [
      ...(container.firstElementChild?.shadowRoot?.querySelectorAll<LitElement>('nested-card') ??
        []),
    ].map((card) => card.updateComplete),
  );
  container.getBoundingClientRect();
  const milliseconds = performance.now() - start;
  container.remove();
  await nextFrame();
  return milliseconds;
}

/** Alternates the two ways; medians in milliseconds. */
async function measure(count: number, rounds: number) {
  const times = {nested: [] as number[], shared: [] as number[]};
  for (let i = 0; i < rounds; i++) {
    for (const way of ['nested', 'shared'] as const) times[way].push(await draw(way, count));
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
  return {nested: median(times.nested), shared: median(times.shared)};
}

Object.assign(globalThis, {measure});
