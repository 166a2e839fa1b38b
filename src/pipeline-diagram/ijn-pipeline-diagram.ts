import {LitElement} from 'lit';
import type {Feed} from '../feed/feed.generated.js';
import type {FeedStatus} from '../feed/feed-controller.js';
import type {Problem} from '../feed/problem.js';
import {actionStyles} from '../action-card/action.styles.js';
import {HandoutController, type Drawn, type HandoutHost} from '../handout/handout-controller.js';
import {unknownName} from '../handout/unknown-name.js';
import {IjnStageChangeEvent} from '../shared/events.js';
import {hostStyles} from '../shared/host.styles.js';
import {wordList} from '../shared/word-list.js';
import {pipelineStyles} from './pipeline.styles.js';
import {pipelineTemplate} from './pipeline.template.js';

/**
 * The pipeline from a police stop to deportation, as a document that is drawn: stages, by-passes, ways out, who
 * decides, and where people step in.
 *
 * @tagname ijn-pipeline-diagram
 *
 * @attr {string} lang - BCP 47 tag, the ordinary HTML attribute; without it, inherited as HTML does, then the feed's.
 *
 * @slot - Shown until the element is ready, and whenever it cannot be; may hold an inline feed as
 *   `<script type="application/json">`.
 * @slot header - Before the pipeline.
 * @slot footer - After the pipeline.
 *
 * @event {IjnFeedReadyEvent} ijn-feed-ready - The feed is on show.
 * @event {IjnFeedErrorEvent} ijn-feed-error - What the attributes ask for cannot be shown; the next best is.
 * @event {IjnActionEvent} ijn-action - A visitor is about to act; cancelable.
 * @event {IjnStageChangeEvent} ijn-stage-change - Another stage is open, or none.
 *
 * @csspart root - Everything that the element draws.
 * @csspart notes - That the translation is a draft, or the feed out of date.
 * @csspart pipeline - The pipeline with its heading.
 * @csspart pipeline-title - Its heading.
 * @csspart stages - The list of stages.
 * @csspart stage - One stage; also carries `data-stage`.
 * @csspart stage-title - Heading of a stage.
 * @csspart stage-button - What opens it.
 * @csspart node - The mark of a stage on the line.
 * @csspart gateway - The label of the stage where the pipeline begins.
 * @csspart panel - What an open stage tells.
 * @csspart walk-button - What begins and ends the following of one person's way.
 * @csspart walk - Where that way can lead next.
 * @csspart save - What saves the pipeline as a picture, folded away.
 * @csspart save-button - Each kind of picture.
 * @csspart intervention - Where people step in.
 * @csspart flow - A by-pass or way out; also carries `data-from` and `data-to`.
 * @csspart action - Each action; also carries `data-action`.
 * @csspart outcome - How it ended.
 * @csspart before - What to know before acting.
 * @csspart kind - What kind of action it is.
 * @csspart state - Whether it is open, won …
 * @csspart action-title - Its heading.
 * @csspart way - How to act.
 * @csspart button - Each link or button to act.
 * @csspart sources - Where its facts come from.
 * @csspart script - What to say or write, folded away.
 * @csspart share-text - The text to pass on.
 * @csspart share-ways - Other ways to share, folded away.
 * @csspart share-link - Each of them that is a link.
 * @csspart large - A script in large letters, over the whole window.
 * @csspart calendar-button - What puts an event into the visitor's calendar.
 * @csspart colophon - Who answers for it and of when it is.
 *
 * @cssprop --ijn-accent - Colour of what stands out: bars, buttons, numerals, links.
 * @cssprop --ijn-on-accent - Colour of words on the accent.
 * @cssprop --ijn-won - Accent of what is won, and of ways out.
 * @cssprop --ijn-on-won - Colour of words on it.
 * @cssprop --ijn-background - Behind everything.
 * @cssprop --ijn-surface - Behind each action.
 * @cssprop --ijn-text - Colour of words.
 * @cssprop --ijn-muted - Colour of words that matter less; made from text and background.
 * @cssprop --ijn-border - Colour of thin lines; made from text and background.
 * @cssprop --ijn-tint - Behind what to know before acting; made from accent and background.
 * @cssprop --ijn-radius - Roundness of corners.
 * @cssprop --ijn-space - Unit of the space between things.
 * @cssprop --ijn-measure - Longest line of running text.
 * @cssprop --ijn-heading-font - Font of headings; inherited without it.
 * @cssprop --ijn-heading-weight - Weight of headings.
 *
 * @cssState loading - The feed is on its way.
 * @cssState ready - What the attributes ask for is on show.
 * @cssState error - The next best is on show.
 */
export class IjnPipelineDiagram extends LitElement implements HandoutHost {
  static override styles = [hostStyles, actionStyles, pipelineStyles];

  static override properties = {
    feed: {},
    feedKey: {attribute: 'feed-key'},
    region: {},
    source: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    stage: {reflect: true},
    orientation: {},
  };

  /** URL of a JSON feed; without it, the inline or the built-in feed. */
  declare feed: string | null | undefined;

  /** Ed25519 public keys (base64url, space separated): the feed must carry a valid signature of one. */
  declare feedKey: string | null | undefined;

  /** ISO 3166-2 codes, space separated: actions of these regions and what is nationwide. */
  declare region: string | null;

  /** Attribution code for outgoing links, where the action names a parameter for it. */
  declare source: string | null | undefined;

  /** Level of the first heading, 1 to 6. */
  declare headingLevel: number;

  /** Id of the stage that is open. */
  declare stage: string | null | undefined;

  /** `horizontal` and `vertical` say how the line runs; `auto` goes by the room that there is. */
  declare orientation: 'auto' | 'horizontal' | 'vertical';

  readonly #handout = new HandoutController(
    this,
    () => this.stage ?? '',
    (feed) => this.#lacks(feed),
  );

  constructor() {
    super();
    this.region = '';
    this.headingLevel = 2;
    this.orientation = 'auto';
  }

  /** `loading`, `ready` or `error`; also a custom state for `:state(…)`. */
  get status(): FeedStatus {
    return this.#handout.status;
  }

  readonly #toggle = (stage: string): void => {
    this.stage = this.stage === stage ? undefined : stage;
    this.dispatchEvent(new IjnStageChangeEvent(this.stage));
  };

  override render(): Drawn {
    return this.#handout.render((view) =>
      pipelineTemplate(view, {
        open: this.stage,
        toggle: this.#toggle,
        orientation: this.orientation,
        level: view.options.headingLevel,
        cards: true,
      }),
    );
  }

  #lacks(feed: Feed): Problem | undefined {
    return unknownName('stage', wordList(this.stage), feed.pipeline.stages);
  }
}
