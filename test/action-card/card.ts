import type {Action, IjnActionCard} from '../../src/index.js';
import {feedOf} from '../feed/feeds.js';
import {inline, mount, parts, shown, words} from '../handout/elements.js';

/** A card of one action, on show. */
export const card = (
  drawn: Action,
  attributes: Record<string, string> = {},
): Promise<IjnActionCard> =>
  shown(mount('ijn-action-card', {action: drawn.id, ...attributes}, inline(feedOf([drawn]))));

/** The button of these words. */
export const button = (element: Element, name: string): HTMLElement | undefined =>
  parts(element, 'button').find((each) => words(each) === name);

/** The live region that says what was done. */
export const said = (element: Element): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector('output');
