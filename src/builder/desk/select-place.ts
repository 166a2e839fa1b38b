/** Selects a place in a text field and brings it into view. The field must not wrap its lines. */
export function selectPlace(field: HTMLTextAreaElement, start: number, end: number): void {
  const {value} = field;
  // Of what takes many lines, the first one.
  const lineEnd = value.indexOf('\n', start);
  const last = lineEnd < 0 ? value.length : lineEnd;
  field.focus({preventScroll: true});
  field.setSelectionRange(start, Math.max(start, Math.min(end, last)));
  const line = value.slice(0, start).split('\n').length - 1;
  const column = start - (value.lastIndexOf('\n', start - 1) + 1);
  const {lineHeight} = getComputedStyle(field);
  // A third of the field above it, so that one sees what it belongs to.
  field.scrollTop = Math.max(0, line * Number.parseFloat(lineHeight) - field.clientHeight / 3);
  if (column < 40) field.scrollLeft = 0;
  field.scrollIntoView({block: 'nearest'});
}
