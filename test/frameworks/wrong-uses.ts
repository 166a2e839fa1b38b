/** Types: a right app and wrong uses beside it, checked together by the framework's own checker. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {checkApp, type Framework} from './build-app.js';

/** A wrong use, on a line of its own. */
export interface WrongUse {
  line: string;
  /** What the error on that line has to name, or to stand at. */
  names: string;
}

/** An error as a checker prints it, with its column. */
interface Refusal {
  text: string;
  column: number;
}

/** The errors of each line of a file. */
function errorsIn(output: string, file: string): Map<number, Refusal[]> {
  const errors = new Map<number, Refusal[]>();
  // Each error begins with the file, in which ever way the place is written, and goes on until the next.
  const pieces = output.split(/^(?=\S*(?:src|app)\/[\w./-]+[(:]\d)/m);
  for (const piece of pieces) {
    const [, place = '', line = '', column = ''] = /^(\S+?)[(:](\d+)[,:](\d+)/.exec(piece) ?? [];
    if (!place.endsWith(file)) continue;
    const error = {text: piece, column: Number(column)};
    errors.set(Number(line), [...(errors.get(Number(line)) ?? []), error]);
  }
  return errors;
}

/**
 * Begins to check wrong uses, and returns what registers the test that they are errors and nothing else is: builds go on
 * meanwhile.
 *
 * @param file Where the wrong uses stand, as a path in the app.
 * @param around What stands before and after them in the file.
 */
export function checkWrongUses(
  framework: Framework,
  file: string,
  [before, after]: readonly [before: string, after: string],
  wrongUses: readonly WrongUse[],
): () => void {
  const lines = wrongUses.map(({line}) => line).join('\n');
  const checked = checkApp(framework, {[file]: `${before}\n${lines}\n${after}`});
  const test = async () => {
    const output = stripVTControlCharacters(await checked);
    const errors = errorsIn(output, file);
    const first = before.split('\n').length + 1;
    for (const [place, {line, names}] of wrongUses.entries()) {
      const isNamed = errors
        .get(first + place)
        ?.some(({text, column}) => text.includes(names) || line.startsWith(names, column - 1));
      assert.ok(isNamed, `${line}\nneeds an error that names ${names}:\n${output}`);
    }
    const own = wrongUses.map((_, place) => first + place);
    assert.deepEqual(
      [...errors.keys()].filter((line) => !own.includes(line)),
      [],
      output,
    );
    const files = [...output.matchAll(/^\S*?((?:src|app)\/[\w./-]+)[(:]\d/gm)].map(
      ([, name]) => name,
    );
    assert.deepEqual([...new Set(files)], [file], output);
  };
  return () => it('refuse each wrong use by its name, and take all that is right', test);
}
