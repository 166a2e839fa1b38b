/** A frame, for sites that take nothing else. Pure. */
import {queryOf} from '../../embed/embed.js';
import {titleOf} from '../../embed/fallback.js';
import {frameAllow, frameListener, frameSandbox} from '../../embed/frame-listener.js';
import {markup} from '../../embed/markup.js';
import {str, type MsgFn} from '../../locale/strings.js';
import {hashSource} from '../digest.js';
import {policyOf, sourceOf} from '../policy.js';
import {hostingSteps} from './html.js';
import {addressesFor, asIs, wholeEmbed, type Snippet, type SnippetParts} from './snippet.js';

/** Pixels that the frame has until it says its height, or for good where the listener is stripped. */
const height = '800';

/** The snippet with embed.html in a frame. */
export function frameSnippet(parts: SnippetParts, msg: MsgFn): Snippet {
  const problem = whyNot(parts, msg);
  if (problem) return {files: [], policy: {}, steps: [], problem};
  const page = `${addressesFor(parts).files}embed.html`;
  const {element, attributes} = parts.embed;
  const {feed} = attributes;
  // A frame cannot replace the page around it.
  const {'quick-exit': _, ...others} = attributes;
  const shown = wholeEmbed({...parts, embed: {...parts.embed, attributes: others}});
  return {
    files: [
      {
        name: '',
        language: 'html',
        code: markup(
          [
            {
              name: 'iframe',
              attributes: [
                ['src', `${page}?${queryOf(shown)}`],
                ['title', parts.feed ? titleOf(parts.feed, parts.embed) : element],
                ['width', '100%'],
                ['height', height],
                // Not `style`, which a policy forbids.
                ['frameborder', '0'],
                ['loading', 'lazy'],
                ['sandbox', frameSandbox],
                ['allow', frameAllow],
                ['referrerpolicy', 'no-referrer'],
              ],
            },
            {name: 'script', raw: frameListener},
          ],
          // WordPress would run what stands in brackets, also in an attribute.
          {reserved: '[]'},
        ),
      },
    ],
    policy: policyOf(['frame-src', sourceOf(page)], ['script-src', hashSource(frameListener)]),
    steps: [
      ...hostingSteps(parts, msg, {framed: true}),
      msg('Paste the snippet where your site takes an iframe or HTML.'),
      msg(
        'The script gives the frame its height. Where a site removes it, what is longer scrolls inside.',
      ),
      ...(isElsewhere(feed, addressesFor(parts).files)
        ? [
            msg(
              str`If your feed is on another site than the files, write ${asIs(new URL('.', feed).href)} into the list ${asIs('ijn-feeds')} at the top of ${asIs('embed.html')}.`,
            ),
          ]
        : []),
    ],
  };
}

/** Whether the feed lies on another site than embed.html, which takes one from its own only, unless its list names others. */
const isElsewhere = (feed: string | undefined, files: string): feed is string =>
  feed !== undefined &&
  /^https?:/i.test(feed) &&
  !(/^https?:/i.test(files) && new URL(feed).origin === new URL(files).origin);

function whyNot(parts: SnippetParts, msg: MsgFn): string | undefined {
  const {place} = parts.hosting;
  if (place === 'jsdelivr')
    return msg(
      'jsDelivr does not deliver pages, so a frame would not show it. Choose unpkg or your own site.',
    );
  const {files} = addressesFor(parts);
  const {feed} = parts.embed.attributes;
  if (feed && !/^https?:/i.test(feed) && /^https?:/i.test(files))
    return msg(
      str`The frame would look for your feed on another site. Write its whole address, which begins with ${asIs('https://')}.`,
    );
  if (place !== 'own' && isElsewhere(feed, files))
    return msg(
      'A frame takes a feed only from the site that its files are on. Put the files on your own site.',
    );
  return undefined;
}
