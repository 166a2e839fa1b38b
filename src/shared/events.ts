/** The events of the elements: all bubble and are composed, so that a listener on the page hears them. */
import type {Feed} from '../feed/feed.generated.js';
import type {Problem} from '../feed/problem.js';

const reaches = {bubbles: true, composed: true};

/** Where the feed on show came from. */
export type FeedOrigin = 'url' | 'inline' | 'built-in';

/** An element shows its feed, at first or anew. */
export class IjnFeedReadyEvent extends Event {
  constructor(
    /** The feed on show. */
    readonly feed: Feed,
    /** Where it came from. */
    readonly origin: FeedOrigin,
    /** What was left out of it, and why. */
    readonly problems: readonly Problem[],
  ) {
    super('ijn-feed-ready', reaches);
  }
}

/** An element cannot show what its attributes ask for, and shows the next best. */
export class IjnFeedErrorEvent extends Event {
  constructor(
    /** The reasons. */
    readonly problems: readonly Problem[],
  ) {
    super('ijn-feed-error', reaches);
  }
}

/** By which way an action is carried out. */
export type ActionChannel =
  'link' | 'call' | 'email' | 'share' | 'copy' | 'audio' | 'calendar' | 'print' | 'picture';

/**
 * A visitor is about to act: sent before a link, call, email or share is followed, before a text is copied, a file for the calendar
 * or a picture made and the handout printed. `preventDefault()` keeps it from being done. Nothing about it leaves the page unless the page
 * sends it.
 */
export class IjnActionEvent extends Event {
  constructor(
    /** Id of the action; of the feed, where the whole handout is printed or a picture made. */
    readonly id: string,
    /** Kind of the action: `sign`, `call` …; `handout` for the whole. */
    readonly kind: string,
    /** By which way. */
    readonly channel: ActionChannel,
    /** Where it leads, if anywhere. */
    readonly url: string | undefined,
  ) {
    super('ijn-action', {...reaches, cancelable: true});
  }
}

/** The open stage of a pipeline changed. */
export class IjnStageChangeEvent extends Event {
  constructor(
    /** Id of the open stage; undefined when none is. */
    readonly stage: string | undefined,
  ) {
    super('ijn-stage-change', reaches);
  }
}

/** A visitor chose another language. */
export class IjnLanguageChangeEvent extends Event {
  constructor(
    /** BCP 47 tag of the chosen language. */
    readonly language: string,
  ) {
    super('ijn-language-change', reaches);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ijn-feed-ready': IjnFeedReadyEvent;
    'ijn-feed-error': IjnFeedErrorEvent;
    'ijn-action': IjnActionEvent;
    'ijn-stage-change': IjnStageChangeEvent;
    'ijn-language-change': IjnLanguageChangeEvent;
  }
}
