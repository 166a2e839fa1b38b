/** What stands in the box of a way out. */
import type {Stage} from '../feed/feed.generated.js';
import {between, drawBlock, sizes, type Setting} from './heads.js';
import {out} from './marks.js';
import type {Pen} from './scene.js';
import {blockOf, joined, ofFeed, ofInterface, type Block, type Said} from './words.js';

/** What is set and can be drawn. */
interface SetBox {
  height: number;
  draw: (pen: Pen, at: {x: number; top: number}) => void;
}

/** Inside a box, of its sign, and between what stands beside each other; before it is scaled. */
const [padding, sign, gap] = [15, 21, 10];

/** A box narrower than this has its sign above the words. */
const leastBeside = 420;

/** Sets the words of a way out, and its sign, in a box of a width. */
export function setWayOut(stage: Stage, width: number, setting: Setting): SetBox {
  const {view, theme, measure, scale} = setting;
  const [air, radius, apart] = [padding * scale, sign * scale, gap * scale];
  const isBeside = width >= leastBeside * scale;
  const beside = 2 * radius + 1.4 * apart;
  const room = width - 2 * air - (isBeside ? beside : 0);
  const set = (said: Said, size: number, weight: string, family = theme.family) =>
    blockOf(said, {size: size * scale, weight, family}, room, measure);
  const {words, wayOut} = sizes;
  const label = set(ofInterface(view.msg('Way out:'), view), words, '700');
  const title = set(ofFeed(stage.title, view), wayOut, theme.headingWeight, theme.headingFamily);
  const listed = [stage.decides, stage.interventions.map(({text}) => text)]
    .filter((texts) => texts.length > 0)
    .map((texts) => {
      const said = texts.map((text) => ofFeed(text, view));
      return set(joined(said, between, view), words, '600');
    });

  // "Way out: Release" reads as one where it fits in a line.
  const isOneLine =
    isBeside &&
    label.lines.length * title.lines.length === 1 &&
    label.width + apart + title.width <= room;
  const labelHeight = isOneLine
    ? 0
    : isBeside
      ? label.height
      : Math.max(2 * radius + 0.4 * apart, label.height);
  const wordsHeight = [title, ...listed].reduce((sum, block) => sum + block.height, labelHeight);
  const height = Math.max(isBeside ? 2 * radius : 0, wordsHeight) + 2 * air;
  return {
    height,
    draw(pen, {x, top}) {
      const middle = {
        x: x + air + radius,
        y: isBeside ? top + height / 2 : top + air + radius,
      };
      pen.circle(middle, radius, {fill: theme.won});
      out(pen, {x: middle.x - 2 * scale, y: middle.y + 3 * scale}, 1.1 * radius, theme.onWon);
      const start = x + air + (isBeside ? beside : 0);
      let below = isBeside ? top + (height - wordsHeight) / 2 : top + air;
      const put = (block: Block, at: number, from: number, fill: string) =>
        drawBlock(block, {x: at, top: from}, fill, pen);
      if (isOneLine) put(label, start, below + title.baseline - label.baseline, theme.won);
      else if (isBeside) put(label, start, below, theme.won);
      else put(label, start + beside, middle.y - label.height / 2, theme.won);
      below += labelHeight;
      put(title, start + (isOneLine ? label.width + apart : 0), below, theme.text);
      below += title.height;
      for (const block of listed) {
        put(block, start, below, theme.text);
        below += block.height;
      }
    },
  };
}
