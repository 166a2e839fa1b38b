/** What the page around a preview and the page inside it tell each other. */
import type {Embed} from '../../embed/embed.js';
import type {Problem} from '../../feed/problem.js';

/** What a preview shows. */
export interface Preview {
  embed: Embed;
  /** Text of a feed, shown inline in place of the one that the attributes name. */
  feed?: string | undefined;
  /** Milliseconds since the epoch: what the clock of the page inside shows from now on; without it, it shows the time. */
  now?: number | undefined;
  /** The page around the element; `messy` has the style sheet of an old site. */
  background: 'light' | 'dark' | 'messy';
}

/** A problem as the element told of it, without its value, which need not be one that can be sent. */
export type ToldProblem = Omit<Problem, 'value'>;

/** What the page inside tells: that it is there, or what became of what it was to show. */
export type FromInside =
  {preview: 'there'} | {preview: 'shown'; turn: number; problems: ToldProblem[]; took: number};

/** What the page inside is told. */
export interface FromOutside {
  show: Preview;
  /** Counts what was to be shown. */
  turn: number;
}

/** Hears what one window of this origin says, and nobody else. */
export function hear<Message>(from: () => unknown, listener: (message: Message) => void): void {
  addEventListener('message', ({origin, source, data}: MessageEvent) => {
    if (origin === location.origin && source !== null && source === from())
      listener(data as Message);
  });
}
