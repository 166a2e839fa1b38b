/** Signs in texts that do nothing, or that nobody sees. Pure. */
import type {Problem} from '../../feed/problem.js';
import {inlineRuns} from '../../shared/inline-text.js';
import {isObject, placesOf} from '../schema-walk.js';
import {warning} from './warning.js';

/** Control characters but those of lines, and others that nobody sees. */
const hidden = /(?![\t\n\r])\p{Cc}|[\u200b\u00ad\ufeff]/u;

/** What editors know from elsewhere, and a feed has not. */
const foreign: [name: string, signs: RegExp, mend: string][] = [
  [
    'an HTML tag',
    /<\/?[a-z][^<>]*>/i,
    'take the tag out; *emphasis* and **strong** are the only marks',
  ],
  [
    'an HTML entity',
    /&(?:[a-z]+\d*|#\d+|#x[\da-f]+);/i,
    'write the sign itself, as in & for &amp;',
  ],
  [
    'a Markdown link',
    /\[[^\]]+\]\([^)\s]+\)/,
    'write the words alone; links are fields of their own',
  ],
];

/** Texts with hidden characters, and with marks that pages show as they are. */
export function oddSigns(document: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const {kind, value, path} of placesOf(document)) {
    const text = isObject(value) ? value['text'] : value;
    if (kind !== 'text' || typeof text !== 'string') continue;
    if (hidden.test(text)) {
      const reason =
        'holds a hidden character, which may break words or keep them from being found';
      problems.push(warning(path, text, reason, 'type the words around it anew'));
    }
    for (const [name, signs, mend] of foreign) {
      const [found] = signs.exec(text) ?? [];
      if (found === undefined) continue;
      problems.push(
        warning(path, text, `holds ${name} (${found}); pages show these signs as they are`, mend),
      );
    }
    if (inlineRuns(text.replaceAll('\\*', '')).some((run) => run.text.includes('*'))) {
      const reason = 'holds a * without its other half; pages show these signs as they are';
      problems.push(
        warning(path, text, reason, 'put * or ** on both sides, or write \\* in JSON as \\\\*'),
      );
    }
  }
  return problems;
}
