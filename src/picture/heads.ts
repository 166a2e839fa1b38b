/** What is written of a stage: below its node, or in the box of a way out. */
import type {Flow, Stage} from '../feed/feed.generated.js';
import type {View} from '../handout/view.js';
import {cut, out, person, skip, type Mark} from './marks.js';
import type {Line, Pen} from './scene.js';
import type {Theme} from './theme.js';
import {
  blockOf,
  joined,
  ofFeed,
  ofInterface,
  turned,
  type Block,
  type Measure,
  type Said,
} from './words.js';

/** All that words are made of. */
export interface Setting {
  view: View;
  theme: Theme;
  measure: Measure;
  /** How large, where 1 is the least that can be read. */
  scale: number;
}

/** A colour of the theme. */
type Colour = 'text' | 'muted' | 'accent' | 'onAccent' | 'won';

/** A paragraph of a head. */
interface Entry {
  said: Said;
  size: number;
  weight: string;
  colour: Colour;
  /** Space above it. */
  above: number;
  mark?: Mark;
  isHeading?: boolean;
  isLabel?: boolean;
}

/** Sizes of type, before they are scaled. */
export const sizes = {title: 19.2, words: 15, small: 14, wayOut: 26};

/** Between what is listed in one line. */
export const between = '\u00a0· ';

/** From the start of an entry to its words, where a mark stands before them, in sizes of type. */
const hanging = 1.32;

/** Inside the label of the gateway, in sizes of type. */
const padding = 0.6;

const fontOf = ({size, weight, isHeading}: Entry, {theme, scale}: Setting) => ({
  size: Math.round(size * scale * 10) / 10,
  weight,
  family: isHeading ? theme.headingFamily : theme.family,
});

const indentOf = ({size, mark, isLabel}: Entry, {scale}: Setting) =>
  (mark ? hanging : isLabel ? padding : 0) * size * scale;

/** What stands in the head of a stage, from top to bottom. */
export function entriesOf(
  stage: Stage,
  flows: readonly {flow: Flow; said: Said}[],
  {view, theme}: Setting,
): Entry[] {
  const {msg} = view;
  const {words, small} = sizes;
  const entries: Entry[] = [];
  if (stage.gateway)
    entries.push({
      said: ofInterface(msg('The gateway'), view),
      size: small,
      weight: '700',
      colour: 'onAccent',
      above: 0,
      isLabel: true,
    });
  entries.push({
    said: ofFeed(stage.title, view),
    size: sizes.title,
    weight: theme.headingWeight,
    colour: 'text',
    above: stage.gateway ? 3 : 0,
    isHeading: true,
  });
  if (stage.term)
    entries.push({
      said: joined([ofInterface(msg('Official term:'), view), ofFeed(stage.term, view)], ' ', view),
      size: small,
      weight: '400',
      colour: 'muted',
      above: 1,
    });
  if (stage.decides.length > 0)
    entries.push({
      said: joined(
        stage.decides.map((text) => ofFeed(text, view)),
        between,
        view,
      ),
      size: small,
      weight: '400',
      colour: 'muted',
      above: 2,
      mark: person,
    });
  stage.interventions.forEach(({text}, i) =>
    entries.push({
      said: ofFeed(text, view),
      size: words,
      weight: '600',
      colour: 'text',
      above: i > 0 ? 2 : 9,
      mark: cut,
    }),
  );
  flows.forEach(({flow, said}, i) =>
    entries.push({
      said,
      size: small,
      weight: '700',
      colour: flow.kind === 'exit' ? 'won' : 'accent',
      above: i > 0 ? 2 : 9,
      mark: flow.kind === 'exit' ? out : skip,
    }),
  );
  return entries;
}

interface Placed {
  entry: Entry;
  block: Block;
  top: number;
}

/** Sets a head in a width. */
export function setHead(
  entries: readonly Entry[],
  width: number,
  setting: Setting,
): {placed: Placed[]; height: number} {
  let height = 0;
  const placed = entries.map((entry) => {
    const room = width - indentOf(entry, setting) * (entry.isLabel ? 2 : 1);
    const block = blockOf(entry.said, fontOf(entry, setting), room, setting.measure);
    const top = height + entry.above * setting.scale;
    height = top + block.height;
    return {entry, block, top};
  });
  return {placed, height};
}

/** The widest word of a head, with its mark. */
export function widestOf(
  entries: readonly Entry[],
  setting: Setting,
  pieces: (words: string, language: string) => string[],
): number {
  return Math.max(
    0,
    ...entries.flatMap((entry) =>
      pieces(entry.said.words, entry.said.language).map(
        (piece) =>
          setting.measure(piece.trimEnd(), fontOf(entry, setting)).width +
          indentOf(entry, setting) * (entry.isLabel ? 2 : 1),
      ),
    ),
  );
}

/** Draws the lines of a block. */
export function drawBlock(
  block: Block,
  {x, top}: {x: number; top: number},
  fill: string,
  pen: Pen,
  anchor: Line['anchor'] = 'start',
): void {
  const {said, lines, font, leading, baseline} = block;
  turned(said, lines, pen.direction).forEach((words, i) =>
    pen.words({
      words,
      language: said.language,
      x,
      y: top + baseline + i * leading,
      font,
      fill,
      anchor,
    }),
  );
}

/** Draws a head whose start is known. */
export function drawHead(
  placed: readonly Placed[],
  {x, top}: {x: number; top: number},
  pen: Pen,
  setting: Setting,
): void {
  const {theme} = setting;
  for (const {entry, block, top: below} of placed) {
    const indent = indentOf(entry, setting);
    const at = top + below;
    if (entry.isLabel)
      pen.box(
        {left: x, right: x + block.width + 2 * indent, top: at, bottom: at + block.height},
        0.25 * block.font.size,
        {fill: theme.accent},
      );
    entry.mark?.(
      pen,
      {x: x + 0.5 * block.font.size, y: at + block.middle},
      block.font.size,
      theme[entry.mark === cut ? 'won' : entry.colour],
    );
    drawBlock(block, {x: x + indent, top: at}, theme[entry.colour], pen);
  }
}
