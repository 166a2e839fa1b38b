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
   * @param feedFailed Whether the feed that was named cannot be had from here; then ours is shown.
   */
  follow(place: HTMLIFrameElement, choice: Choice, feedFailed: boolean): void {
    const show = () => {
      this.#frame ??= frameIn(place);
      this.#frame.show(previewOf(choice, feedFailed));
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(show, this.#frame ? rest : 0);
  }
}

function frameIn(place: HTMLIFrameElement): PreviewFrame {
  scaleToFit(place);
  return new PreviewFrame(place);
}

function previewOf({embed, background}: Choice, feedFailed: boolean): Preview {
  const {attributes, ...sound} = soundEmbed(embed);
  const {feed, 'feed-key': key, ...others} = attributes;
  // A path leads into the partner's site, which is not here.
  const reachable = feed !== undefined && !feedFailed;
  return {
    embed: {
      ...sound,
      attributes: reachable ? {...others, feed, ...(key && {'feed-key': key})} : others,
    },
    background,
  };
}
