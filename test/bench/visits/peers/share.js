/** What a button of an action does in every page but ours: the device's own way to share, or the clipboard. */
export function share({target}) {
  const words = target.closest('[data-share]')?.dataset.share;
  if (words === undefined) return;
  if (navigator.share) navigator.share({text: words}).catch(() => {});
  else navigator.clipboard?.writeText(words);
}
