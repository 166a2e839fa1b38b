/** docs/hostile-pages.md: written from the rows, and read again by a test. Runs in Node. */
import {engines, type Engine} from '../faults/rows.js';
import {fields} from './polluted.js';
import {courseOf, untried, type Course, type Row, type Sight} from './row.js';
import {families} from './rows.js';

const names: Record<Engine, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

const sights: Record<Sight, string> = {
  works: 'all works',
  less: 'the handout, with less',
  'own words': 'the words in the tag',
  nothing: 'nothing legible',
};

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A vertical bar would begin another cell. */
const line = (cells: string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;

const isWithstood = (row: Row) => engines.every((engine) => courseOf(row, engine).sees === 'works');

/** What happens in each engine; once, where it is the same. */
function inEngines(row: Row): string {
  const seen = engines.map((engine) => sights[courseOf(row, engine).sees]);
  return new Set(seen).size === 1
    ? seen[0]!
    : engines.map((engine, index) => `${names[engine]}: ${seen[index]}`).join('; ');
}

/** The first course that is not whole. */
const lack = (row: Row): Course =>
  engines.map((engine) => courseOf(row, engine)).find(({sees}) => sees !== 'works')!;

/** Where a row was not tried. */
const notTried = (row: Row) =>
  engines
    .filter((engine) => untried(row, engine))
    .map((engine) => `; ${names[engine]}: ${untried(row, engine)}`)
    .join('');

function withstoodText(): string {
  return families
    .map(({title, rows}) => {
      const whole = rows.filter(isWithstood);
      const list = whole.map((row) => `_${row.name}_ (${row.page}${notTried(row)})`).join(', ');
      return `**${title}**: ${list}.\n`;
    })
    .join('\n');
}

function lackingTable(): string {
  const rows = families.flatMap(({title, rows: all}) =>
    all
      .filter((row) => !isWithstood(row))
      .map((row) => {
        const {reason = '', mend = ''} = lack(row);
        return line([
          title,
          `_${row.name}_: ${row.page}`,
          inEngines(row),
          upper(reason),
          upper(mend),
        ]);
      }),
  );
  const head = ['kind', 'the page', 'what is there', 'why', 'what you can do'];
  return line(head) + line(head.map(() => '---')) + rows.join('');
}

/**
 * The whole document.
 *
 * @param read Names that are asked of objects which do not have them.
 */
export function hostileDocument(read: readonly string[]): string {
  const count = families.flatMap(({rows}) => rows).length;
  return `<!-- Written by \`npm run hostile\` from the rows in test/hostile/. Do not edit. -->

# Hostile pages

Your page has a strict policy, a style sheet that reaches into everything, a library that changes what the browser has, or puts
our tags into an odd place. What then? Each of the ${count} pages below was opened in Chromium, Firefox and WebKit, with the files
of \`dist/\`: the handout in Spanish with a choice of language, an action of a feed, and the pipeline with its drawing.

_All works_ means: every word can be read by a visitor (it has a place on the page, letters of at least 8 pixels and a contrast of
at least 3 to 1), nothing is thrown, no policy refuses anything, nothing is logged as an error, and what the page has of its own
(a widget, its registry of elements, its globals, its patches) is as it was. A test sees to it.

## Where all works

${withstoodText()}
## What cannot be withstood

What stands between the tags is shown wherever our script cannot run: write something there. _The handout, with less_ is all of its
words, in English where those of another language cannot be had, and without what the reason names.

${lackingTable()}
## Names on every object

A fault in a page's program, or in a library, can put something on \`Object.prototype\`; then every object seems to have it. Our files
and the Lit in them read more than six hundred names. Those below are asked of objects that may not have them, by our code, by Lit,
or by the browser itself, which reads the options of \`fetch\`, \`Intl\`, \`attachShadow\` and \`addEventListener\` so; a page found
that out by noting each. Something on every object under one of them can break us, and under some of them everything else on the page.
All others do no harm: each was tried in all three browsers with an object, a text, a function, an accessor, and one that throws.

Why it is so: to guard each place would cost every visitor bytes, for a page on which little else works, and what browsers and Lit
read is not ours. What you can do: find who put it there; \`Object.freeze(Object.prototype)\` at the start of your page shows it.

${[...fields, ...read].map((name) => `\`${name}\``).join(' ')}
`;
}

/** A document without what a formatter may change. */
export const plainText = (document: string): string =>
  document
    .replaceAll(/:?-{3,}:?/g, '---')
    .replaceAll(/\s+/g, ' ')
    .trim();
