/** What can be wrong with one translation, whichever file it is in. Pure. */
import {inlineRuns} from '../../src/shared/inline-text.js';
import {lengthOf, withPlaceholders} from '../../src/cli/placeholders.js';

/** Controls; marks that reorder the words around them; spaces without width; tags; what stands for broken text. */
const invisible =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\uffff\u{e0000}-\u{e0fff}]/u;

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
