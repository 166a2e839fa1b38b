/** Judges what was seen in a page. */
import {engine, ownWords, unexpected, type Report} from './page.js';
import {courseOf, type Row} from './row.js';

/** What an element shows that it should not, or the other way round. */
function wrongElement(
  {localName, drawn, status, seen, missing}: Report['elements'][number],
  {sees}: Pick<Row, 'sees'>,
): string[] {
  const wrong = (list: string[]) => list.map((each) => `${localName}: ${each}`);
  if (sees === 'own words') {
    return wrong([
      ...(drawn ? ['is drawn'] : []),
      ...(seen.includes(ownWords) ? [] : ['the words in the tag cannot be seen']),
    ]);
  }
  if (sees === 'nothing') return wrong(missing.length > 0 ? [] : ['can be read']);
  return wrong([
    ...(drawn ? [] : ['is not drawn']),
    ...(sees === 'works' && status !== 'ready' ? [`its status is "${status}"`] : []),
    // Texts stand there with the reason.
    ...missing.filter((each) => sees === 'works' || each.includes(': ')),
  ]);
}

/** All that is not as the row says. */
export function faultsIn(row: Row, {elements, trouble, warnings, changes}: Report): string[] {
  const {sees, says = []} = courseOf(row, engine);
  const count = row.shows?.length ?? 3;
  const said = [...Object.values(trouble).flat(), ...warnings];
  const nothingLess =
    sees === 'less' &&
    elements.every(({status, missing}) => status === 'ready' && missing.length === 0);
  return [
    ...(elements.length === count ? [] : [`${elements.length} elements, not ${count}`]),
    ...elements.flatMap((element) => wrongElement(element, {sees})),
    ...(nothingLess ? ['nothing is missing'] : []),
    ...changes,
    ...unexpected(said, says),
    ...says
      .filter((pattern) => !new RegExp(pattern, 's').test(said.join('\n')))
      .map((pattern) => `nothing says ${pattern}`),
  ];
}
