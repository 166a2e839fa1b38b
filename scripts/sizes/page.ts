/** docs/sizes.md: written from what was measured, and read again by a test. */
import {budget} from './budget.js';
import {kilobytes} from './kilobytes.js';
import {shares, type Sizes} from './measure.js';
import {nameOfPart} from './parts.js';

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |\n`;

/** The whole document. */
export function sizesPage({scripts, codeWithoutFeed}: Sizes): string {
  const bytes = (files: string[]) =>
    files.reduce((sum, file) => sum + (scripts[file]?.brotli ?? 0), 0);
  const downloads = budget.downloads.map(({what, files, most}) =>
    row(what, files.map((file) => `\`${file}\``).join(', '), kilobytes(bytes(files)), most),
  );
  const files = Object.entries(scripts)
    .sort(([, one], [, other]) => other.brotli - one.brotli)
    .map(([file, script]) => {
      // What would be 0.0 is left out; some parts even make their file smaller.
      const parts = Object.entries(shares(script))
        .filter(([, share]) => share >= 50)
        .map(([part, share]) => `${nameOfPart(part)} ${kilobytes(share)}`);
      const most = budget.scripts[file]?.most ?? '';
      return row(`\`${file}\``, kilobytes(script.brotli), most, parts.join(' · '));
    });
  return `<!-- Written by \`npm run sizes -- --write\`. Do not edit. -->

# What visitors download

![Each script and its parts, as large as what they take](sizes.svg)

KB are thousands of bytes with brotli. \`ijn.js\` without the built-in feed has ${kilobytes(codeWithoutFeed)} KB, of ${budget.codeWithoutFeed} bytes
that it may have. Limits, in bytes, are in \`test/package/budget.json\`.

${row('what', 'files', 'KB', 'at most, bytes')}${row('---', '---', '--:', '--:')}${downloads.join('')}
## Files and their parts

${row('file', 'KB', 'at most, bytes', 'parts, KB')}${row('---', '--:', '--:', '---')}${files.join('')}
A part costs by how much its file is smaller when the part is cut out of it. Parts that say the same cost less together, so that
these sum to less than the file; here they are scaled to sum to all of it. The budget has them as they were measured.

After \`npm run build\`, \`npm run sizes\` measures again, and \`npm run sizes -- --write\` writes this page and its picture. Limits
are changed by hand.
`;
}

/** The figures of a page or picture that are not limits, each with the words that stand before it. */
export function figuresOf(text: string): Map<string, number> {
  const plain = text.replace(/[ \t]*\|[ \t]*/g, ' | ');
  return new Map(
    plain.split('\n').flatMap((line) => {
      const start = line.split('|')[1]?.trim() ?? '';
      return [...line.matchAll(/([^·>0-9]+?):? (\d+\.\d)(?!\d)/g)].map(
        ([, words = '', number]) => [`${start} ${words.trim()}`, Number(number)] as const,
      );
    }),
  );
}
