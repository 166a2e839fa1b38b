/** Draws over the list of one element, and follows its width and its fonts. */
import type {Pipeline} from '../feed/feed.generated.js';
import type {PipelineOptions} from '../handout/diagram-parts.js';
import {arrange} from './arrange.js';
import {graphOf} from './graph.js';
import {linesOf, planOf} from './layout.js';
import {cutOf, drawLines, group, linesFrame} from './lines.js';
import {boxesOf, isRtl, metricsOf, piecesOf, widestWord, type Pieces} from './measure.js';
import type {Boxes, Line, Metrics} from './model.js';

/** What is drawn. */
export interface Drawn {
  pipeline: Pipeline;
  orientation: PipelineOptions['orientation'];
  /** Ids of the stages that are marked. */
  marked: readonly string[];
}

const sizeOf = (element: Element): string => {
  const {width, height} = element.getBoundingClientRect();
  return `${width} ${height}`;
};

export class Drawing {
  /** The lines on show, for whoever walks along them. */
  lines: readonly Line[] = [];
  /** What holds them, in their own coordinates. */
  readonly group = group();
  readonly #frame = linesFrame();
  readonly #root: ShadowRoot;
  #drawn: Drawn | undefined;
  /** What the widest word was measured of, and its width. */
  #measured: {of: string; widest: number} | undefined;
  /** Of section and list as they are drawn. */
  readonly #sizes = new Map<Element, string>();
  #next = 0;
  /** In the next frame: what drawing changes in size would else be told as an error to the page. */
  readonly #resized = new ResizeObserver((entries) => {
    // A stage that opened is drawn already; once more would cost a frame, and whoever is walking along the lines.
    if (entries.every(({target}) => this.#sizes.get(target) === sizeOf(target))) return;
    cancelAnimationFrame(this.#next);
    this.#next = requestAnimationFrame(() => this.#draw());
  });

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#frame.append(this.group);
  }

  /** Until `signal`, words that come in another font are measured anew. */
  followFonts(signal: AbortSignal): void {
    document.fonts.addEventListener(
      'loadingdone',
      () => {
        this.#measured = undefined;
        this.#draw();
      },
      {signal},
    );
  }

  /** Draws, and again whenever there is more or less room. */
  draw(drawn: Drawn): void {
    this.#drawn = drawn;
    this.#draw();
  }

  /** Lets go of what is observed. */
  rest(): void {
    this.#resized.disconnect();
    cancelAnimationFrame(this.#next);
  }

  #draw(): void {
    const pieces = piecesOf(this.#root);
    if (!pieces || !this.#drawn) return;
    const {section, list, stages} = pieces;
    this.#resized.observe(section);
    this.#resized.observe(list);
    this.#sizes.clear();
    // Hidden: the observer says when it is not.
    if (section.offsetWidth === 0) return;
    const {pipeline, orientation, marked} = this.#drawn;
    const metrics = metricsOf(pieces);
    const graph = graphOf(pipeline);
    const room = {width: section.offsetWidth, orientation};
    const plan = planOf(graph, {...metrics, widest: this.#widest(pieces, metrics)}, room);
    arrange(pieces, graph, plan, metrics, room.width);
    pipeline.stages.forEach(({id}, i) =>
      stages[i]!.toggleAttribute('data-marked', marked.includes(id)),
    );

    // Otherwise a scrollbar has come meanwhile, and the plan is for another width.
    if (section.offsetWidth === room.width)
      for (const each of [section, list]) this.#sizes.set(each, sizeOf(each));
    const boxes = boxesOf(pieces, graph.out);
    this.lines = linesOf(graph, plan, boxes, metrics);
    const cuts = pipeline.stages.flatMap(({interventions}, stage) => {
      if (interventions.length === 0 || graph.out[stage]) return [];
      const place = cutOf(stage, this.lines, boxes.break[stage]?.top);
      return place ? [{stage, place}] : [];
    });
    this.group.replaceChildren(...drawLines(this.lines, cuts, metrics));
    this.#mirror(pieces, boxes);
    if (this.#frame.parentNode !== section) section.prepend(this.#frame);
  }

  #widest(pieces: Pieces, {radius}: Metrics): number {
    const of = `${radius} ${pieces.heads.map((head) => head.textContent).join()}`;
    if (this.#measured?.of !== of) this.#measured = {of, widest: widestWord(pieces)};
    return this.#measured.widest;
  }

  #mirror({section}: Pieces, {width}: Boxes): void {
    if (isRtl(section)) this.group.setAttribute('transform', `translate(${width} 0) scale(-1 1)`);
    else this.group.removeAttribute('transform');
  }
}
