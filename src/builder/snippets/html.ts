/** The script tag, as it stands in a page of one's own. Pure. */
import {markup, type Tag} from '../../embed/markup.js';
import {str, type MsgFn} from '../../locale/strings.js';
import {hashSource} from '../digest.js';
import {isWhole} from '../given-hosts.js';
import {policyOf, type Policy} from '../policy.js';
import {colorRule, elementTag, scriptPolicy} from './element.js';
import {addressesFor, asIs, feedAddress, type Snippet, type SnippetParts} from './snippet.js';

/** The script tag, pinned by its hash. */
function scriptTag(parts: SnippetParts): Tag {
  const {integrity} = parts.release;
  return {
    name: 'script',
    attributes: [
      ['type', 'module'],
      ['src', `${addressesFor(parts).files}ijn.js`],
      ...(integrity ? ([['integrity', integrity]] as const) : []),
      ['crossorigin', 'anonymous'],
      // A CDN need not know which page it is. That it is this site, browsers tell it nevertheless.
      ...(parts.hosting.place === 'own' ? [] : ([['referrerpolicy', 'no-referrer']] as const)),
    ].map(([name = '', value = '']): [string, string] => [name, value]),
    raw: '',
  };
}

/** All that is pasted, and its policy. */
export function htmlTags(
  parts: SnippetParts,
  {oneLine = false} = {},
): {tags: Tag[]; policy: Policy} {
  const rule = colorRule(parts.embed, {oneLine});
  const style = rule && (oneLine ? rule : `\n${rule.replaceAll(/^/gm, '  ')}\n`);
  return {
    tags: [scriptTag(parts), ...(style ? [{name: 'style', raw: style}] : []), elementTag(parts)],
    policy: {
      ...scriptPolicy(parts),
      ...(style ? policyOf(['style-src', hashSource(style)]) : {}),
    },
  };
}

/** What to look for before anything is asked of npm, or of a CDN, which takes it from there. */
export const releasedStep = ({release: {version}}: SnippetParts, msg: MsgFn): string =>
  msg(
    str`Check that version ${asIs(version)} of ijn-elements is on npm: only released versions are.`,
    {desc: 'npm: where packages are published.'},
  );

/**
 * What to do so that our feed is on the site; nothing where it is not asked for.
 *
 * @param from Folder in which the feed comes.
 */
export function feedSteps(parts: SnippetParts, from: string, msg: MsgFn): string[] {
  if (parts.embed.attributes.feed || feedAddress(parts) === undefined) return [];
  const {feeds} = addressesFor(parts);
  return [
    msg(
      str`Put a copy of the folder ${asIs(from)} at ${asIs(feeds)}. When facts change, replace only this copy.`,
      {desc: 'The folder has the feed in it, the file with the content of the handout.'},
    ),
    ...(isWhole(feeds) ? [openToAll(msg)] : []),
  ];
}

/**
 * What to put where before anything is pasted.
 *
 * @param framed Whether the page that asks for the files counts as a site of its own, wherever they are.
 */
export function hostingSteps(
  parts: SnippetParts,
  msg: MsgFn,
  {framed = false}: {framed?: boolean | undefined} = {},
): string[] {
  if (parts.hosting.place !== 'own') return [releasedStep(parts, msg)];
  const {files} = addressesFor(parts);
  const steps = [
    msg(
      'Get the ZIP of ijn-elements: it comes with each release, and `npm run zip` makes it too. Bring it to your site with the file manager of your host or by FTP, not into a media library.',
    ),
    msg(str`Unpack the ZIP of ijn-elements on your site, so that its folder is at ${asIs(files)}.`),
    ...feedSteps(parts, `${files}feed/`, msg),
  ];
  return [...new Set([...steps, ...(framed || isWhole(files) ? [openToAll(msg)] : [])])];
}

/** What a server has to say where the page that asks for its files is of another site. */
const openToAll = (msg: MsgFn): string =>
  msg(
    str`Your server has to send the header ${asIs('Access-Control-Allow-Origin: *')} with the files and with the feed, since the page that loads them counts as another site.`,
  );

/** Once, and then the element as often as one likes. */
const onceStep = (msg: MsgFn) =>
  msg('If the page has several elements, the script and the style stand there once.');

/** The snippet for a page of one's own. */
export function htmlSnippet(parts: SnippetParts, msg: MsgFn): Snippet {
  const {tags, policy} = htmlTags(parts);
  return {
    files: [{name: '', language: 'html', code: markup(tags)}],
    policy,
    steps: [
      ...hostingSteps(parts, msg),
      msg('Paste the snippet into the page, where the element should stand.'),
      onceStep(msg),
    ],
  };
}
