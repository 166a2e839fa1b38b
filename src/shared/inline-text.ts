/** The two marks that mean something in a feed's texts: `*emphasis*` and `**strong**`. Pure. */

/** A run of words and how it is set. */
export interface Run {
  text: string;
  mark: '' | 'strong' | 'em';
}

/**
 * What stands in two stars, or in one. A mark opens before and closes behind something that is not a space, and
 * holds no bare star of its own, so that the time is linear in the length.
 */
const marked =
  /(?<!\\)\*\*(?! )((?:[^*\\]|\\.)+)(?<! )\*\*|(?<!\\)\*(?! )((?:[^*\\]|\\.)+)(?<! )\*/su;

const markOfPart = ['', 'strong', 'em'] as const;

/** Splits a text into runs; unmatched marks are themselves, `\*` is a star. */
export const inlineRuns = (text: string): Run[] =>
  // Of each three parts that `split` gives, two are what the marks held, one of them absent.
  text
    .split(marked)
    .map((part, i) => ({text: part?.replaceAll('\\*', '*'), mark: markOfPart[i % 3] ?? ''}))
    .filter((run) => run.text);

/** The words without marks, for where there is no setting: mail, clipboard, labels. */
export const plainText = (text: string): string =>
  inlineRuns(text)
    .map((run) => run.text)
    .join('');
