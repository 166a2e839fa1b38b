/** The half of `npm run generate` that is about feeds: what is made of their schema, and the built-in one in English. */
import {readFile} from 'node:fs/promises';
import {z} from 'zod';
import {feedSchema} from '../src/feed/schema.js';
import {inOrder} from '../src/foreign/order.js';
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
  const foreign = needsForeign(english);
  if (foreign.length > 0) {
    throw new Error(
      `built-in/feed.json: ${foreign.join(', ')} needs what is in src/foreign/; move that into the core first`,
    );
  }
  await write('dist/feed/feed.json', `${JSON.stringify(english, null, 2)}\n`);
  await write(
    'src/feed/built-in/en.generated.ts',
    dataModule(
      `import type {Feed} from '../feed.generated.js';`,
      '/** The built-in feed in English, checked when it was built. */\nexport const englishFeed: Feed',
      // Its languages are those that the package has, wherever the page is.
      {...english, translations: {}},
    ),
  );
}

/** Ids of what the built-in feed is drawn without: that is in ijn-feed.js, which only pages with a feed load. */
function needsForeign({actions, principles, pipeline}: z.infer<typeof feedSchema>): string[] {
  const isForeign = (action: (typeof actions)[number]) => {
    const {
      kind,
      status,
      opens,
      closes,
      urgent,
      checkedOn,
      audio,
      reveals,
      outcome,
      sourceParameter,
    } = action;
    return (
      [opens, closes, urgent, checkedOn, audio, sourceParameter].some(
        (field) => field !== undefined,
      ) ||
      ['email', 'attend', 'read'].includes(kind) ||
      ['paused', 'lost'].includes(status) ||
      (status === 'ended' && !outcome) ||
      (status === 'open' && !['call', 'share', 'listen'].includes(kind)) ||
      (status === 'open' && kind !== 'share' && !reveals) ||
      (action.kind === 'call' && (action.phones.length > 0 || action.voicemail !== undefined))
    );
  };
  const isShuffled = ({actions: ids}: {actions: string[]}) => {
    const named = ids.flatMap((id) => actions.filter((action) => action.id === id));
    return inOrder(named, ({status}) => status).some(({id}, i) => id !== named[i]?.id);
  };
  return [
    ...actions.filter(isForeign),
    ...pipeline.stages.filter(({figures}) => figures),
    ...principles.filter(isShuffled),
    ...(isShuffled({actions: actions.map(({id}) => id)}) ? [{id: 'the order of actions'}] : []),
  ].map(({id}) => id);
}
