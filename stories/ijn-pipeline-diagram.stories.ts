import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/define.js';
import {diagram, fallback, type DiagramArgs} from './elements.js';
import {rightToLeft} from './fixtures/arabic.js';
import {expired, folleto, handout} from './fixtures/handout.js';
import {inlineFeed, inlineText} from './fixtures/inline-feed.js';
import {
  missing,
  published,
  publishedSigned,
  silent,
  type SignedFeed,
} from './fixtures/pretend-server.js';
import {longStages, thirtyStages} from './fixtures/words.js';

/** The pipeline. Without a feed it is the one of the handout, which is built in. */
const meta: Meta<DiagramArgs> = {
  title: 'Elements/Pipeline diagram',
  component: 'ijn-pipeline-diagram',
  render: (args) => diagram(args),
};
export default meta;

type Story = StoryObj<DiagramArgs>;

const inline: Story = {render: (args) => diagram(args, inlineFeed(handout()))};

export const Default: Story = {};

/** A stage with all that a stage can have: official term, programs, actions, a way out, a figure, sources. */
export const OpenStage: Story = {...inline, args: {stage: 'jail'}};

/** Where the pipeline begins, and how people get out of it. */
export const GatewayOpen: Story = {args: {stage: 'stop'}};

export const Horizontal: Story = {args: {orientation: 'horizontal'}};

export const HorizontalWithOpenStage: Story = {
  args: {orientation: 'horizontal', stage: 'hold'},
};

export const Vertical: Story = {args: {orientation: 'vertical'}};

/** `auto` in a narrow column runs down. */
export const AutoInANarrowColumn: Story = {
  args: {orientation: 'auto', stage: 'booking'},
  globals: {width: '280'},
};

/** The open stage offers what is nationwide and what matters in California. */
export const ForARegion: Story = {...inline, args: {stage: 'jail', region: 'US-CA'}};

/** The petition's link carries the attribution code. */
export const WithSource: Story = {...inline, args: {stage: 'jail', source: 'example-choir'}};

export const HeadingLevel5: Story = {...inline, args: {'heading-level': 5, stage: 'jail'}};

/** The built-in pipeline in Spanish, which says that it is a draft. */
export const InSpanish: Story = {args: {lang: 'es', stage: 'stop'}};

export const FromAUrl: Story = {
  render: (args) => diagram({...args, feed: published('handout.json', handout())}),
};

/** The feed carries a valid signature of one of the keys. */
export const Signed: Story = {
  loaders: [async () => ({signed: await publishedSigned('signed.json', handout())})],
  render: (args, {loaded}) => {
    const {url, key} = loaded['signed'] as SignedFeed;
    return diagram({...args, feed: url, 'feed-key': key});
  },
};

export const Loading: Story = {
  tags: ['loading'],
  render: (args) => diagram({...args, feed: silent()}),
};

/** The feed is not there: the built-in pipeline stands in for it. */
export const FeedMissing: Story = {
  tags: ['error'],
  render: (args) => diagram({...args, feed: missing()}),
};

/** A comma too many: the built-in pipeline stands in for it, and the console says where. */
export const InlineFeedIsNotJson: Story = {
  tags: ['error'],
  render: (args) => diagram(args, inlineText('{"version": 1,,}')),
};

/** No feed has that stage: the tag's own content stands. */
export const UnknownStage: Story = {
  tags: ['error', 'fallback'],
  args: {stage: 'no-such-stage'},
  render: (args) => diagram(args, fallback),
};

/** A way to a stage that is not there, and two stages of one name: both are left out. */
export const DroppedItems: Story = {
  tags: ['dropped'],
  render: (args) => {
    const feed = handout();
    const {stages, flows} = feed.pipeline;
    const pipeline = {
      ...feed.pipeline,
      stages: [...stages, ...stages.slice(0, 1)],
      flows: [...flows, {from: 'jail', to: 'nowhere', kind: 'bypass'}],
    };
    return diagram(args, inlineFeed({...feed, pipeline}));
  },
};

/** The feed's time is over: an open stage tells all, and offers no action. */
export const Expired: Story = {
  args: {stage: 'jail'},
  render: (args) => diagram(args, inlineFeed(expired())),
};

export const DraftTranslation: Story = {
  args: {lang: 'es'},
  render: (args) => diagram(args, inlineFeed(folleto())),
};

export const LongWords: Story = {
  args: {stage: 'stop'},
  globals: {width: '280'},
  render: (args) => diagram(args, inlineFeed(longStages())),
};

/** A page in Arabic: the line runs from the right. */
export const RightToLeft: Story = {
  args: {stage: 'jail', orientation: 'horizontal'},
  globals: {direction: 'rtl'},
  render: (args) => diagram(args, inlineFeed(rightToLeft())),
};

/** Wide words across: as many columns as they leave. */
export const AcrossInRussian: Story = {args: {lang: 'ru', orientation: 'horizontal'}};

/** Chinese, which breaks lines anywhere, in a narrow column. */
export const DownInChinese: Story = {args: {lang: 'zh-Hans'}, globals: {width: '280'}};

/** As long as a pipeline may be, with by-passes over each other and two ways out. */
export const ThirtyStages: Story = {
  args: {orientation: 'horizontal'},
  render: (args) => diagram(args, inlineFeed(thirtyStages())),
};

export const ThirtyStagesDown: Story = {
  globals: {width: '280'},
  render: (args) => diagram(args, inlineFeed(thirtyStages())),
};
