import {press} from '../browser/press.js';

/** More than any card has. */
const mostStops = 50;

/**
 * What the Tab key reaches between two elements, in order, each as often as it is reached.
 *
 * @param before Has the focus first.
 * @param after Where to end; it is no part of the result.
 */
export async function tabStops(before: HTMLElement, after: HTMLElement): Promise<Element[]> {
  before.focus();
  const stops: Element[] = [];
  while (stops.length < mostStops) {
    await press('Tab');
    const stop = focused();
    if (stop === after) return stops;
    if (stop) stops.push(stop);
  }
  throw new Error(`Tab does not leave the card: ${mostStops} presses were not enough`);
}

/** What has the focus, however many shadow roots deep. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
