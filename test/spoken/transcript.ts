import {Virtual} from '@guidepup/virtual-screen-reader/browser.js';
import {flatCopy} from './flat-copy.js';

/** Something that a screen reader says of a page, with what it says of its inside. */
export interface Said {
  /** As `heading, Sign: end the contract, level 3`; of a text, the text. */
  phrase: string;
  /** What it is said of; of a text, nothing. */
  of: Element | undefined;
  inside: Said[];
}

/** No page of ours is as long: then the reader goes in circles. */
const mostPhrases = 2000;

/**
 * Has a simulated screen reader walk an element from its start to its end.
 *
 * It is `@guidepup/virtual-screen-reader`: roles, names and states by the standards, and words in the order of the
 * document. It does not look into shadow roots, so it walks a flat copy.
 */
export async function heard(element: HTMLElement): Promise<Said[]> {
  const {element: copy, originals} = flatCopy(element);
  const page = document.createElement('div');
  page.role = 'document';
  page.append(copy);
  document.body.append(page);
  const reader = new Virtual();
  try {
    await reader.start({container: page});
    const whole: Said[] = [];
    // Which node each of them is said of: what has an inside is followed by it and by its own end.
    const nodes = new Map<Said, Node | null>();
    for (let count = 0; count < mostPhrases; count++) {
      await reader.next();
      const phrase = (await reader.lastSpokenPhrase()).replaceAll(/\s+/g, ' ').trim();
      if (phrase === 'end of document') return whole;
      const node = reader.activeNode;
      const start = whole.findLastIndex((said) => nodes.get(said) === node);
      if (start >= 0) whole[start]!.inside = whole.splice(start + 1);
      else {
        const said = {phrase, of: originals.get(node!), inside: []};
        nodes.set(said, node);
        whole.push(said);
      }
    }
    throw new Error(`It says more than ${mostPhrases} phrases, or does not come to an end`);
  } finally {
    await reader.stop();
    page.remove();
  }
}

/** Everything that is said, in order. */
export const inOrder = (all: readonly Said[]): Said[] =>
  all.flatMap((said) => [said, ...inOrder(said.inside)]);

/** Whether one can act on what is said. */
export const isControl = ({phrase, of}: Said): boolean =>
  of !== undefined &&
  /^(link|button|checkbox|combobox|listbox|radio|slider|textbox)\b/.test(phrase);

/** Roles that the library says and screen readers, unless told to, do not. */
const unsaid = /^(time|strong|emphasis)$/;

/** What is said with its name, which the texts inside then only repeat. */
const saidByName = /^(heading|link|button)\b/;

/**
 * Writes down what was heard, for people to read. What is inside something stands further in, or on its line where it
 * is nothing but text; so the library's `end of …` is not needed. A paragraph is a line.
 *
 * @param stops What the Tab key reaches.
 */
export function written(all: readonly Said[], stops: readonly Element[]): string[] {
  const lines: string[] = [];
  // Texts that follow each other, without a paragraph or anything else between them, are one line.
  let texts: string[] = [];
  const endLine = () => {
    if (texts.length > 0) lines.push(texts.join(' | '));
    texts = [];
  };
  for (const said of all) {
    const {phrase, of, inside} = said;
    if (isText(said)) {
      texts.push(...textsOf([said]));
      continue;
    }
    endLine();
    const start = `${of && stops.includes(of) ? '[Tab] ' : ''}${phrase}`;
    const below = written(inside, stops);
    if (phrase === 'paragraph') lines.push(...below);
    else if (saidByName.test(phrase) && inside.every(isText)) lines.push(start);
    else if (below.length > 0 && inside.every(isText)) lines.push(`${start}: ${below.join('')}`);
    else lines.push(start, ...below.map((line) => `  ${line}`));
  }
  endLine();
  return lines;
}

const isText = ({phrase, of, inside}: Said): boolean =>
  !of || (unsaid.test(phrase) && inside.every(isText));

const textsOf = (all: readonly Said[]): string[] =>
  all.flatMap(({phrase, of, inside}) => (of ? textsOf(inside) : phrase));
