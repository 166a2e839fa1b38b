import {LitElement, nothing} from 'lit';
import {actionStyles} from '../action-card/action.styles.js';
import {loadControls} from '../companions/companions.js';
import {partsOf} from '../embed/handout-parts.js';
import type {Feed} from '../feed/feed.generated.js';
import type {FeedStatus} from '../feed/feed-controller.js';
import type {Problem} from '../feed/problem.js';
import {HandoutController, type Drawn, type HandoutHost} from '../handout/handout-controller.js';
import {unknownName} from '../handout/unknown-name.js';
import {pipelineStyles} from '../pipeline-diagram/pipeline.styles.js';
import {IjnStageChangeEvent} from '../shared/events.js';
import {hostStyles} from '../shared/host.styles.js';
import {wordList} from '../shared/word-list.js';
import {quickExitTemplate} from './quick-exit.template.js';
import {principlesStyles} from './principles.styles.js';
import {wholeTemplate} from './whole.template.js';

/**
 * The whole handout: the question, the principles with their actions, the pipeline, the partners; or the parts
 * that are chosen.
 *
 * @tagname ijn-principles
 *
 * @attr {string} lang - BCP 47 tag, the ordinary HTML attribute; without it, inherited as HTML does, then the feed's.
 *
 * @slot - Shown until the element is ready, and whenever it cannot be; may hold an inline feed as
 *   `<script type="application/json">`.
 * @slot header - Before the handout.
 * @slot footer - After the handout.
 *
 * @event {IjnFeedReadyEvent} ijn-feed-ready - The feed is on show.
 * @event {IjnFeedErrorEvent} ijn-feed-error - What the attributes ask for cannot be shown; the next best is.
 * @event {IjnActionEvent} ijn-action - A visitor is about to act; cancelable.
 * @event {IjnStageChangeEvent} ijn-stage-change - Another stage of the pipeline is open, or none.
 * @event {IjnLanguageChangeEvent} ijn-language-change - The visitor chose a language in the menu.
 *
 * @csspart root - Everything that the element draws.
 * @csspart notes - That the translation is a draft, or the feed out of date.
 * @csspart controls - Language menu, print button and quick exit.
 * @csspart language-menu - The choice of language.
 * @csspart language-offer - A button that offers a language which the visitor's browser prefers.
 * @csspart print-button - The button that prints.
 * @csspart sheet - What is printed, where `printable` is set.
 * @csspart quick-exit - What leaves the page.
 * @csspart handout - The handout.
 * @csspart opening - Title, question and introduction.
 * @csspart title - Title of the handout.
 * @csspart question - The question that it answers.
 * @csspart principles - The list of principles.
 * @csspart principle - One principle; also carries `data-principle`.
 * @csspart numeral - Its number.
 * @csspart principle-title - Its heading.
 * @csspart highlight - Its sentence that is set large.
 * @csspart touches - The stages that it is about.
 * @csspart mark-button - What marks them in the pipeline.
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
 * @csspart pipeline - The pipeline with its heading.
 * @csspart pipeline-title - Its heading.
 * @csspart shown - The principle whose stages are marked.
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
 * @csspart more - Actions that follow from no principle.
 * @csspart section-title - Heading of the sections after the principles.
 * @csspart partners - The organizations.
 * @csspart partner - One organization.
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
export class IjnPrinciples extends LitElement implements HandoutHost {
  static override styles = [hostStyles, actionStyles, pipelineStyles, principlesStyles];

  static override properties = {
    feed: {},
    feedKey: {attribute: 'feed-key'},
    region: {},
    source: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    principle: {},
    show: {},
    languageMenu: {attribute: 'language-menu', type: Boolean},
    printable: {type: Boolean},
    quickExit: {attribute: 'quick-exit'},
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

  /** Ids of the principles to show, space separated, in this order; without it, all. */
  declare principle: string | null;

  /** Parts to show, space separated: `principles actions pipeline partners`; without it, all. */
  declare show: string | null;

  /** Whether to offer a choice of language. */
  declare languageMenu: boolean;

  /** Whether to offer a button that prints the handout. */
  declare printable: boolean;

  /** Where a control that leaves the page leads; without it, there is none. */
  declare quickExit: string | null | undefined;

  /** Id of the stage that is open. */
  #stage: string | undefined;

  readonly #handout = new HandoutController(
    this,
    () => this.principle ?? '',
    (feed) => this.#lacks(feed),
  );

  /** What draws the controls that few pages ask for, once it is there. */
  #controls: Awaited<ReturnType<typeof loadControls>> | undefined;

  constructor() {
    super();
    this.region = '';
    this.headingLevel = 2;
    this.principle = '';
    this.show = '';
    this.languageMenu = false;
    this.printable = false;
  }

  /** `loading`, `ready` or `error`; also a custom state for `:state(…)`. */
  get status(): FeedStatus {
    return this.#handout.status;
  }

  readonly #toggle = (stage: string): void => {
    this.#stage = this.#stage === stage ? undefined : stage;
    this.requestUpdate();
    this.dispatchEvent(new IjnStageChangeEvent(this.#stage));
  };

  /** Not while rendering: a server renders too, and has nobody to choose or print. */
  protected override updated(): void {
    if (!this.#controls && (this.languageMenu || this.printable || this.quickExit))
      void this.#handout.bring(loadControls, 'the controls', (controls) => {
        this.#controls = controls;
      });
  }

  override render(): Drawn {
    return this.#handout.render((view) => {
      const {languageMenu, printable, quickExit} = this;
      const exit = quickExit ? quickExitTemplate(quickExit, view) : nothing;
      const pipeline = {open: this.#stage, toggle: this.#toggle, orientation: 'auto' as const};
      const options = {
        show: partsOf(this.show),
        principles: wordList(this.principle),
        pipeline,
      };
      return wholeTemplate(view, {
        ...options,
        controls: (languageMenu || printable || quickExit) && [
          this.#controls?.controlsTemplate(
            {host: this, handout: this.#handout, quickExit: exit !== nothing},
            view,
          ),
          exit,
        ],
        sheet: printable ? this.#controls?.sheet(this, options, view) : nothing,
      });
    });
  }

  #lacks(feed: Feed): Problem | undefined {
    return unknownName('principle', wordList(this.principle), feed.principles);
  }
}
