import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/define.js';
import {card, fallback, type CardArgs} from './elements.js';
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

/** One action, by its id; the feed is written into the tag, so that no server is needed. */
const meta: Meta<CardArgs> = {
  title: 'Elements/Action card',
  component: 'ijn-action-card',
  args: {action: 'sign-open'},
  render: (args) => card(args, inlineFeed(handout())),
};
export default meta;

type Story = StoryObj<CardArgs>;

export const Default: Story = {};

/** Without `action`: the first one that is open. */
export const FirstOpenAction: Story = {args: {action: undefined}};

/** The first open one for people in California. */
export const ForARegion: Story = {args: {action: undefined, region: 'US-CA'}};

/** Nothing is open here: the card says so. */
export const NothingOpen: Story = {
  args: {action: undefined},
  render: (args) => card(args, inlineFeed(handout({actions: [action('sign', 'paused')]}))),
};

/** The link of the button carries `?source=example-choir`, since this petition takes a code. */
export const WithSource: Story = {args: {source: 'example-choir'}};

export const HeadingLevel4: Story = {args: {'heading-level': 4}};

/** Labels in Spanish, around a feed that is in English: each is marked with its language. */
export const InSpanish: Story = {args: {lang: 'es'}};

export const FromAUrl: Story = {
  render: (args) => card({...args, feed: published('handout.json', handout())}),
};

/** The feed carries a valid signature of one of the keys. */
export const Signed: Story = {
  loaders: [async () => ({signed: await publishedSigned('signed.json', handout())})],
  render: (args, {loaded}) => {
    const {url, key} = loaded['signed'] as SignedFeed;
    return card({...args, feed: url, 'feed-key': key});
  },
};

/** A key that did not sign: another one of Ed25519's examples (RFC 8032, 7.1, test 2). */
const keyOfAnother = 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw';

/** Signed with another key: what the tag holds is shown instead. */
export const SignedByAnother: Story = {
  tags: ['error', 'fallback'],
  loaders: [async () => ({signed: await publishedSigned('signed.json', handout())})],
  render: (args, {loaded}) => {
    const {url} = loaded['signed'] as SignedFeed;
    return card({...args, feed: url, 'feed-key': keyOfAnother}, fallback);
  },
};

/** Everything that a call can have: hours, an extension, a script, an answering machine, a spoken version. */
export const EveryDetail: Story = {
  args: {action: 'call-open'},
  render: (args) =>
    card(
      args,
      inlineFeed(
        handout({
          actions: [
            action('call', 'closing soon', {
              id: 'call-open',
              urgent: true,
              region: ['US-NY', 'US-CA'],
              phones: [
                {
                  label: 'Front desk',
                  number: '+12025550123',
                  extension: '42',
                  hours: [
                    {
                      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
                      opens: '09:00',
                      closes: '17:00',
                      timeZone: 'America/New_York',
                    },
                  ],
                },
                {label: {text: 'En español', lang: 'es'}, number: '+12025550124'},
              ],
              voicemail: ['I am calling about the contract with ICE. Please end it.'],
              url: 'https://act.example.org/guion',
              urlLanguage: 'es',
              expect: ['Somebody asks for your name. You need not give it.'],
              reveals: 'The desk sees your number.',
              audio: 'https://act.example.org/script.mp3',
              sources: [{title: 'The contract', url: 'https://county.example.org/contract'}],
            }),
          ],
        }),
      ),
    ),
};

export const Loading: Story = {
  tags: ['loading'],
  render: (args) => card({...args, feed: silent()}),
};

/** While it loads and if it never comes, the tag's own content stands. */
export const LoadingWithContent: Story = {
  tags: ['loading', 'fallback'],
  render: (args) => card({...args, feed: silent()}, fallback),
};

/** The feed is not there, and the built-in one has no such action. */
export const FeedMissing: Story = {
  tags: ['error', 'fallback'],
  render: (args) => card({...args, feed: missing()}, fallback),
};

/** The same, with nothing in the tag. */
export const FeedMissingAndNoContent: Story = {
  tags: ['error', 'fallback'],
  render: (args) => card({...args, feed: missing()}),
};

/** A comma too many. The console says where. */
export const InlineFeedIsNotJson: Story = {
  tags: ['error', 'fallback'],
  render: (args) => card(args, [inlineText('{"version": 1,,}'), fallback]),
};

export const UnknownAction: Story = {
  tags: ['error', 'fallback'],
  args: {action: 'no-such-action'},
  render: (args) => card(args, [inlineFeed(handout()), fallback]),
};

/** A second action has a phone number that cannot be one: it is left out, the rest stands. */
export const DroppedItems: Story = {
  tags: ['dropped'],
  render: (args) =>
    card(
      args,
      inlineFeed(
        handout({
          actions: [
            action('sign', 'open'),
            action('call', 'open', {phones: [{label: 'Desk', number: 'call us'}]}),
            action('read', 'open', {url: 'javascript:alert(1)'}),
          ],
        }),
      ),
    ),
};

/** The feed's time is over: the words stay, the links to act are gone. */
export const Expired: Story = {render: (args) => card(args, inlineFeed(expired()))};

/** A translation that nobody has reviewed says so. */
export const DraftTranslation: Story = {
  args: {lang: 'es'},
  render: (args) => card(args, inlineFeed(folleto())),
};

export const Emphasis: Story = {
  args: {action: 'words'},
  render: (args) => card(args, inlineFeed(emphasis())),
};

export const LongWords: Story = {
  args: {action: 'words'},
  globals: {width: '280'},
  render: (args) => card(args, inlineFeed(longWords())),
};

/** Words that the feed itself marks as being in another language. */
export const OtherLanguages: Story = {
  args: {action: 'words'},
  render: (args) => card(args, inlineFeed(otherLanguages())),
};

/** A feed in Arabic on a page in Arabic. Its labels are in English until they are translated. */
export const RightToLeft: Story = {
  args: {action: 'words'},
  globals: {direction: 'rtl'},
  render: (args) => card(args, inlineFeed(rightToLeft())),
};
