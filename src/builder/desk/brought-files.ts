/**
 * Takes files that are dropped or pasted anywhere on the page.
 *
 * @param isWanted Whether they are for the caller, as things are now; otherwise the browser does with them what it does.
 */
export function takeBroughtFiles(isWanted: () => boolean, take: (files: File[]) => void): void {
  const onDrag = (event: DragEvent): void => {
    if (!isWanted() || !event.dataTransfer?.types.includes('Files')) return;
    // A file that is dropped beside its place must not take the place of the page.
    event.preventDefault();
    if (event.type === 'drop') take([...event.dataTransfer.files]);
  };
  for (const name of ['dragover', 'drop'] as const) document.addEventListener(name, onDrag);
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!isWanted() || files.length === 0) return;
    event.preventDefault();
    take(files);
  });
}
