/** Draws over the list of one element, and follows its width and its fonts. */
import type {Pipeline} from '../feed/feed.generated.js';
import type {PipelineOptions} from '../handout/diagram-parts.js';
import {arrange} from './arrange.js';
import {graphOf} from './graph.js';
import {linesOf, planOf} from './layout.js';
import {cutOf, drawLines, group, linesFrame} from './lines.js';
import {boxesOf, isRtl, metricsOf, piecesOf, scaleOf, widestWord, type Pieces} from './measure.js';
import type {Line, Metrics} from './model.js';

/** What is drawn. */
export interface Drawn {
  pipeline: Pipeline;
  orientation: PipelineOptions['orientation'];
  /** Ids of the stages that are marked. */
  marked: readonly string[];
  /** What else changes the words or moves them: their language, what is open. */
  besides: readonly unknown[];
}

/**
 * What a line that runs down must have more of before it runs across, in pixels: as wide as a scroll bar, which comes with height
 * and takes width.
 */
const reluctance = 20;

const sizeOf = (element: Element): string => {
  const {width, height} = element.getBoundingClientRect();
  return `${width} ${height}`;
};

/** A stage that is on show besides the one that is open (src/rendered/): across there is room for that one alone. */
const unfoldedIn = (section: Element): Element | null =>
  section.querySelector('.stage:not([data-open]) > [data-open]');

const isSame = (a: Drawn, b: Drawn | undefined): boolean =>
  a.pipeline === b?.pipeline &&
  a.orientation === b.orientation &&
  String(a.marked) === String(b.marked) &&
  a.besides.every((each, i) => each === b.besides[i]);

export class Drawing {
  /** The lines on show, for whoever walks along them. */
  lines: readonly Line[] = [];
  /** What is drawn, in the coordinates of its lines; what others add to it stays. */
  readonly group = group();
  readonly #lines = group();
  readonly #frame = linesFrame();
  readonly #root: ShadowRoot;
  #drawn: Drawn | undefined;
  /** What the widest word was measured of, and its width. */
  #measured: {of: string; widest: number} | undefined;
  #observed: Element | undefined;
  /** Of section and list as they are drawn. */
  readonly #sizes = new Map<Element, string>();
  #next = 0;
  /** In the next frame: what drawing changes in size would else be told as an error to the page. */
  readonly #resized = new ResizeObserver((entries) => {
    // What drawing itself made room for is drawn: once more would cost a frame.
    if (entries.every(({target}) => this.#sizes.get(target) === sizeOf(target))) return;
    cancelAnimationFrame(this.#next);
    this.#next = requestAnimationFrame(() => this.#draw());
  });

  /** What a server drew stays as it runs, down, until nobody looks: then nothing moves under anybody's eyes. */
  readonly #unseen = new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) {
      if (isIntersecting || unfoldedIn(target)) continue;
      this.#unseen.disconnect();
      delete (target as HTMLElement).dataset['still'];
      this.#draw();
    }
  });

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.group.append(this.#lines);
    this.#frame.append(this.group);
  }

  /** Until `signal`, words that come in another font are measured anew. */
  followFonts(signal: AbortSignal): void {
    this.#root.ownerDocument.fonts.addEventListener(
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
    // Most of what an element draws anew is elsewhere in it.
    if (isSame(drawn, this.#drawn) && this.#observed?.contains(this.#frame)) return;
    this.#drawn = drawn;
    this.#draw();
  }

  /** Lets go of what is observed, until the next drawing. */
  rest(): void {
    this.#resized.disconnect();
    this.#unseen.disconnect();
    this.#observed = undefined;
    cancelAnimationFrame(this.#next);
  }

  #draw(): void {
    const pieces = piecesOf(this.#root);
    if (!pieces || !this.#drawn || !this.#root.isConnected) return;
    this.#observe(pieces);
    this.#sizes.clear();
    // Hidden: the observer says when it is not.
    if (pieces.section.offsetWidth === 0) return;
    try {
      this.#drawOver(pieces, this.#drawn);
    } catch (error) {
      // The list stands without it.
      delete pieces.section.dataset['run'];
      this.#frame.remove();
      // oxlint-disable-next-line no-console
      console.error('The pipeline cannot be drawn.', error);
    }
  }

  #observe({section, list}: Pieces): void {
    if (section === this.#observed && section.isConnected) return;
    this.#resized.disconnect();
    this.#unseen.disconnect();
    this.#observed = section;
    if (section.dataset['still'] !== undefined) this.#unseen.observe(section);
    this.#resized.observe(section);
    this.#resized.observe(list);
  }

  #drawOver(pieces: Pieces, {pipeline, marked, ...wish}: Drawn): void {
    const {section, stages} = pieces;
    const orientation = section.dataset['still'] === undefined ? wish.orientation : 'vertical';
    const metrics = metricsOf(pieces);
    const graph = graphOf(pipeline);
    // Asked for before words are measured: after that, the browser would lay everything out once more to say it.
    const {width} = scaleOf(section);
    const widest = this.#widest(pieces, metrics);
    const isDown = section.dataset['run'] === 'down';
    const room = {
      width: isDown && orientation === 'auto' ? width - reluctance : width,
      orientation,
    };
    const plan = planOf(graph, {...metrics, widest}, room);
    arrange(pieces, graph, plan, metrics, width);
    pipeline.stages.forEach(({id}, i) =>
      stages[i]!.toggleAttribute('data-marked', marked.includes(id)),
    );

    // Otherwise a scrollbar has come meanwhile, and the plan is for another width.
    if (scaleOf(section).width === width)
      for (const each of [section, pieces.list]) this.#sizes.set(each, sizeOf(each));
    const boxes = boxesOf(pieces, graph.out);
    this.lines = linesOf(graph, plan, boxes, metrics);
    const cuts = pipeline.stages.flatMap(({interventions}, stage) => {
      if (interventions.length === 0 || graph.out[stage]) return [];
      const place = cutOf(stage, this.lines, boxes.break[stage]?.top);
      return place ? [{stage, place}] : [];
    });
    this.#lines.replaceChildren(...drawLines(this.lines, cuts, metrics));
    if (isRtl(section))
      this.group.setAttribute('transform', `translate(${boxes.width} 0) scale(-1 1)`);
    else this.group.removeAttribute('transform');
    if (this.#frame.parentNode !== section) section.prepend(this.#frame);
  }

  #widest(pieces: Pieces, {radius}: Metrics): number {
    const [name] = pieces.heads;
    const {font, letterSpacing} = getComputedStyle(
      name?.querySelector('.stage-title') ?? this.#frame,
    );
    const of = `${radius} ${font} ${letterSpacing} ${pieces.heads.map((head) => head.textContent).join()}`;
    if (this.#measured?.of !== of) this.#measured = {of, widest: widestWord(pieces)};
    return this.#measured.widest;
  }
}
