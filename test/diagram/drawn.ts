/** What the browser has drawn of a pipeline. Boxes are those of the screen. */
import {until} from '../browser/fixture.js';
import {mount, part, shown, type Handout} from '../handout/elements.js';

/** Puts a diagram into a place of a width, and waits for its drawing. */
export async function diagram(
  width: number,
  attributes: Record<string, string | number | true> = {},
  content = '',
): Promise<HTMLElementTagNameMap['ijn-pipeline-diagram']> {
  const element = mount(
    'ijn-pipeline-diagram',
    {style: `display: block; width: ${width}px; max-width: none`, ...attributes},
    content,
  );
  await shown(element);
  await drawn(element);
  return element;
}

/** Waits for the drawing of an element, and for its width to be answered. */
export async function drawn(element: Handout): Promise<void> {
  await until(() => element.shadowRoot!.querySelector('.lines path'), 'the drawing', 8000);
  // What the observer of sizes has to say is said after a frame, and answered in the next.
  for (let frame = 0; frame < 4; frame++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}

export const stageOf = (element: Element, id: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`.stage[data-stage="${id}"]`)!;

/** The lines of text that can be seen, by stage; what stands above the list is of stage −1. */
export function textBoxes(element: Element): {stage: number; box: DOMRect; text: string}[] {
  const stages = [...element.shadowRoot!.querySelectorAll('.stage')];
  const walker = document.createTreeWalker(part(element, 'pipeline')!, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const {currentNode: node} = walker;
    const {parentElement: parent} = node;
    if (!node.textContent?.trim() || !parent?.checkVisibility() || parent.closest('.node'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const stage = stages.findIndex((each) => each.contains(node));
    for (const box of range.getClientRects())
      if (box.width > 0) found.push({stage, box, text: node.textContent.trim()});
  }
  return found;
}

/** Pixels: the lowest letters are higher. */
const step = 6;

/**
 * Points of the middle of every line of the drawing, a few pixels apart, on the screen. By hand: in WebKit getScreenCTM() knows
 * nothing of an element that the page has scaled.
 */
export function linePoints(element: Element): {edge: string; name: string; x: number; y: number}[] {
  const section = part(element, 'pipeline')!;
  const frame = section.getBoundingClientRect();
  // offsetWidth has whole pixels only.
  const scale =
    Math.abs(frame.width - section.offsetWidth) < 1 ? 1 : frame.width / section.offsetWidth;
  const isRtl = getComputedStyle(section).direction === 'rtl';
  return [
    ...element.shadowRoot!.querySelectorAll<SVGPathElement>('.lines path:not(.halo, .gap)'),
  ].flatMap((path) => {
    const length = path.getTotalLength();
    return Array.from({length: Math.ceil(length / step) + 1}, (_, i) => {
      const {x, y} = path.getPointAtLength(Math.min(i * step, length));
      return {
        edge: path.dataset['edge'] ?? '',
        name: path.getAttribute('class') ?? '',
        x: isRtl ? frame.right - x * scale : frame.left + x * scale,
        y: frame.top + y * scale,
      };
    });
  });
}

const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - 0.5 &&
  b.left < a.right - 0.5 &&
  a.top < b.bottom - 0.5 &&
  b.top < a.bottom - 0.5;

/** Everything that lies on a label, or on the node of another stage. */
export function collisions(element: Element): string[] {
  const found = new Set<string>();
  const texts = textBoxes(element);
  const nodes = [...element.shadowRoot!.querySelectorAll('.node')].map((node) =>
    node.getBoundingClientRect(),
  );
  texts.forEach(({stage, box, text}, i) => {
    for (const other of texts.slice(i + 1))
      // Lines of one text may touch: their boxes are as high as its letters can be.
      if (other.stage !== stage && overlap(box, other.box))
        found.add(`"${text}" and "${other.text}"`);
    nodes.forEach((node, at) => overlap(box, node) && found.add(`"${text}" and node ${at + 1}`));
  });
  for (const {edge, name, x, y} of linePoints(element)) {
    for (const {box, text} of texts)
      if (x > box.left && x < box.right && y > box.top && y < box.bottom)
        found.add(`${name} ${edge} on "${text}"`);
    nodes.forEach((node, at) => {
      const inside =
        x > node.left + 1 && x < node.right - 1 && y > node.top + 1 && y < node.bottom - 1;
      if (inside && !edge.split(' ').includes(String(at)))
        found.add(`${name} ${edge} on node ${at + 1}`);
    });
  }
  for (const [path, end] of ends(element)) {
    const [from, to] = path.dataset['edge']!.split(' ').map(Number) as [number, number];
    const [begin, target] = [nodes[from]!, nodes[to]!];
    const isMain = path.classList.contains('line-main');
    if (isMain && !touches(end.first, begin))
      found.add(`main ${from} ${to} begins beside its node`);
    const box = target.width > 0 && element.shadowRoot!.querySelectorAll('.stage')[to]!;
    const isOut = box && box.hasAttribute('data-exit');
    if (!touches(end.last, isOut ? box.getBoundingClientRect() : target))
      found.add(`${path.getAttribute('class')} ${from} ${to} ends beside its node`);
  }
  return [...found];
}

/** Within a pixel, and no more than one inside. */
const touches = ({x, y}: {x: number; y: number}, {left, right, top, bottom}: DOMRect): boolean => {
  const outside = Math.max(left - x, x - right, top - y, y - bottom);
  return Math.abs(outside) <= 1;
};

/** Both ends of every line, on the screen. */
function ends(element: Element) {
  const points = linePoints(element);
  return [...element.shadowRoot!.querySelectorAll<SVGPathElement>('.lines .line')].map((path) => {
    const own = points.filter(
      ({edge, name}) => edge === path.dataset['edge'] && name === path.getAttribute('class'),
    );
    return [path, {first: own[0]!, last: own.at(-1)!}] as const;
  });
}
