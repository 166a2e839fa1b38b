import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {readInterface} from '../../scripts/languages/messages.js';
import {namedStories, storyOf} from '../../scripts/languages/shown-in.js';
import {meaningOf} from '../../scripts/languages/units.js';
import {placeholdersOf} from '../../src/cli/placeholders.js';

const {messages} = readInterface();

test('translators are sent to stories that there are', () => {
  const titles = readdirSync('stories')
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => /\btitle: '([^']+)'/.exec(readFileSync(`stories/${file}`, 'utf8'))?.[1]);
  assert.deepEqual(
    namedStories.filter((title) => !titles.includes(title)),
    [],
  );
});

test('every message has a story that shows it', () => {
  assert.ok(messages.length > 50);
  assert.deepEqual(
    messages.filter(({file}) => !storyOf(file)).map(({file}) => file),
    [],
  );
});

test('every value of a message is explained', () => {
  const unexplained = messages
    .flatMap(({source}) => placeholdersOf(source))
    .filter(({shows}) => meaningOf(shows).includes('which the program puts in'));
  assert.deepEqual(unexplained, [], 'say in scripts/languages/units.ts what it stands for');
});
