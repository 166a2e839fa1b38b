import type {HeightMessage} from '../embed/frame-listener.js';

/** Milliseconds until it is looked again whether the frame is as high as we told, doubled each time, and the last such time. */
const firstWait = 250;
const lastWait = 32_000;

/**
 * Tells the page around us how high we are, whenever that changes: frame-listener.ts is what hears it. Whoever it is may know:
 * a height says no more than how much is open, and a sandboxed frame could not name whom it tells.
 *
 * @param content Must not grow with the window: it would grow for ever.
 */
export function tellHeight(content: HTMLElement): void {
  const {documentElement: root} = document;
  let height = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const difference = () => root.clientHeight - height;

  /** The listener may come later than we do, so it is told until the frame is as told. */
  const tell = (wait: number) => {
    const message: HeightMessage = {ijn: 'height', height};
    if (Math.abs(difference()) > 1) parent.postMessage(message, '*');
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (measure()) return;
      // Engines round to whole pixels of the screen, each its own way.
      root.classList.toggle('fits', difference() >= -1);
      if (wait < lastWait) tell(2 * wait);
    }, wait);
  };

  /** Measures anew; true when it was told that it changed. */
  const measure = () => {
    const measured = Math.ceil(content.getBoundingClientRect().height);
    // A frame that is not displayed has no height.
    if (measured === height || measured === 0) return false;
    height = measured;
    tell(firstWait);
    return true;
  };

  new ResizeObserver(measure).observe(content);
  // Nothing is observed in a frame that is not on the screen, in Chromium, but it can be measured.
  addEventListener('ijn-feed-ready', () => setTimeout(measure));
  measure();
  addEventListener('resize', () => {
    if (Math.abs(difference()) > 1) tell(firstWait);
    else root.classList.add('fits');
  });
}
