import {html, nothing, type TemplateResult} from 'lit';
import {loadModule} from '../companions/companions.js';
import {canAct, type CurrentState} from '../feed/action-state.js';
import type {Action, Feed, Text} from '../feed/feed.generated.js';
import {httpsLink, type SafeLink} from '../feed/https-url.js';
import {formatDate} from '../locale/dates.js';
import {writtenIn} from '../locale/formatting.js';
import {formatNumber, formatRegions} from '../locale/names.js';
import {directionOf} from '../locale/direction.js';
import {builtInWords, type KindAndStateWords} from '../locale/ui-strings.js';
import type {ActingParts} from './acting-parts.js';
import type {DiagramParts} from './diagram-parts.js';
import type {ForeignParts, SlicedHost} from './foreign-parts.js';
import type {MsgFn, Words} from '../locale/strings.js';
import type {ActionChannel} from '../shared/events.js';
import {withNames} from './names.template.js';
import {inlineRuns, plainText} from '../shared/inline-text.js';

/** What the attributes that all elements share say about how a feed is shown. */
export interface ViewOptions {
  /** ISO 3166-2 codes; none: everywhere. */
  region: readonly string[];
  /** Attribution code for outgoing links. */
  source: string | null | undefined;
  /** Level of the first heading, 1 to 6. */
  headingLevel: number;
}

/** What is carried out: an action, or the handout itself. */
export interface Acted {
  id: string;
  kind: string;
}

/** What a view is made of; what is loaded only where it is needed, as far as it is there. */
export type ViewParts = Pick<View, 'feed' | 'words' | 'now' | 'options' | 'act'> &
  Partial<
    Pick<
      View,
      | 'host'
      | 'standIn'
      | 'still'
      | 'enliven'
      | 'foreign'
      | 'diagram'
      | 'acting'
      | 'actingFailed'
      | 'loadActing'
    >
  >;

/** What a template may show: a run of words, marked with its language where that is not the document's. */
export type Shown = string | TemplateResult | (string | TemplateResult)[];

/**
 * One feed, in one language, at one moment, for one element: what every template needs to draw its part.
 * The root of what is drawn is in the feed's language; everything in another one is marked.
 */
export class View {
  /** Language of the feed. */
  readonly language: string;

  /** What is on show. */
  declare readonly feed: Feed;

  /** Whether it stands in for one that could not be had, which may be newer. */
  declare readonly standIn: boolean | undefined;

  /** Whether it is drawn as a server does, which knows neither the visitor's time zone nor what the page may do. */
  declare readonly still: boolean | undefined;

  /** Makes what a server drew live, while it is not. */
  declare readonly enliven: unknown;

  /** The element that it is drawn for; a server has none. */
  declare readonly host: SlicedHost | undefined;

  /** What draws the parts that only feeds from elsewhere hold. */
  declare readonly foreign: ForeignParts | undefined;

  /** What draws the pipeline over its list, once it is there. */
  declare readonly diagram: DiagramParts | undefined;

  /** What kinds and states are called. */
  readonly names: KindAndStateWords;

  /** What draws ways to act that a visitor opened, once it is there. */
  declare readonly acting: ActingParts | undefined;

  /** Whether it was asked for and could not be had. */
  declare readonly actingFailed: boolean | undefined;

  /** Has it loaded, on `toggle`. */
  declare readonly loadActing: ((event: Event) => void) | undefined;

  /** For those that load more. */
  readonly loadModule = loadModule;

  /** The interface in the reader's language. */
  declare readonly words: Words;

  /** Milliseconds since the epoch. */
  declare readonly now: number;

  /** What the attributes say. */
  declare readonly options: ViewOptions;

  /** Announces that a visitor acts; false when the page forbade it. */
  declare readonly act: (action: Acted, channel: ActionChannel, url?: string) => boolean;

  constructor(parts: ViewParts) {
    Object.assign(this, parts);
    this.names = parts.foreign ?? builtInWords;
    this.language = parts.feed.language;
  }

  /** The interface's words; wrap each use in {@link ui}. */
  get msg(): MsgFn {
    return this.words.msg;
  }

  /** Whether the feed's time is over: its text stays, the links of its actions go. */
  get expired(): boolean {
    return this.feed.expires !== undefined && this.now >= Date.parse(this.feed.expires);
  }

  /** Words of the interface, just returned by {@link msg}, marked with their language. */
  ui(words = ''): Shown {
    return this.#said(words, this.words.lastLanguage);
  }

  /** What was formatted for the reader (a date, a number, a list), marked with the language that it was written in. */
  formatted(words: string): Shown {
    return this.#said(words, writtenIn(this.words));
  }

  /** A text of the feed, set and marked with its language. */
  text(text: Text): Shown {
    const {text: source, lang} = typeof text === 'string' ? {text, lang: this.language} : text;
    const runs = inlineRuns(source).map(({text: words, mark}) =>
      mark === 'strong'
        ? html`<strong>${withNames(words, lang)}</strong>`
        : mark === 'em'
          ? html`<em>${withNames(words, lang)}</em>`
          : withNames(words, lang),
    );
    // A span of its own: what turns the direction inside turns nothing outside, since the style isolates it.
    return this.marked(html`<span>${runs.length === 1 ? runs[0] : runs}</span>`, lang);
  }

  /** A text of the feed without setting and language, for where neither can go. */
  plain(text: Text): string {
    return plainText(typeof text === 'string' ? text : text.text);
  }

  /** Paragraphs. */
  paragraphs(texts: readonly Text[] | undefined): TemplateResult[] | typeof nothing {
    return texts?.map((text) => html`<p>${this.text(text)}</p>`) ?? nothing;
  }

  /** Marks what is in another language than the feed. */
  marked(content: Shown, language: string): Shown {
    return language === this.language
      ? content
      : html`<span lang=${language} dir=${directionOf(language)}>${content}</span>`;
  }

  #said(words: string, language: string): Shown {
    return this.marked(withNames(words, language), language);
  }

  /** A date in the words of the interface. */
  date(date: string): string {
    return formatDate(date, this.words, this.feed.timeZone);
  }

  /** A number in the digits of the interface's language. */
  number(value: number): Shown {
    return this.formatted(formatNumber(value, this.words));
  }

  /** The names of regions. */
  regions(codes: readonly string[]): Shown {
    return this.formatted(formatRegions(codes, this.words));
  }

  /** What an action is now; nothing is open in a feed whose time is over. */
  state(action: Action): CurrentState {
    // The built-in handout has no dates that count.
    const current: CurrentState = this.foreign?.actionState(
      action,
      this.feed.timeZone,
      this.now,
    ) ?? {state: action.status};
    return this.expired && canAct(current.state) ? {state: 'paused'} : current;
  }

  /** Whether a visitor can act on it now, through what this feed says. */
  canAct(action: Action): boolean {
    return canAct(this.state(action).state);
  }

  /** Whether a visitor can act on it now and where they are. */
  canActHere(action: Action): boolean {
    return this.canAct(action) && this.isHere(action);
  }

  /** Actions in the order in which a visitor should meet them; `npm run generate` sees to it that the built-in handout is written in it. */
  inOrder(actions: readonly Action[]): readonly Action[] {
    return this.foreign?.inOrder(actions, this) ?? actions;
  }

  /** Whether an action matters where the visitor is. */
  readonly isHere = ({region}: Action): boolean => {
    const wanted = this.options.region;
    return wanted.length === 0 || !region?.length || region.some((code) => wanted.includes(code));
  };

  /** The link of an action, with the attribution code where it has room for one. */
  link(action: Action): SafeLink | undefined {
    return this.foreign
      ? this.foreign.link(action, this.options.source)
      : httpsLink(action.url ?? '');
  }
}
