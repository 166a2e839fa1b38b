/** Hands a visitor a file. */
export function saveFile(file: File): void {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), {href, download: file.name}).click();
  // Browsers read it after the click, and no longer than it takes to ask where to put it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
