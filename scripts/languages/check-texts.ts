/** What can be wrong with one translation, whichever file it is in. Pure. */
import {inlineRuns} from '../../src/shared/inline-text.js';
import {lengthOf, withPlaceholders} from '../../src/cli/placeholders.js';

/**
 * Controls; what nobody sees, but joiners and what chooses between forms of a sign; ends of lines and paragraphs; the empty
 * pattern of Braille; what stands for broken text.
 */
const invisible =
  /(?!\n)\p{Cc}|(?![\u200c\u200d]|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|[\u2028\u2029\u2800\ufff9-\uffff]/u;

/** ZWNJ and ZWJ shape the letters beside them, as Urdu and Punjabi need; elsewhere nobody knows that they are there. */
const strayJoiner = /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/u;

/** Each thing that is wrong, to follow "its target", with how to mend it. */
export function textFaults(
  source: string,
  target: string,
  maxLength: number,
): {reason: string; mend: string}[] {
  const words = withPlaceholders(target, () => '0');
  const length = lengthOf(target);
  const stars = starsOf(words) !== starsOf(withPlaceholders(source, () => '0'));
  const hidden = invisible.exec(words)?.[0] ?? strayJoiner.exec(words)?.[0];
  const edges = (text: string) => `${/^\s*/.exec(text)?.[0]}|${/\s*$/.exec(text)?.[0]}`;
  return [
    length > maxLength && {
      reason: `has ${length} characters, and there is room for ${maxLength}`,
      mend: 'say it in fewer words',
    },
    codeOf(words) !== codeOf(withPlaceholders(source, () => '0')) && {
      reason: `has ${codeOf(words) || 'no code'}, its source ${codeOf(withPlaceholders(source)) || 'none'}`,
      mend: 'leave what stands between ` and ` as it is',
    },
    stars && {
      reason: `has ${starsOf(words)}, its source ${starsOf(withPlaceholders(source))}`,
      mend: 'put * or ** around the words that say the same',
    },
    hidden !== undefined && {
      reason: `holds the invisible character U+${hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      mend: 'type the words around it anew',
    },
    edges(words) !== edges(withPlaceholders(source, () => '0')) && {
      reason: 'begins or ends with other spaces than its source',
      mend: 'take them out',
    },
  ].filter((fault) => fault !== false);
}

/** What stands between backticks, in any order: names in code, which nobody translates. */
const codeOf = (text: string): string => (text.match(/`[^`]*`?/g) ?? []).sort().join(' ');

/** The stars of a text, in words: those that set something apart, and those that are only stars. */
function starsOf(text: string): string {
  const runs = inlineRuns(text);
  const count = (mark: string) => runs.filter((run) => run.mark === mark).length;
  const alone = runs.reduce((sum, run) => sum + (run.text.match(/\*/g)?.length ?? 0), 0);
  return `${count('em')} × *…*, ${count('strong')} × **…**${alone > 0 ? `, ${alone} × * alone` : ''}`;
}
