import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/define.js';
import {fallback, principles, type PrinciplesArgs} from './elements.js';
import {action} from './fixtures/actions.js';
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
import {emphasis, longWords, otherLanguages} from './fixtures/words.js';

/** The whole handout, or the parts chosen. Without a feed it is the one of 2020, which is built in. */
const meta: Meta<PrinciplesArgs> = {
  title: 'Elements/Principles',
  component: 'ijn-principles',
  render: (args) => principles(args),
};
export default meta;

type Story = StoryObj<PrinciplesArgs>;

export const Default: Story = {};

/** Two principles, in the order that the page wants. */
export const ChosenPrinciples: Story = {args: {principle: 'free-them-all gateway'}};

/** The principles alone, without actions. */
export const ShowPrinciples: Story = {args: {show: 'principles'}};

/** All actions in one list. */
export const ShowActions: Story = {args: {show: 'actions'}};

export const ShowPipeline: Story = {args: {show: 'pipeline'}};

export const ShowPartners: Story = {args: {show: 'partners'}};

export const ShowPrinciplesAndActions: Story = {args: {show: 'principles actions'}};

/** A choice among the languages that the feed can be had in. */
export const LanguageMenu: Story = {
  args: {'language-menu': true, show: 'principles'},
  render: (args) => {
    const translations = {en: 'menu.json', es: 'menu.es.json'};
    published('menu.es.json', folleto({translations}));
    return principles({...args, feed: published('menu.json', handout({translations}))});
  },
};

/** The button, and what your browser's print preview shows: a sheet of its own, with codes and addresses. */
export const Printable: Story = {args: {printable: true}};

/** A control that replaces the page. Do not try it here: it leaves Storybook. */
export const QuickExit: Story = {
  args: {'quick-exit': 'https://weather.example.org/', show: 'principles'},
};

export const AllControls: Story = {
  args: {
    'language-menu': true,
    printable: true,
    'quick-exit': 'https://weather.example.org/',
    show: 'principles',
  },
};

/** Actions of California and nationwide ones. */
export const ForARegion: Story = {
  args: {region: 'US-CA', show: 'principles actions'},
  render: (args) => principles(args, inlineFeed(handout())),
};

/** Every link to act that takes a code carries it. */
export const WithSource: Story = {
  args: {source: 'example-choir', show: 'actions'},
  render: (args) => principles(args, inlineFeed(handout())),
};

/** As the main heading of a page. */
export const HeadingLevel1: Story = {args: {'heading-level': 1, show: 'principles'}};

/** The built-in handout in Spanish, which says that it is a draft. */
export const InSpanish: Story = {args: {lang: 'es'}};

export const FromAUrl: Story = {
  render: (args) => principles({...args, feed: published('handout.json', handout())}),
};

/** The feed carries a valid signature of one of the keys. */
export const Signed: Story = {
  args: {show: 'principles'},
  loaders: [async () => ({signed: await publishedSigned('signed.json', handout())})],
  render: (args, {loaded}) => {
    const {url, key} = loaded['signed'] as SignedFeed;
    return principles({...args, feed: url, 'feed-key': key});
  },
};

export const Loading: Story = {
  tags: ['loading'],
  render: (args) => principles({...args, feed: silent()}),
};

/** The feed is not there: the built-in handout stands in for it. */
export const FeedMissing: Story = {
  tags: ['error'],
  args: {show: 'principles'},
  render: (args) => principles({...args, feed: missing()}),
};

/** A comma too many: the built-in handout stands in for it, and the console says where. */
export const InlineFeedIsNotJson: Story = {
  tags: ['error'],
  args: {show: 'principles'},
  render: (args) => principles(args, inlineText('{"version": 1,,}')),
};

/** No feed has that principle: the tag's own content stands. */
export const UnknownPrinciple: Story = {
  tags: ['error', 'fallback'],
  args: {principle: 'no-such-principle'},
  render: (args) => principles(args, fallback),
};

/** A kind of action that this version does not know is left out, and the principles stand. */
export const DroppedItems: Story = {
  tags: ['dropped'],
  args: {show: 'principles actions'},
  render: (args) => {
    const unknown = {...action('sign', 'open'), id: 'dance', kind: 'dance'};
    const feed = handout();
    return principles(args, inlineFeed({...feed, actions: [...feed.actions, unknown]}));
  },
};

/** The feed's time is over: the words stay, the links to act are gone. */
export const Expired: Story = {
  render: (args) => principles(args, inlineFeed(expired())),
};

export const DraftTranslation: Story = {
  args: {lang: 'es'},
  render: (args) => principles(args, inlineFeed(folleto())),
};

export const Emphasis: Story = {render: (args) => principles(args, inlineFeed(emphasis()))};

export const LongWords: Story = {
  globals: {width: '280'},
  render: (args) => principles(args, inlineFeed(longWords())),
};

/** Words that the feed itself marks as being in another language. */
export const OtherLanguages: Story = {
  render: (args) => principles(args, inlineFeed(otherLanguages())),
};

/** A page and a feed in Arabic. */
export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  render: (args) => principles(args, inlineFeed(rightToLeft())),
};
