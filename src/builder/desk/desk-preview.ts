import {PreviewFrame, type ToldProblem} from '../preview/preview-frame.js';
import {scaleToFit} from '../preview-scale.js';
import {visitorLanguage, type DeskChoice} from './desk-choice.js';
import type {Inspection, OpenedFile} from './inspection.js';

/** What decides on what is shown. */
interface Seen {
  files: readonly OpenedFile[];
  choice: DeskChoice;
  inspection: Inspection | undefined;
}

/** The desk's preview: one of the elements with a feed that is open, as a visitor of some language sees it on some day. */
export class DeskPreview {
  /** Why pages show something else than the feed, as the preview told last. */
  told: readonly ToldProblem[] = [];

  /** Milliseconds that it took to draw what was shown last. */
  took = 0;

  #frame: PreviewFrame | undefined;
  readonly #onShown: () => void;

  /** @param onShown Called when there is something else to be told. */
  constructor(onShown: () => void) {
    this.#onShown = onShown;
  }

  /** Tells nothing any more of what was shown before. */
  forget(): void {
    this.told = [];
    this.took = 0;
  }

  /**
   * Shows a feed.
   *
   * @param place Always the same.
   */
  show(place: HTMLIFrameElement, {files, choice, inspection}: Seen): void {
    const {file, element, action, at, background} = choice;
    const language = visitorLanguage(choice, inspection);
    const inLanguage = inspection?.languages[language] ?? file;
    const name = choice.language ? inLanguage : file;
    this.#frame ??= this.#frameIn(place);
    this.#frame.show({
      embed: {
        element,
        attributes: {
          lang: language,
          ...(element === 'ijn-action-card' && action !== undefined && {action}),
        },
      },
      feed: files.find((one) => one.name === name)?.text,
      now: at,
      background,
    });
  }

  #frameIn(place: HTMLIFrameElement): PreviewFrame {
    scaleToFit(place);
    return new PreviewFrame(place, (told, took) => {
      this.told = told;
      this.took = took;
      this.#onShown();
    });
  }
}
