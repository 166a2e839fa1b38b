import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {readMessages} from '../../scripts/languages/messages.js';
import {namedStories, shownIn} from '../../scripts/languages/shown-in.js';
import {meaningOf} from '../../scripts/languages/units.js';
import {placeholdersOf} from '../../src/cli/placeholders.js';

const {messages, builder} = readMessages();

test('translators are sent to stories that there are', () => {
  const titles = readdirSync('stories')
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => /\btitle: '([^']+)'/.exec(readFileSync(`stories/${file}`, 'utf8'))?.[1]);
  assert.deepEqual(
    namedStories.filter((title) => !titles.includes(title)),
    [],
  );
});

test('every message is shown by a story, or by the page of the builder', () => {
  assert.ok(messages.length > 50);
  const places = [...messages, ...builder].map(({file}) => [file, shownIn(file, 'es')]);
  assert.deepEqual(
    places.filter(([, place]) => !place),
    [],
  );
  for (const [file = '', place = ''] of places)
    assert.match(place, file.startsWith('src/builder/') ? /\?ui=es/ : /^in Storybook under \w/);
});

test('every value of a message is explained', () => {
  const unexplained = [...messages, ...builder]
    .flatMap(({source}) => placeholdersOf(source))
    .filter(({shows}) => meaningOf(shows).includes('which the program puts in'));
  assert.deepEqual(unexplained, [], 'say in scripts/languages/units.ts what it stands for');
});

test('what a feed from elsewhere can have said is said by no other module', () => {
  // Its words are not in the handout's file of a language (scripts/languages/write.ts).
  const importing = readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts') && !/^(foreign|companions|render)\//.test(file))
    .filter((file) =>
      /^import (?!type).*'(\.\.\/)+foreign\//m.test(readFileSync(`src/${file}`, 'utf8')),
    );
  assert.deepEqual(importing, []);
  assert.ok(messages.filter(({isForeign}) => isForeign).length > 25);
});
