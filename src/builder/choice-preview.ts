import type {Choice} from './choice.js';
import {PreviewFrame, type Preview} from './preview/preview-frame.js';
import {scaleToFit} from './preview-scale.js';
import {soundEmbed} from './sound.js';

/** Milliseconds without a change after which the preview follows: nobody wants it to flicker while they write. */
const rest = 250;

/** The builder's preview: the element that is chosen. */
export class ChoicePreview {
  #frame: PreviewFrame | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Shows a choice, when it has rested.
   *
   * @param place The frame to show it in; always the same.
   * @param had Address of the feed that was had from here. Until that is the one that is named, ours is shown: what is
   *   half-written is not asked for.
   */
  follow(place: HTMLIFrameElement, choice: Choice, had: string | undefined): void {
    const show = () => {
      this.#frame ??= frameIn(place);
      this.#frame.show(previewOf(choice, had));
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(show, this.#frame ? rest : 0);
  }
}

function frameIn(place: HTMLIFrameElement): PreviewFrame {
  scaleToFit(place);
  return new PreviewFrame(place);
}

function previewOf({embed, background}: Choice, had: string | undefined): Preview {
  const {attributes, ...sound} = soundEmbed(embed);
  const {feed, 'feed-key': key, ...others} = attributes;
  const isThere = feed !== undefined && feed === had;
  return {
    embed: {
      ...sound,
      attributes: isThere ? {...others, feed, ...(key && {'feed-key': key})} : others,
    },
    background,
  };
}
