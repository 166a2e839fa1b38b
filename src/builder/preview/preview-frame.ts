import {
  hear,
  type FromInside,
  type FromOutside,
  type Preview,
  type ToldProblem,
} from './messages.js';

export type {Preview, ToldProblem} from './messages.js';

/** A frame that shows one element as it looks on a partner's page. */
export class PreviewFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #onShown: (problems: readonly ToldProblem[], took: number) => void;
  /** preview.html, beside the page that the frame is in. */
  readonly #address = new URL('./preview.html', document.baseURI).href;
  #preview: Preview | undefined;
  /** What was asked for last, as text. */
  #asked = '';
  #turn = 0;
  /** What became of what is shown, once it is. */
  #answer: [problems: readonly ToldProblem[], took: number] | undefined;
  /** Whether the page inside has said that it is there. */
  #isThere = false;

  /**
   * @param frame It gets its address here.
   * @param onShown Called when what was last asked for is on show: why that is something else than the feed it names, and how
   *   many milliseconds it took.
   */
  constructor(
    frame: HTMLIFrameElement,
    onShown: (problems: readonly ToldProblem[], took: number) => void = () => {},
  ) {
    this.#frame = frame;
    this.#onShown = onShown;
    hear<FromInside>(() => frame.contentWindow, this.#onMessage);
    frame.src = this.#address;
  }

  /** Shows something, at once or as soon as the page inside is there. The same again is not drawn anew, and told again. */
  show(preview: Preview): void {
    const text = JSON.stringify(preview);
    if (text === this.#asked) {
      if (this.#answer) this.#onShown(...this.#answer);
      return;
    }
    this.#asked = text;
    this.#answer = undefined;
    this.#preview = preview;
    this.#turn++;
    if (!this.#isThere) return;
    if (this.#isAway()) {
      this.#isThere = false;
      this.#frame.src = this.#address;
    } else this.#send();
  }

  /** Whether another page is in the frame: the way out was tried. */
  #isAway(): boolean {
    try {
      return this.#frame.contentWindow?.location.href.replace(/#.*/, '') !== this.#address;
    } catch {
      return true;
    }
  }

  readonly #onMessage = (message: FromInside): void => {
    if (message.preview === 'there') {
      this.#isThere = true;
      this.#send();
    } else if (message.turn === this.#turn) {
      this.#answer = [message.problems, message.took];
      this.#onShown(...this.#answer);
    }
  };

  #send(): void {
    if (!this.#preview) return;
    const message: FromOutside = {show: this.#preview, turn: this.#turn};
    this.#frame.contentWindow?.postMessage(message, location.origin);
  }
}
