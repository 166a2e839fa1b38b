/**
 * Makes a frame smaller where its place is narrower than the page that it shows, as a printer's proof is.
 *
 * @param frame In a place of its own, with its width in CSS pixels in `--width`.
 */
export function scaleToFit(frame: HTMLIFrameElement): void {
  const place = frame.parentElement!;
  const observer = new ResizeObserver(() => {
    const scale = Math.min(1, place.clientWidth / frame.offsetWidth);
    place.style.setProperty('--scale', String(scale));
  });
  observer.observe(place);
  observer.observe(frame);
}
