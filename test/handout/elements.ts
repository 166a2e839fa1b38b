import '../../src/define.js';
import {expect} from 'chai';
import type {LitElement} from 'lit';
import {until} from '../browser/fixture.js';
import type {IjnActionCard, IjnPipelineDiagram, IjnPrinciples} from '../../src/index.js';

/** The three elements. */
export const tags = ['ijn-principles', 'ijn-action-card', 'ijn-pipeline-diagram'] as const;

export type Handout = IjnPrinciples | IjnActionCard | IjnPipelineDiagram;

/** What the elements wrote to the console in this test. They warn whoever edits the page. */
export const warnings: string[] = [];

const cleanups: (() => void)[] = [];
const now = Date.now.bind(Date);
const warn = console.warn.bind(console);

beforeEach(() => {
  warnings.length = 0;
  console.warn = (...words: unknown[]) => {
    // Lit's own warnings are for us.
    if (String(words[0]).startsWith('<ijn-')) warnings.push(words.join(' '));
    else warn(...words);
  };
});

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  Date.now = now;
  console.warn = warn;
});

/** Does something at the end of the test. */
export const afterwards = (cleanup: () => void): void => void cleanups.push(cleanup);

/** Puts an element into the page until the end of the test: `true` is an attribute without a value. */
export function mount<Tag extends (typeof tags)[number]>(
  tag: Tag,
  attributes: Record<string, string | number | true> = {},
  content = '',
  parent: ParentNode & Node = document.body,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value === true ? '' : String(value));
  element.innerHTML = content;
  parent.append(element);
  afterwards(() => element.remove());
  return element;
}

/** An inline feed, as a child of an element. */
export const inline = (feed: unknown): string =>
  `<script type="application/json">${JSON.stringify(feed).replaceAll('<', '\\u003c')}</script>`;

/** Waits until an element shows its feed. */
export async function shown<Element extends LitElement & {status: string}>(
  element: Element,
): Promise<Element> {
  await until(() => element.status !== 'loading' && part(element, 'root'), 'the feed on show');
  // The drawing of a pipeline comes with words of its own.
  if (part(element, 'stages'))
    await until(() => element.shadowRoot?.querySelector('.tools'), 'the drawing', 8000);
  await element.updateComplete;
  return element;
}

/** Waits until an element has given up on what it was asked for. */
export async function failed<Element extends LitElement & {status: string}>(
  element: Element,
): Promise<Element> {
  // Three attempts with the waits between them.
  await until(() => element.status === 'error', 'the status "error"', 10_000);
  await element.updateComplete;
  return element;
}

/** All places that carry a part name, inside an element. */
export const parts = <E extends Element = HTMLElement>(
  {shadowRoot}: Element,
  name: string,
): E[] => [...(shadowRoot?.querySelectorAll<E>(`[part~="${name}"]`) ?? [])];

/** The first place that carries a part name. */
export const part = <E extends Element = HTMLElement>(element: Element, name: string): E | null =>
  parts<E>(element, name)[0] ?? null;

/** The drawn action of an id. */
export function action({shadowRoot}: Element, id: string): HTMLElement {
  const drawn = shadowRoot?.querySelector<HTMLElement>(`[part~="action"][data-action="${id}"]`);
  if (!drawn) throw new Error(`There is no action "${id}"`);
  return drawn;
}

/** Ids of the actions drawn, in their order. */
export const actionIds = (element: Element): (string | undefined)[] =>
  parts(element, 'action').map(({dataset}) => dataset['action']);

/** Ids of the stages drawn, in their order. */
export const stageIds = (element: Element): (string | undefined)[] =>
  parts(element, 'stage').map(({dataset}) => dataset['stage']);

/** The words of a node, with single spaces. */
export const words = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** What an element says, as read from its shadow root. */
export const says = ({shadowRoot}: Element): string => words(shadowRoot);

/** The language that a node is marked with, through shadow roots. */
export function markedLanguage(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  const marked = element?.closest('[lang]');
  if (marked) return marked.getAttribute('lang') ?? '';
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? markedLanguage(root.host) : '';
}

/** The direct texts of an element's shadow root that have letters, with the language that each is marked with. */
export function markedTexts({shadowRoot}: Element): {text: string; lang: string; dir: string}[] {
  const texts = [];
  const walker = document.createTreeWalker(shadowRoot ?? document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const {currentNode: node} = walker;
    const text = words(node);
    if (!/\p{L}/u.test(text) || node.parentElement?.closest('style, bdi')) continue;
    texts.push({
      text,
      lang: markedLanguage(node),
      dir: node.parentElement?.closest('[dir]')?.getAttribute('dir') ?? '',
    });
  }
  return texts;
}

/** Waits for the controls of an element, which come after it. */
export async function controlled(element: IjnPrinciples): Promise<IjnPrinciples> {
  await shown(element);
  await until(() => part(element, 'controls')?.querySelector('select, button'), 'the controls');
  return element;
}

/** Collects events that reach a node until the end of the test. */
export function heard<Type extends keyof HTMLElementEventMap>(
  type: Type,
  target: EventTarget = document,
): HTMLElementEventMap[Type][] {
  const events: HTMLElementEventMap[Type][] = [];
  const note = (event: Event) => void events.push(event as HTMLElementEventMap[Type]);
  target.addEventListener(type, note);
  afterwards(() => target.removeEventListener(type, note));
  return events;
}

/** Has the clock stand at an instant until the end of the test. */
export function standAt(instant: string): void {
  Date.now = () => Date.parse(instant);
}

/** Clicks a link or button without leaving the page; tells whether it would have been followed. */
export function click(target: Element | null | undefined): boolean {
  if (!(target instanceof HTMLElement)) throw new Error('There is nothing to click');
  let followed = false;
  const stay = (event: Event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', stay, {once: true});
  target.click();
  return followed;
}

/** The levels of the headings inside an element. */
export const headingLevels = ({shadowRoot}: Element): number[] =>
  [...(shadowRoot?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])].map(({localName}) =>
    Number(localName.slice(1)),
  );

/** Expects headings to begin with a level and never to skip one on the way down. */
export function expectHeadingsInOrder(element: Element, first: number): void {
  const levels = headingLevels(element);
  expect(levels[0]).to.equal(first);
  levels.reduce((before, level) => {
    expect(level, `headings ${levels.join(' ')}`).to.be.within(first, before + 1);
    return level;
  });
}

/** Expects ids to be there once, and whatever names an id to find it. */
export function expectIdsToExist({shadowRoot}: Element): void {
  const ids = [...(shadowRoot?.querySelectorAll('[id]') ?? [])].map(({id}) => id);
  expect(new Set(ids).size, 'an id is there twice').to.equal(ids.length);
  for (const attribute of ['aria-controls', 'aria-labelledby', 'aria-describedby', 'for']) {
    for (const element of shadowRoot?.querySelectorAll(`[${attribute}]`) ?? [])
      expect(ids).to.include.members(element.getAttribute(attribute)!.split(/\s+/));
  }
}
