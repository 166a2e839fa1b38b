/**
 * Keeps in custom properties which part of the frame can be seen, for what is laid over it: to CSS the window is the whole
 * frame, as high as its content. Only an IntersectionObserver knows, and only at the moment when it begins.
 */
export function followSeenArea(): void {
  const {documentElement: root} = document;
  const look = () => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      const {top, height} = entry!.intersectionRect;
      if (height <= 0) return;
      root.style.setProperty('--seen-from', `${top}px`);
      root.style.setProperty('--seen-size', `${height}px`);
    });
    observer.observe(root);
  };
  // Whatever is laid over it opens by a click, with Enter and space too.
  addEventListener('click', look, {capture: true});
  addEventListener('resize', look);
}
