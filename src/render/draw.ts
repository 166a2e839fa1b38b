/** What each element draws, without an element. */
import {nothing, type TemplateResult} from 'lit';
import {cardTemplate} from '../action-card/card.template.js';
import {actionStyles} from '../action-card/action.styles.js';
import {controlsStyles} from '../controls/controls.styles.js';
import {diagramStyles} from '../diagram/diagram.styles.js';
import type {Embed} from '../embed/embed.js';
import type {ElementName} from '../embed/attributes.js';
import {partsOf} from '../embed/handout-parts.js';
import {foreignStyles} from '../foreign/foreign.styles.js';
import {frameTemplate} from '../handout/frame.template.js';
import type {View} from '../handout/view.js';
import {pipelineStyles} from '../pipeline-diagram/pipeline.styles.js';
import {pipelineTemplate} from '../pipeline-diagram/pipeline.template.js';
import {principlesStyles} from '../principles/principles.styles.js';
import {exitTemplate} from '../principles/exit.template.js';
import {wholeTemplate} from '../principles/whole.template.js';
import {hostStyles} from '../shared/host.styles.js';
import {wordList} from '../shared/word-list.js';
import {stillStyles} from './still.styles.js';

const styles: Record<ElementName, unknown[]> = {
  'ijn-principles': [
    hostStyles,
    actionStyles,
    pipelineStyles,
    principlesStyles,
    foreignStyles,
    diagramStyles,
    controlsStyles,
    stillStyles,
  ],
  'ijn-action-card': [hostStyles, actionStyles, foreignStyles, stillStyles],
  'ijn-pipeline-diagram': [
    hostStyles,
    actionStyles,
    pipelineStyles,
    foreignStyles,
    diagramStyles,
    stillStyles,
  ],
};

/** The style sheet of an element: its own, what is loaded besides, and what holds until a script comes. */
export const styleSheetOf = (element: ElementName): string => styles[element].map(String).join('');

/** Where a control leads that leaves the page; undefined where it leads nowhere. */
function exitOf(address: string | undefined): string | undefined {
  // The page itself is not known; an address within its site is one that it can read.
  const base = 'https://page.invalid/';
  if (!address || address.startsWith('#') || !URL.canParse(address, base)) return undefined;
  return new URL(address, base).protocol.startsWith('http') ? address : undefined;
}

/** What an element draws first, which is what it must find when it takes over. */
export function draw({element, attributes}: Embed, view: View): TemplateResult {
  const toggle = () => {};
  switch (element) {
    case 'ijn-action-card':
      return frameTemplate(view, cardTemplate(view, attributes.action));
    case 'ijn-pipeline-diagram':
      return frameTemplate(
        view,
        pipelineTemplate(view, {
          open: attributes.stage,
          toggle,
          orientation: (attributes.orientation ?? 'auto') as 'auto',
          level: view.options.headingLevel,
          cards: true,
        }),
      );
    case 'ijn-principles': {
      const {'language-menu': menu, printable, 'quick-exit': exit} = attributes;
      const href = exitOf(exit);
      return frameTemplate(
        view,
        wholeTemplate(view, {
          show: partsOf(attributes.show),
          principles: wordList(attributes.principle),
          pipeline: {open: undefined, toggle, orientation: 'auto'},
          controls: (menu !== undefined || printable !== undefined || exit) && [
            undefined,
            href === undefined ? nothing : exitTemplate(href, toggle, view),
          ],
          sheet: undefined,
        }),
      );
    }
  }
}
