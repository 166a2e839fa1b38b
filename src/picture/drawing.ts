/** The drawing of a picture: the line with its nodes, what goes around and out, and the words of each stage. */
import type {Point} from '../diagram/geometry.js';
import {graphOf, type Edge} from '../diagram/graph.js';
import type {Flow} from '../feed/feed.generated.js';
import {formatNumber} from '../locale/names.js';
import {arrangements, type Arrangement} from './arrange.js';
import {pieces} from './break-lines.js';
import {drawBlock, drawHead, entriesOf, setHead, sizes, widestOf, type Setting} from './heads.js';
import {labelPlace} from './label-places.js';
import {arrowhead, drawCut} from './marks.js';
import type {Pen, Scene} from './scene.js';
import {setWayOut} from './way-out.js';
import {blockOf, joined, ofFeed, type Said} from './words.js';

/** A drawing that can be put anywhere. */
export interface Drawing {
  height: number;
  /** Width of the words of a stage, before it was scaled. */
  column: number;
  /** Draws it, and says where a colour is known. */
  draw: (pen: Pen, at: Point) => Scene['landmark'];
}

/** A word wider than this is torn rather than that it makes all columns wide; before it is scaled. */
const mostWord = 240;

/** Of what is drawn, before it is scaled. */
const measures = {
  node: 24,
  ring: 5.5,
  line: 13,
  /** From the start of a head to its words, whose ways out run there. */
  indent: 26,
  lane: 29,
  gap: 10,
  bypass: 4,
  wayOut: 5.5,
  arrow: 18,
};

/** A flow that has words, as they stand in a head. */
interface Labelled {
  edge: Edge;
  flow: Flow;
  said: Said;
}

/** The drawing in a width, in rows of fewer and fewer columns; at least one. */
export function drawingsOf(width: number, setting: Setting): Drawing[] {
  const {view, theme, measure, scale} = setting;
  const {pipeline} = view.feed;
  const {stages, flows} = pipeline;
  const graph = graphOf(pipeline);
  const of = (name: keyof typeof measures) => measures[name] * scale;
  const radius = of('indent') / 2;
  const overhang = of('node') - radius;
  const outs = graph.out.filter(Boolean).length;

  const labelled = (edges: readonly Edge[]): Labelled[] =>
    edges.flatMap((edge) => {
      const flow = flows.find(
        ({from, to, kind}) =>
          kind === edge.kind && from === stages[edge.from]!.id && to === stages[edge.to]!.id,
      );
      if (!flow?.label) return [];
      const label = ofFeed(flow.label, view);
      const to = ofFeed(stages[edge.to]!.title, view);
      const isClear = edge.kind === 'exit' && outs === 1;
      return [{edge, flow, said: isClear ? label : joined([to, label], ': ', view)}];
    });
  const exits = labelled(graph.exits);
  const leaps = labelled(graph.leaps).map((leap) => ({
    ...leap,
    block: blockOf(
      ofFeed(leap.flow.label!, view),
      {size: sizes.words * scale, weight: '700', family: theme.family},
      Infinity,
      measure,
    ),
  }));

  const headOf = (stage: number, inHead: readonly Labelled[]) =>
    entriesOf(
      stages[stage]!,
      inHead.filter(({edge}) => edge.from === stage),
      setting,
    );
  const wayOut = (stage: number, room: number) => setWayOut(stages[stage]!, room, setting);
  const arranged = (inHead: readonly Labelled[]) =>
    arrangements(
      graph,
      {
        radius,
        nodeRadius: of('node'),
        stroke: of('line'),
        indent: of('indent'),
        gap: of('gap'),
        lane: Math.max(of('lane'), ...leaps.map(({block}) => block.height + 9 * scale)),
        widest: Math.min(
          mostWord * scale,
          Math.max(
            ...stages.map((_, stage) =>
              graph.out[stage] ? 0 : widestOf(headOf(stage, inHead), setting, pieces),
            ),
          ),
        ),
        height: (stage, room) =>
          graph.out[stage]
            ? wayOut(stage, room).height
            : overhang + setHead(headOf(stage, inHead), room, setting).height,
      },
      width,
    );
  const onLine = ({ways}: Arrangement) =>
    leaps.flatMap(({edge, block}) => {
      const way = ways.find((each) => each.edge === edge)!;
      const place = labelPlace(way, ways, block.height + 5 * scale, 16);
      return place && place.to - place.from >= block.width ? [{edge, block, place}] : [];
    });

  // Where a label finds room depends on columns alone, so it is known before the height is.
  return arranged(exits).flatMap((first, i) => {
    const edges = onLine(first).map(({edge}) => edge);
    const inHead = [...leaps.filter(({edge}) => !edges.includes(edge)), ...exits];
    const arrangement = inHead.length > exits.length ? arranged(inHead)[i] : first;
    return arrangement ? [drawingOf(arrangement, inHead)] : [];
  });

  function drawingOf(arrangement: Arrangement, inHead: readonly Labelled[]): Drawing {
    const {node, head, ways} = arrangement;

    const draw: Drawing['draw'] = (pen, origin) => {
      const at = ({x, y}: Point): Point => ({x: x + origin.x, y: y + origin.y + overhang});
      const middleOf = (stage: number): Point => {
        const {left, right, top, bottom} = node[stage]!;
        return at({x: (left + right) / 2, y: (top + bottom) / 2});
      };
      const drawn = (edges: readonly Edge[]) =>
        ways
          .filter(({edge}) => edges.includes(edge))
          .map(({edge, points}) => ({edge, line: points.map(at)}));

      for (const {line} of drawn(graph.exits)) {
        const [from, end] = [line.at(-2)!, line.at(-1)!];
        const size = 1.3 * of('arrow');
        pen.line([...line.slice(0, -1), {x: end.x + size / 2, y: end.y}], {
          stroke: theme.won,
          width: of('wayOut'),
        });
        arrowhead(pen, end, from, size, theme.won);
      }

      for (const {edge, line} of drawn(graph.steps)) {
        pen.line(line, {stroke: theme.text, width: of('line')}, 22 * scale);
        const isBroken = (stage: number) => stages[stage]!.interventions.length > 0;
        const leaves = isBroken(edge.from);
        // What nothing leaves is cut off where the line arrives.
        const arrives = isBroken(edge.to) && !graph.steps.some(({from}) => from === edge.to);
        const share = leaves && arrives && line.length === 2 ? 0.27 : 0.5;
        if (leaves) drawCut(pen, along(line[0]!, line[1]!, overhang, share), scale, theme);
        if (arrives) drawCut(pen, along(line.at(-1)!, line.at(-2)!, overhang, share), scale, theme);
      }

      for (const {edge, line} of drawn(graph.leaps)) {
        const isBypass = edge.kind === 'bypass';
        const colour = isBypass ? theme.accent : theme.text;
        const {x} = line.at(-1)!;
        const center = middleOf(edge.to);
        const reach = Math.sqrt(Math.max(0, of('node') ** 2 - (x - center.x) ** 2));
        const tip = {x, y: center.y - reach - 3 * scale};
        pen.line([...line.slice(0, -1), {x, y: tip.y - of('arrow') / 2}], {
          stroke: colour,
          width: of('bypass'),
          ...(isBypass && {dash: [3 * of('bypass'), 2 * of('bypass')]}),
        });
        arrowhead(pen, tip, line.at(-2)!, of('arrow'), colour);
      }
      for (const {block, place} of onLine(arrangement)) {
        const {x, y} = at({x: place.from, y: place.y});
        drawBlock(block, {x, top: y - block.height - 2 * scale}, theme.accent, pen);
      }

      const end = graph.out.lastIndexOf(false);
      let landmark: Scene['landmark'] | undefined;
      stages.forEach((stage, i) => {
        const box = head[i]!;
        const start = at({x: box.left, y: box.top});
        if (graph.out[i]) {
          const {right, bottom} = {
            right: start.x + box.right - box.left,
            bottom: at({x: 0, y: box.bottom}).y,
          };
          pen.box({left: start.x, top: start.y, right, bottom}, 14 * scale, {
            fill: theme.wonTint,
            stroke: theme.won,
            width: 3 * scale,
          });
          wayOut(i, box.right - box.left).draw(pen, {x: start.x, top: start.y});
          return;
        }
        const center = middleOf(i);
        const colour = stage.gateway ? theme.accent : theme.text;
        const isFull = stage.gateway || i === end;
        pen.circle(center, of('node') - of('ring') / 2, {
          fill: isFull ? colour : theme.background,
          stroke: colour,
          width: of('ring'),
        });
        landmark ??= {x: center.x - of('node') + of('ring') / 2, y: center.y, colour};
        const number = formatNumber(i + 1, view.words);
        const font = {size: 21 * scale, weight: '800', family: theme.headingFamily};
        const {above, below} = measure(number, font);
        pen.words({
          words: number,
          language: view.language,
          x: center.x,
          y: center.y + (above - below) / 2,
          font,
          fill: stage.gateway ? theme.onAccent : isFull ? theme.background : theme.text,
          anchor: 'middle',
        });
        const {placed} = setHead(headOf(i, inHead), box.right - box.left, setting);
        drawHead(placed, {x: start.x, top: start.y + overhang}, pen, setting);
      });
      return landmark ?? {x: 0, y: 0, colour: theme.background};
    };
    return {height: arrangement.height + overhang, column: arrangement.column / scale, draw};
  }
}

/** A point of a level run between two nodes, whose circles reach into it. */
function along(from: Point, to: Point, overhang: number, share: number): Point {
  const reach = Math.sign(to.x - from.x) * overhang;
  return {x: from.x + reach + (to.x - from.x - 2 * reach) * share, y: from.y};
}
