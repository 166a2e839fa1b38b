import {html} from 'lit';
import type {IjnFeedReadyEvent} from '../../src/shared/events.js';
import {container} from '../../stories/container.js';
import {fixture, until} from '../browser/fixture.js';
import type {AnyStory} from './all-stories.js';

/** One of our elements, as the tests see it. */
export interface Ours extends HTMLElement {
  readonly status: 'loading' | 'ready' | 'error';
  shadowRoot: ShadowRoot;
}

/** A story on the page. */
export interface ShownStory {
  /** The page around it, whose color-scheme can be changed. */
  page: HTMLElement;
  elements: Ours[];
  /** What each element announced, the last time it did. */
  ready: ReadonlyMap<EventTarget, IjnFeedReadyEvent>;
  /** What was written to the console as an error since the test began. */
  errors: string[];
}

const tags = 'ijn-principles, ijn-action-card, ijn-pipeline-diagram';

let errors: string[] = [];
const {error} = console;

beforeEach(() => {
  errors = [];
  Object.assign(console, {
    error: (...words: unknown[]) => errors.push(words.map(String).join(' ')),
  });
});

afterEach(() => {
  Object.assign(console, {error});
});

/** Shows a story until the end of the test, and waits until its elements are what they stay. */
export async function shown(story: AnyStory): Promise<ShownStory> {
  const ready = new Map<EventTarget, IjnFeedReadyEvent>();
  const note = (event: IjnFeedReadyEvent) => event.target && ready.set(event.target, event);
  const content = await story.render();
  const outer = await fixture(
    html`<div @ijn-feed-ready=${note}>${container(content, story.globals, story.args)}</div>`,
  );
  const elements = [...outer.querySelectorAll<Ours>(tags)];
  const isSettled = ({status}: Ours) => status !== 'loading' || story.tags.includes('loading');
  // What settled is drawn in the update after.
  await until(
    () => elements.every((element) => isSettled(element) && isDrawn(element)),
    `${story.name} to be there`,
  );
  return {page: outer.firstElementChild as HTMLElement, elements, ready, errors};
}

const isDrawn = ({shadowRoot, status}: Ours) =>
  shadowRoot.querySelector('.root, slot:not([name])') !== null &&
  (status !== 'ready' || shadowRoot.querySelector('.root') !== null);
