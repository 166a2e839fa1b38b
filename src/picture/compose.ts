/** The picture of a pipeline: title, drawing, credit. */
import type {View} from '../handout/view.js';
import {directionOf} from '../locale/direction.js';
import {formatNumber} from '../locale/names.js';
import {str} from '../locale/strings.js';
import {drawingsOf, type Drawing} from './drawing.js';
import {drawBlock} from './heads.js';
import {cut, person} from './marks.js';
import {Pen, type Scene} from './scene.js';
import type {Theme} from './theme.js';
import {
  blockOf,
  joined,
  ofFeed,
  ofInterface,
  type Block,
  type Measure,
  type Said,
} from './words.js';

/** That of screens and slides, 16:9; taller where the words need it. */
const [width, leastHeight] = [1600, 900];

const margin = 52;
const [top, bottom] = [40, 34];

/** How large the drawing may be, where 1 is the least that can be read. */
const scales = [1.35, 1.25, 1.15, 1.08, 1.04, 1];

/** Where nothing fits into 16:9, 4:3 is next; what needs more height is as large as reads well. */
const [tallHeight, tallScale] = [1200, 1.15];

/** Between the drawing and what is above and below it, together. */
const apart = 46;

/** How much larger title and summary may be. */
const largerTitles = [1.3, 1.2, 1.1];

/** The narrowest column that reads well; narrower ones only to be 16:9. */
const leastColumn = 160;

/** Letters of a pipeline that no picture can show so that anybody reads them; the built-in one has 1,500. */
const mostLetters = 40_000;

/** Letters of one that fills more than 4:3 at any size. */
const manyLetters = 8_000;

/** What is around the drawing, set in lines: how high it is, and what draws it below a point. */
interface Part {
  height: number;
  draw: (pen: Pen, top: number) => void;
}

interface Try {
  drawing: Drawing;
  scale: number;
}

type SetWords = (said: Said, size: number, weight?: string, room?: number) => Block;

/** Blocks in one line where they fit, the last of them at its end; else one below the other. */
function lineOf(blocks: readonly [Block, string][], gap: number, last?: [Block, string]): Part {
  const all = last ? [...blocks, last] : blocks;
  const room = width - 2 * margin;
  const isOneLine =
    all.every(([{lines}]) => lines.length === 1) &&
    all.reduce((sum, [block]) => sum + block.width + gap, -gap) <= room;
  const high = Math.max(0, ...all.map(([{baseline}]) => baseline));
  return {
    height: isOneLine
      ? Math.max(...all.map(([{height, baseline}]) => high + height - baseline))
      : all.reduce((sum, [{height}]) => sum + height, 0),
    draw(pen, from) {
      let [x, y] = [margin, from];
      for (const [block, fill] of all) {
        const isLast = isOneLine && block === last?.[0];
        drawBlock(
          block,
          {x: isLast ? width - margin : x, top: isOneLine ? y + high - block.baseline : y},
          fill,
          pen,
          isLast ? 'end' : 'start',
        );
        if (isOneLine) x += block.width + gap;
        else y += block.height;
      }
    },
  };
}

/** Title, summary, and what the marks stand for. */
function headerOf(view: View, theme: Theme, measure: Measure, set: SetWords, scale: number): Part {
  const {title, summary} = view.feed.pipeline;
  const {msg} = view;
  const room = width - 2 * margin;
  const heading = blockOf(
    ofFeed(title, view),
    {size: 52 * scale, weight: theme.headingWeight, family: theme.headingFamily},
    room,
    measure,
  );
  const keys = [
    {
      mark: cut,
      colour: theme.won,
      block: set(ofInterface(msg('Where people step in'), view), 16, '600'),
    },
    {
      mark: person,
      colour: theme.muted,
      block: set(ofInterface(msg('Who decides'), view), 16, '600'),
    },
  ];
  const [indent, gap] = [26, 30];
  const wide = keys.reduce((sum, {block}) => sum + indent + block.width + gap, -gap);
  const lead = set(ofFeed(summary, view), (21 * (1 + scale)) / 2, '400', 1160);
  const isBeside = lead.width + 60 + wide <= room;
  const leadTop = heading.height + 4;
  const keyHeight = Math.max(...keys.map(({block}) => block.height));
  return {
    height: leadTop + lead.height + (isBeside ? 0 : 8 + keyHeight),
    draw(pen, from) {
      drawBlock(heading, {x: margin, top: from}, theme.text, pen);
      drawBlock(lead, {x: margin, top: from + leadTop}, theme.muted, pen);
      const below = from + leadTop + lead.height;
      let x = isBeside ? width - margin - wide : margin;
      for (const {mark, colour, block} of keys) {
        const at = isBeside ? below - block.height : below + 8;
        mark(pen, {x: x + 9, y: at + block.middle}, 18, colour);
        drawBlock(block, {x: x + indent, top: at}, theme.text, pen);
        x += indent + block.width + gap;
      }
    },
  };
}

/** Who says it and of when it is, so that a picture that travels alone can be asked after. */
function footerOf(view: View, theme: Theme, set: SetWords): Part {
  const {publisher, issued, review} = view.feed;
  const {msg} = view;
  const day = view.date(issued);
  const host = new URL(publisher.url).host.replace(/^www\./, '');
  const credit = lineOf(
    [
      [set(ofFeed(publisher.name, view), 19, '700'), theme.text],
      [set({words: host, language: 'en'}, 17), theme.muted],
    ],
    16,
    [set(ofInterface(msg(str`As of ${day}`), view), 17, '700'), theme.text],
  );
  const note =
    review === 'draft' || view.words.draft
      ? set(ofInterface(msg('This translation is a draft that nobody has reviewed yet.'), view), 15)
      : undefined;
  const air = 14;
  return {
    height: air + credit.height + (note?.height ?? 0),
    draw(pen, from) {
      pen.line(
        [
          {x: margin, y: from},
          {x: width - margin, y: from},
        ],
        {stroke: theme.border, width: 2},
      );
      credit.draw(pen, from + air);
      if (note) drawBlock(note, {x: margin, top: from + air + credit.height}, theme.muted, pen);
    },
  };
}

/** What the picture shows, for those who do not see it. */
function descriptionOf(view: View): string {
  const {summary, stages} = view.feed.pipeline;
  const numbered = stages.map((stage, i) => {
    const {words, language} = ofFeed(stage.title, view);
    return {words: `${formatNumber(i + 1, view.words)}. ${words}`, language};
  });
  return joined([ofFeed(summary, view), ...numbered], ' ', view).words;
}

/** The words that a picture shows. */
const drawnOf = ({feed: {pipeline}}: View): unknown => ({
  ...pipeline,
  stages: pipeline.stages.map(({title, term, decides, interventions}) => [
    title,
    term,
    decides,
    interventions.map(({text}) => text),
  ]),
});

/** The picture of what a view shows. */
export function sceneOf(view: View, theme: Theme, measure: Measure): Scene {
  const {language} = view;
  const {length} = JSON.stringify(drawnOf(view));
  if (length > mostLetters) throw new Error(`${length} letters are too many for a picture`);
  const direction = directionOf(language);
  const room = width - 2 * margin;
  const set: SetWords = (said, size, weight = '400', most = room) =>
    blockOf(said, {size, weight, family: theme.family}, most, measure);
  const footer = footerOf(view, theme, set);
  const headerAt = (scale: number) => headerOf(view, theme, measure, set, scale);
  const aroundWith = (header: Part) => top + header.height + apart + footer.height + bottom;
  let header = headerAt(1);
  const around = aroundWith(header);

  const fitting = (all: readonly Try[], most: number) =>
    all.find(({drawing}) => around + drawing.height <= most);
  const tries: Try[] = [];
  let chosen: Try | undefined;
  for (const scale of length > manyLetters ? [1] : scales) {
    const drawings = drawingsOf(room, {view, theme, measure, scale});
    tries.push(...drawings.map((drawing) => ({drawing, scale})));
    chosen = fitting(tries, leastHeight);
    if (chosen) break;
  }
  const roomy = tries.filter(({drawing}) => drawing.column >= leastColumn);
  chosen ??= fitting(roomy, tallHeight) ?? roomy.find(({scale}) => scale === tallScale);
  const {drawing} = chosen ?? tries.at(-1)!;
  const height = Math.max(leastHeight, Math.ceil(around + drawing.height));
  // What is left over goes to the title, which is all that can be read of a small copy.
  header =
    largerTitles.map(headerAt).find((larger) => aroundWith(larger) + drawing.height <= height) ??
    header;
  const air = (height - aroundWith(header) - drawing.height) / 2;

  const pen = new Pen(width, direction);
  header.draw(pen, top);
  const landmark = drawing.draw(pen, {x: margin, y: top + header.height + apart / 2 + air});
  footer.draw(pen, height - bottom - footer.height);
  return {
    width,
    height,
    background: theme.background,
    language,
    direction,
    title: ofFeed(view.feed.pipeline.title, view).words,
    description: descriptionOf(view),
    shapes: pen.shapes,
    landmark: {...landmark, x: pen.x(landmark.x)},
  };
}
