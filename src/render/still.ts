/**
 * What a page without script needs besides what the elements draw, put into their markup where hydration does not look: that
 * goes by Lit's marks, and finds the nodes between them.
 */
import type {ElementRenderer} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {render} from '@lit-labs/ssr/lib/render.js';
import {html, type TemplateResult} from 'lit';
import {
  defaultTreeAdapter as tree,
  html as names,
  parseFragment,
  serialize,
  type DefaultTreeAdapterMap,
} from 'parse5';
import {hintTemplate, printButton} from '../controls/controls.template.js';
import {languageMenuTemplate} from '../controls/language-menu.template.js';
import {aboveTemplate} from '../diagram/above.template.js';
import * as down from '../diagram/down.js';
import {graphOf} from '../diagram/graph.js';
import {markTemplate} from '../diagram/marking.template.js';
import {saveTemplate} from '../diagram/save.template.js';
import type {Embed} from '../embed/embed.js';
import {partsOf} from '../embed/handout-parts.js';
import type {View} from '../handout/view.js';
import {str} from '../locale/strings.js';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** What comes of pressing what has no script yet. */
const nothingToDo = () => {};

/** Markup of a template, as hydration wants it. */
export const markupOf = (template: TemplateResult): string =>
  // Slots may stand only in an element; which one it is matters to elements inside of it alone, and there are none.
  collectResultSync(render(template, {customElementHostStack: [{} as ElementRenderer]}));

/** A template as nodes, without Lit's marks: nothing of it is taken over. */
function nodesOf(template: unknown): Node[] {
  const fragment = parseFragment(markupOf(html`${template}`));
  withoutMarks(fragment);
  return fragment.childNodes;
}

function withoutMarks(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => !tree.isCommentNode(node));
  for (const node of parent.childNodes) if (tree.isElementNode(node)) withoutMarks(node);
}

function* elementsIn(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}

const valueOf = ({attrs}: Element, name: string) =>
  attrs.find((attribute) => attribute.name === name)?.value;

const isOf = (element: Element, name: string) =>
  valueOf(element, 'class')?.split(' ').includes(name) ?? false;

const set = (element: Element, name: string, value: string) =>
  tree.adoptAttributes(element, [{name, value}]);

/** Nodes that keep the room of what comes later; nobody sees, hears or reaches them. */
function ghosts(nodes: Node[]): Node[] {
  return nodes.filter(tree.isElementNode).map((element) => {
    element.attrs = [
      {name: 'class', value: `${valueOf(element, 'class') ?? ''} ghost`},
      {name: 'aria-hidden', value: 'true'},
    ];
    for (const inner of elementsIn(element))
      inner.attrs = inner.attrs.filter(({name}) => !['id', 'part'].includes(name));
    return element;
  });
}

/** What is shown where there is no script. */
function noscript(nodes: Node[]): Element {
  const element = tree.createElement('noscript', names.NS.HTML, []);
  for (const node of nodes) tree.appendChild(element, node);
  return element;
}

const clone = (nodes: Node[]): Node[] => {
  const parent = tree.createDocumentFragment();
  parent.childNodes = nodes;
  const copy = parseFragment(serialize(parent));
  withoutMarks(copy);
  return copy.childNodes;
};

function stageTitle(heading: Element): void {
  const button = heading.childNodes
    .filter(tree.isElementNode)
    .find(({tagName}) => tagName === 'button');
  if (button) tree.appendChild(heading, noscript(clone(button.childNodes)));
}

/** The list stands as it will under the lines that run down it; how many there are, its style must know. */
function pipeline(section: Element, view: View): void {
  const plan = down.plan(graphOf(view.feed.pipeline));
  const count = (value: number) => String(Math.min(value, 12));
  for (const [name, value] of [
    ['data-still', ''],
    ['data-run', 'down'],
    ['data-lanes', count(plan.before)],
    ['data-rails', count(plan.rails.size)],
  ] as const)
    set(section, name, value);
  const list = section.childNodes.find((node) => tree.isElementNode(node) && isOf(node, 'stages'));
  const above = aboveTemplate(view, {
    walk: {isOn: () => false, start: nothingToDo, stop: nothingToDo},
    options: {
      open: undefined,
      toggle: nothingToDo,
      orientation: 'auto',
      level: view.options.headingLevel,
      cards: false,
    },
    principle: undefined,
    showAll: nothingToDo,
    save: saveTemplate(undefined, view),
  });
  if (list) for (const node of ghosts(nodesOf(above))) tree.insertBefore(section, node, list);
}

function controls(element: Element, {attributes}: Embed, view: View, languages: readonly string[]) {
  const menu = languageMenuTemplate(
    {
      host: new EventTarget(),
      languages: attributes['language-menu'] === undefined ? [] : languages,
      locale: {requested: undefined, choose: nothingToDo},
      status: 'ready',
    },
    view,
  );
  const print =
    attributes.printable === undefined ? '' : printButton(() => Promise.resolve(false), view);
  const hint = element.childNodes.some((node) => tree.isElementNode(node) && isOf(node, 'exit'))
    ? hintTemplate(view)
    : '';
  for (const node of ghosts(nodesOf(html`${menu} ${print} ${hint}`)))
    tree.appendChild(element, node);
}

function touches(element: Element, view: View): void {
  for (const node of ghosts(nodesOf(markTemplate(view, false, nothingToDo))))
    tree.appendChild(element, node);
}

/** Of when it is, where no clock says what has changed since. */
function asOf(root: Element, view: View): void {
  const day = view.date(new Date(view.now).toISOString());
  const line = nodesOf(html`<p class="written">${view.ui(view.msg(str`As of ${day}`))}</p>`);
  const first = root.childNodes[0];
  const element = noscript(line);
  if (first) tree.insertBefore(root, element, first);
  else tree.appendChild(root, element);
}

/** @param languages In which the element can be had. */
export function withStill(
  markup: string,
  embed: Embed,
  view: View,
  languages: readonly string[],
): string {
  const fragment = parseFragment(markup);
  // What is added is not looked through.
  for (const element of [...elementsIn(fragment)]) {
    if (isOf(element, 'root')) asOf(element, view);
    else if (isOf(element, 'stage-title')) stageTitle(element);
    else if (isOf(element, 'pipeline')) pipeline(element, view);
    else if (isOf(element, 'controls')) controls(element, embed, view, languages);
    else if (isOf(element, 'touches') && partsOf(embed.attributes.show).has('pipeline'))
      touches(element, view);
  }
  // In `noscript` too, text is text.
  return serialize(fragment, {scriptingEnabled: false});
}
