/**
 * JSON as its editor sees it: where each value stands, and what is wrong with the commas and quotes, in words.
 * `JSON.parse` says neither. Pure.
 */
import {pathText, type Path} from './schema-walk.js';

/** Where a value stands in the text: its first character and the one after its last. */
interface Span {
  start: number;
  end: number;
  /** The line that it begins on, from 1. */
  line: number;
}

/** Where everything in a JSON document stands. */
export interface JsonPlaces {
  /** By path, as `actions[2].url`; the whole document is ''. */
  spans: ReadonlyMap<string, Span>;
  /** Fields whose name stands twice in one object; only the last one counts. */
  repeated: readonly string[];
}

/** What keeps a text from being JSON. */
export class JsonMistake extends Error {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** How to mend it. */
  readonly mend: string;

  constructor(text: string, at: number, reason: string, mend: string) {
    super(reason);
    this.line = lineAt(text, at);
    this.column = at - text.lastIndexOf('\n', at - 1);
    this.mend = mend;
  }
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** No feed is nested half as deep; without a limit, a file of a million brackets would overflow the stack. */
const deepest = 100;

/** Finds every value of a JSON document. Throws a {@link JsonMistake} at the first thing that is no JSON. */
export function jsonPlaces(text: string): JsonPlaces {
  return new Scanner(text).document();
}

/** `\\u00a0` for a character that cannot be seen. */
const codeOf = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

class Scanner {
  readonly #text: string;
  readonly #spans = new Map<string, Span>();
  readonly #repeated: string[] = [];
  /** The next character to read; a byte order mark is none. */
  #at: number;
  #line = 1;
  /** How far lines are counted. */
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  document(): JsonPlaces {
    this.#value([]);
    if (this.#next() !== '') {
      this.#fail('something stands after the end of the document', 'take it out');
    }
    return {spans: this.#spans, repeated: this.#repeated};
  }

  #fail(reason: string, mend: string, at = this.#at): never {
    throw new JsonMistake(this.#text, at, reason, mend);
  }

  /** The next character that is no white space; '' at the end. */
  #next(): string {
    while (/[ \t\n\r]/.test(this.#text[this.#at] ?? '')) this.#at++;
    const character = this.#text[this.#at] ?? '';
    if (/[\s\p{Cf}\p{Cc}\u2800]/u.test(character)) {
      this.#fail(
        `a space or sign that cannot be told by eye stands here (${codeOf(character)})`,
        'take it out, or type an ordinary space',
      );
    }
    if (character === '/' || character === '#') {
      this.#fail('a comment stands here, and JSON has none', 'take it out');
    }
    return character;
  }

  #value(path: Path): void {
    const character = this.#next();
    const start = this.#at;
    const line = this.#lineOf(start);
    if (path.length > deepest)
      this.#fail(`brackets are nested more than ${deepest} deep`, 'see why');
    if (character === '{') this.#members(path, '}');
    else if (character === '[') this.#members(path, ']');
    else if (character === '"') this.#string();
    else this.#word();
    this.#spans.set(pathText(path), {start, end: this.#at, line});
  }

  /** The line of a character that stands behind all that were asked for before. */
  #lineOf(at: number): number {
    for (; this.#counted < at; this.#counted++)
      if (this.#text[this.#counted] === '\n') this.#line++;
    return this.#line;
  }

  /** What stands between { } or [ ], and both of them. */
  #members(path: Path, close: '}' | ']'): void {
    const start = this.#at++;
    if (this.#next() === close) {
      this.#at++;
      return;
    }
    const names = new Set<string>();
    for (let index = 0; ; index++) {
      this.#value([...path, close === '}' ? this.#name(path, names) : index]);
      const end = this.#at;
      const character = this.#next();
      if (character === close) {
        this.#at++;
        return;
      }
      if (character === '') this.#unclosed(start, close);
      if (character !== ',') {
        this.#fail(
          `neither a comma nor ${close} stands after this value`,
          'put a comma there; inside a text, write \\" for a quotation mark',
          end - 1,
        );
      }
      const comma = this.#at++;
      const following = this.#next();
      if (following === '}' || following === ']') {
        this.#fail(`a comma stands before ${following}`, 'take the comma out', comma);
      }
      if (following === '') this.#unclosed(start, close);
    }
  }

  #unclosed(start: number, close: string): never {
    const line = lineAt(this.#text, start);
    this.#fail(`the file ends without the ${close} for line ${line}`, `add the ${close}`);
  }

  #name(path: Path, names: Set<string>): string {
    const start = this.#at;
    if (this.#next() !== '"') {
      this.#fail('the name of a field must begin here, in straight quotes', 'write it as "title"');
    }
    this.#string();
    const name = JSON.parse(this.#text.slice(start, this.#at)) as string;
    if (names.has(name)) this.#repeated.push(pathText([...path, name]));
    names.add(name);
    const end = this.#at;
    if (this.#next() !== ':') {
      this.#fail(`no colon stands after "${name}"`, `write "${name}": and the value`, end - 1);
    }
    this.#at++;
    return name;
  }

  #string(): void {
    const start = this.#at++;
    for (;;) {
      const character = this.#text[this.#at] ?? '\n';
      if (character < ' ' && !/[\t\n\r]/.test(character)) {
        this.#fail(`a hidden character stands in a text (${codeOf(character)})`, 'take it out');
      }
      if (character < ' ') {
        this.#fail(
          character === '\t' ? 'a tab stands in a text' : 'a text is not closed on its line',
          character === '\t'
            ? 'write a space, or \\t'
            : 'put " at its end; for a line break inside a text, write \\n',
          character === '\t' ? this.#at : start,
        );
      }
      if (character === '\\') {
        if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(this.#text.slice(this.#at, this.#at + 6))) {
          this.#fail('a backslash stands in a text', 'write \\\\ for a backslash');
        }
        this.#at++;
      }
      this.#at++;
      if (character === '"') return;
    }
  }

  /** A number, true, false or null. */
  #word(): void {
    const [word = ''] = /^[^\s,:[\]{}"]+/.exec(this.#text.slice(this.#at, this.#at + 100)) ?? [];
    if (/^[“”„«»‘’'`]/.test(word)) {
      this.#fail('the quotes are not straight ones', 'use the plain " around names and texts');
    }
    if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)) {
      if (this.#at >= this.#text.length)
        this.#fail('the file ends too early', 'add what is missing');
      if (word === '') this.#fail('a value is missing here', 'write the value');
      this.#fail(`"${word}" stands here without quotes`, 'put " before and after a text');
    }
    this.#at += word.length;
  }
}
