/** The half of `npm run generate` that is about feeds: what is made of their schema, and the built-in one in English. */
import {readFile} from 'node:fs/promises';
import {z} from 'zod';
import {feedSchema} from '../src/feed/schema.js';
import {feedShapeModule, type JsonSchema} from './feed-shape.js';
import {feedTypesModule} from './feed-types.js';
import {feedFile} from './languages/feed-file.js';
import {banner, dataModule, write} from './write-generated.js';

/** Makes it. Throws when the built-in feed is none, or needs what only feeds from elsewhere have. */
export async function generateFeed(): Promise<void> {
  const schema = z.toJSONSchema(feedSchema, {io: 'input'}) as JsonSchema;
  await write('dist/feed.schema.json', JSON.stringify(schema, null, 2) + '\n');
  await write('src/feed/feed.generated.ts', await feedTypesModule(schema));
  await write('src/feed/feed-shape.generated.ts', banner + feedShapeModule(schema));

  const english = feedSchema.parse(JSON.parse(await readFile(feedFile, 'utf8')));
  // Their templates are in ijn-feed.js (src/foreign/), which the built-in feed is drawn without.
  const foreign = [
    ...english.actions.filter(({kind}) => kind === 'email' || kind === 'attend'),
    ...english.actions.filter((action) => action.kind === 'call' && action.phones.length > 0),
    ...english.pipeline.stages.filter(({figures}) => figures),
  ];
  if (foreign.length > 0) {
    throw new Error(
      `built-in/feed.json: ${foreign.map(({id}) => id).join(', ')} needs a template of src/foreign/; move that into the core first`,
    );
  }
  await write('dist/feed/feed.json', JSON.stringify(english));
  await write(
    'src/feed/built-in/en.generated.ts',
    dataModule(
      `import type {Feed} from '../feed.generated.js';`,
      '/** The built-in feed in English, checked when it was built. */\nexport const englishFeed: Feed',
      english,
    ),
  );
}
