/** What a page around embed.html has to write: the frame's permissions, and the listener that gives it its height. Pure. */

/** `sandbox` of the frame: all that the elements can use, and nothing of the site that the files lie on. */
export const frameSandbox =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/** `allow` of the frame: sharing with the device's own sheet, and copying. */
export const frameAllow = 'web-share; clipboard-write';

/** Pixels between which a frame's height is kept, whatever a message says. */
export const frameHeights = {least: 50, most: 100_000};

/**
 * The script that a page pastes beside the frame, before or after it, once for all its frames; twice does no harm.
 *
 * A message counts only for the frame that sent it: by its window, since a sandboxed frame has no origin to go by. Other
 * frames, an advertisement's, cannot use it: only one whose own address names embed.html is looked at. Without `&`, `<`
 * and `>`, which content management systems turn into entities.
 */
export const frameListener = `addEventListener('message', function ({data, source}) { document.querySelectorAll('iframe[src*="embed.html"]').forEach(function (frame) {
  if (frame.contentWindow === source) if (data?.ijn === 'height') if (Number.isFinite(data.height)) frame.style.height = Math.max(${frameHeights.least}, Math.min(data.height, ${frameHeights.most})) + 'px'; }); });`;

/** Data of the message that embed.html posts to the page around it. */
export interface HeightMessage {
  ijn: 'height';
  /** CSS pixels. */
  height: number;
}
