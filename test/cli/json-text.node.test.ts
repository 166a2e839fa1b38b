import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import {bumped, issuedAt} from '../../src/cli/bump.js';
import {JsonMistake, jsonPlaces} from '../../src/cli/json-text.js';

const mistakeIn = (text: string) => {
  try {
    jsonPlaces(text);
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    return `${error.line}:${error.column} ${error.message}; ${error.mend}`;
  }
  return 'none';
};

test('each value has its place and its line', () => {
  const text = '\ufeff{\n  "a": [1, {"b": "ü\\"}"}],\n  "c.d": null\n}\n';
  const {spans} = jsonPlaces(text);
  const shown = [...spans].map(([path, {start, end, line}]) => [
    path,
    line,
    text.slice(start, end).replaceAll('\n', ' '),
  ]);
  assert.deepEqual(shown, [
    ['a[0]', 2, '1'],
    ['a[1].b', 2, '"ü\\"}"'],
    ['a[1]', 2, '{"b": "ü\\"}"}'],
    ['a', 2, '[1, {"b": "ü\\"}"}]'],
    ['c.d', 3, 'null'],
    ['', 1, text.slice(1, -1).replaceAll('\n', ' ')],
  ]);
});

test('names that stand twice are told', () => {
  assert.deepEqual(jsonPlaces('{"a": {"b": 1, "b": 2}, "b": 3}').repeated, ['a.b']);
});

const mistakes: [text: string, said: RegExp][] = [
  ['{\n  "a": 1,\n}', /^2:9 a comma stands before }; take the comma out/],
  ['{\n  "a": "x"\n  "b": "y"\n}', /^2:10 neither a comma nor }/],
  ['["a" "b"]', /^1:4 neither a comma nor ]/],
  ['{"a": "She said "yes" to it"}', /^1:17 .*inside a text, write \\" for a quotation mark/],
  ['{“a”: 1}', /^1:2 the name of a field must begin here, in straight quotes/],
  ['{"a": “b”}', /^1:7 the quotes are not straight/],
  ["{'a': 1}", /^1:2 the name of a field/],
  ['{"a" 1}', /^1:4 no colon stands after "a"/],
  ['{"a": "b\n"}', /^1:7 a text is not closed on its line/],
  ['{"a": "b\tc"}', /^1:9 a tab stands in a text/],
  ['{"a": "C:\\data"}', /^1:10 a backslash stands in a text/],
  ['{"a": "b\u000bc"}', /^1:9 a hidden character stands in a text \(\\u000b\)/],
  ['{\n\u00a0"a": 1}', /^2:1 a space or sign that cannot be told by eye stands here \(\\u00a0\)/],
  ['{"a": \u200b1}', /^1:7 a space or sign .*\\u200b/],
  ['{"a": open}', /^1:7 "open" stands here without quotes/],
  ['{"a": True}', /^1:7 "True" stands here without quotes/],
  ['{"a": 2026-11-03}', /^1:7 "2026-11-03" stands here without quotes/],
  ['{"a": }', /^1:7 a value is missing/],
  ['{"a": [1, 2}', /^1:11 neither a comma nor ]/],
  ['{\n "a": [\n1', /^3:2 the file ends without the ] for line 2; add the ]/],
  ['', /^1:1 the file ends too early/],
  ['{} {}', /^1:4 something stands after the end/],
  ['{\n  // why\n  "a": 1}', /^2:3 a comment stands here/],
  ['['.repeat(1_000_000), /nested more than 100 deep/],
];
for (const [text, said] of mistakes) {
  test(`says what is wrong with ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.match(mistakeIn(text), said);
    assert.throws(() => JSON.parse(text) as unknown);
  });
}

test('takes exactly what JSON.parse takes', () => {
  const json = fc
    .json()
    .chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.nat(text.length),
        fc.constantFrom('', ',', '"', '}', ' ', '\\', '0'),
      ),
    );
  fc.assert(
    fc.property(json, ([text, at, sign]) => {
      for (const each of [text, text.slice(0, at) + sign + text.slice(at + 1)]) {
        let isJson = true;
        try {
          JSON.parse(each);
        } catch {
          isJson = false;
        }
        assert.equal(mistakeIn(each) === 'none', isJson, `${each}: ${mistakeIn(each)}`);
      }
    }),
    {numRuns: 2000},
  );
});

test('raising the counter changes two values and not one byte more', () => {
  const text = readFileSync(new URL('../../src/feed/built-in/feed.json', import.meta.url), 'utf8');
  const result = bumped(text, 12, issuedAt(Date.UTC(2027, 0, 2, 3, 4, 5, 678)));
  const changed = text
    .replace('"sequence": 1,', '"sequence": 12,')
    .replace('"issued": "2026-11-22T12:00:00Z"', '"issued": "2027-01-02T03:04:05Z"');
  assert.equal(result, changed);
  const odd = '\ufeff{\r\n\t"issued" :"x" , "a": {"sequence": 7},"sequence":3}\r\n\r\n';
  assert.equal(
    bumped(odd, 4, 'y'),
    '\ufeff{\r\n\t"issued" :"y" , "a": {"sequence": 7},"sequence":4}\r\n\r\n',
  );
});
