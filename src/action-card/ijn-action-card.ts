import {LitElement} from 'lit';
import type {Feed} from '../feed/feed.generated.js';
import type {FeedStatus} from '../feed/feed-controller.js';
import type {Problem} from '../feed/problem.js';
import {HandoutController, type Drawn, type HandoutHost} from '../handout/handout-controller.js';
import {unknownName} from '../handout/unknown-name.js';
import {hostStyles} from '../shared/host.styles.js';
import {wordList} from '../shared/word-list.js';
import {actionStyles} from './action.styles.js';
import {cardTemplate} from './card.template.js';

/**
 * One action of the handout: what to do, who decides, why, where, until when and how; or how it ended.
 *
 * @tagname ijn-action-card
 *
 * @attr {string} lang - BCP 47 tag, the ordinary HTML attribute; without it, inherited as HTML does, then the feed's.
 *
 * @slot - Shown until the element is ready, and whenever it cannot be; may hold an inline feed as
 *   `<script type="application/json">`.
 * @slot header - Before the action.
 * @slot footer - After the action.
 *
 * @event {IjnFeedReadyEvent} ijn-feed-ready - The feed is on show.
 * @event {IjnFeedErrorEvent} ijn-feed-error - What the attributes ask for cannot be shown; the next best is.
 * @event {IjnActionEvent} ijn-action - A visitor is about to act; cancelable.
 *
 * @csspart root - Everything that the element draws.
 * @csspart notes - That the translation is a draft, or the feed out of date.
 * @csspart action - The action; also carries `data-action`.
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
 * @csspart instead - Another action that is open, where this one is not.
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
export class IjnActionCard extends LitElement implements HandoutHost {
  static override styles = [hostStyles, actionStyles];

  static override properties = {
    feed: {},
    feedKey: {attribute: 'feed-key'},
    region: {},
    source: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    action: {},
  };

  /** URL of a JSON feed; without it, the inline or the built-in feed. */
  declare feed: string | null | undefined;

  /** Ed25519 public keys (base64url, space separated): the feed must carry a valid signature of one. */
  declare feedKey: string | null | undefined;

  /** ISO 3166-2 codes, space separated: these regions and what is nationwide. */
  declare region: string | null;

  /** Attribution code for outgoing links, where the action names a parameter for it. */
  declare source: string | null | undefined;

  /** Level of the first heading, 1 to 6. */
  declare headingLevel: number;

  /** Id of the action; without it, the first open one for the region. */
  declare action: string | null | undefined;

  readonly #handout = new HandoutController(
    this,
    () => this.action ?? '',
    (feed) => this.#lacks(feed),
  );

  constructor() {
    super();
    this.region = '';
    this.headingLevel = 2;
  }

  /** `loading`, `ready` or `error`; also a custom state for `:state(…)`. */
  get status(): FeedStatus {
    return this.#handout.status;
  }

  override render(): Drawn {
    return this.#handout.render((view) => cardTemplate(view, this.action));
  }

  #lacks(feed: Feed): Problem | undefined {
    return unknownName('action', wordList(this.action), feed.actions);
  }
}
