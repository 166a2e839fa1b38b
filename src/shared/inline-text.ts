/** The two marks that mean something in a feed's texts: `*emphasis*` and `**strong**`. Pure. */

/** A run of words and how it is set. */
export interface Run {
  text: string;
  mark: '' | 'em' | 'strong';
}

/**
 * A backslash and a star; or a run in two stars; or in one. A mark opens before and closes behind something
 * that is not a space, and holds no star of its own, so that the time is linear in the length.
 */
const marks = /\\\*|\*\*(?! )((?:[^*\\]|\\.)+)(?<! )\*\*|\*(?! )((?:[^*\\]|\\.)+)(?<! )\*/gsu;

const unescape = (text: string) => text.replaceAll('\\*', '*');

/** Splits a text into runs; unmatched marks are themselves, `\*` is a star. */
export function inlineRuns(text: string): Run[] {
  const runs: Run[] = [];
  let plain = '';
  let end = 0;
  for (const match of text.matchAll(marks)) {
    plain += text.slice(end, match.index);
    end = match.index + match[0].length;
    const [whole, strong, emphasis] = match;
    const inside = strong ?? emphasis;
    if (inside === undefined) {
      plain += whole;
      continue;
    }
    if (plain) runs.push({text: unescape(plain), mark: ''});
    plain = '';
    runs.push({text: unescape(inside), mark: strong === undefined ? 'em' : 'strong'});
  }
  plain += text.slice(end);
  if (plain) runs.push({text: unescape(plain), mark: ''});
  return runs;
}

/** The words without marks, for where there is no setting: mail, clipboard, labels. */
export const plainText = (text: string): string =>
  inlineRuns(text)
    .map((run) => run.text)
    .join('');
