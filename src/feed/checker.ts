/**
 * Checks a value against a {@link Shape} and copies what is good into fresh objects, so that nothing but
 * known fields of known types is ever handed on. A bad field spoils the object that holds it; a bad item
 * of a `salvage` list is left out and the rest stands: never half an action.
 */
import {formats, type FormatName} from './formats.js';
import type {Problem} from './problem.js';
import type {Fields, Shape} from './shape.js';
import {atOnce, type Steps} from './steps.js';

/** Stands for "cannot be used"; the reason is in the problems. */
export const bad = Symbol('bad');

/** Keys from the document down to a place in it. */
export type Path = (string | number)[];
type Checked = unknown;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `actions[2].url`, the way an editor's program names a place. */
const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : text ? `.${key}` : key),
    '',
  );

/** Most problems that are kept: a hostile feed can have a million, each with its path. */
const mostProblems = 1000;

/** Most entries of an object that is used as a map. */
const mostEntries = 200;

/** Checks values, collecting problems. */
export class Checker {
  readonly problems: Problem[] = [];
  /** Where each copied object and list stood, for problems found later, when bad neighbours are gone. */
  readonly #places = new WeakMap<object, Path>();

  /** Notes a problem and returns {@link bad}, for `return checker.fail(…)`. */
  fail(path: Path, value: unknown, reason: string, mend: string): typeof bad {
    if (this.problems.length < mostProblems) {
      this.problems.push({path: pathText(path), value, reason, mend, severity: 'error'});
    }
    return bad;
  }

  /** Where the original of a copied object or list stood. */
  placeOf(copy: object): Path {
    return this.#places.get(copy) ?? [];
  }

  /** {@link check}, of a whole document: rests after each item of the lists that it holds. */
  *document({fields}: {fields: Fields}, value: unknown): Steps<Checked> {
    return isObject(value)
      ? yield* this.#fields(fields, value, [])
      : this.check({fields}, value, []);
  }

  /** The checked copy of `value`, or {@link bad}. */
  check(shape: Shape, value: unknown, path: Path): Checked {
    if (value === undefined) return this.fail(path, value, 'is missing', 'add it');
    if (shape === 1) return value === 1 ? 1 : this.fail(path, value, 'is not 1', 'write 1');
    if (shape === 'boolean') {
      return typeof value === 'boolean'
        ? value
        : this.fail(path, value, 'is not true or false', 'write true or false');
    }
    if (shape === 'count') {
      return Number.isSafeInteger(value) && Number(value) >= 0
        ? value
        : this.fail(path, value, 'is not a whole number', 'write a whole number from 0 up');
    }
    if (shape === 'text' && isObject(value)) {
      return atOnce(this.#fields({text: 'plain', lang: 'language'}, value, path));
    }
    if (typeof shape === 'string')
      return this.#string(shape === 'plain' ? 'text' : shape, value, path);
    if ('list' in shape) return atOnce(this.#list(shape, value, path));
    if ('record' in shape || 'by' in shape || 'fields' in shape) {
      if (!isObject(value)) return this.fail(path, value, 'is not an object', 'write { … }');
      if ('record' in shape) return this.#record(shape.record, value, path);
      if ('fields' in shape) return atOnce(this.#fields(shape.fields, value, path));
      return this.#variant(shape, value, path);
    }
    return typeof value === 'string' && shape.includes(value)
      ? value
      : this.fail(path, value, 'is not a known word', `use one of ${shape.join(', ')}`);
  }

  #string(name: FormatName, value: unknown, path: Path): Checked {
    const {max, test, mend} = formats[name];
    if (typeof value !== 'string') return this.fail(path, value, 'is not text in quotes', mend);
    if (value.length > max) {
      return this.fail(path, value, `is longer than ${max} characters`, 'shorten it');
    }
    return test(value) ? value : this.fail(path, value, `is not a valid ${name}`, mend);
  }

  *#list(
    shape: {list: Shape; max: number; salvage?: boolean},
    value: unknown,
    path: Path,
  ): Steps<Checked> {
    if (!Array.isArray(value)) return this.fail(path, value, 'is not a list', 'write [ … ]');
    if (value.length > shape.max) {
      return this.fail(path, value.length, `has more than ${shape.max} items`, 'shorten the list');
    }
    const good = [];
    // No method of lists: those of MooTools or Prototype.js are others, and would check nothing.
    for (let index = 0; index < value.length; index++) {
      const checked = this.check(shape.list, value[index], [...path, index]);
      if (checked !== bad) good.push(checked);
      yield;
    }
    this.#places.set(good, path);
    return shape.salvage || good.length === value.length ? good : bad;
  }

  #record(
    [keys, values]: readonly [FormatName, FormatName],
    value: Record<string, unknown>,
    path: Path,
  ): Checked {
    if (Object.keys(value).length > mostEntries) {
      return this.fail(path, '', `has more than ${mostEntries} entries`, 'shorten it');
    }
    const entries = Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [
        this.#string(keys, key, [...path, key]),
        this.#string(values, item, [...path, key]),
      ]);
    // Entries make own properties, also of a key such as "__proto__".
    return entries.flat().includes(bad) ? bad : Object.fromEntries(entries);
  }

  #variant(
    shape: {by: string; common: Fields; of: Readonly<Record<string, Fields>>},
    value: Record<string, unknown>,
    path: Path,
  ): Checked {
    const name = this.check(Object.keys(shape.of), value[shape.by], [...path, shape.by]);
    const fields = typeof name === 'string' ? shape.of[name] : undefined;
    const rest = fields && atOnce(this.#fields({...shape.common, ...fields}, value, path));
    if (!isObject(rest)) return bad;
    rest[shape.by] = name;
    return rest;
  }

  *#fields(fields: Fields, value: Record<string, unknown>, path: Path): Steps<Checked> {
    const copy: Record<string, unknown> = {};
    this.#places.set(copy, path);
    let whole = true;
    for (const [field, shape] of Object.entries(fields)) {
      const name = field.replace('?', '');
      const item = Object.hasOwn(value, name) ? value[name] : undefined;
      if (item === undefined && name !== field) continue;
      const checked =
        path.length === 0 && typeof shape === 'object' && 'list' in shape
          ? yield* this.#list(shape, item, [name])
          : this.check(shape, item, [...path, name]);
      if (checked === bad) whole = false;
      else copy[name] = checked;
    }
    return whole ? copy : bad;
  }
}
