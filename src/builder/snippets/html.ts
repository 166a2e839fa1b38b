/** The script tag, as it stands in a page of one's own. Pure. */
import {str, type MsgFn} from '../../locale/strings.js';
import {hashSource} from '../digest.js';
import {markup, type Tag} from '../markup.js';
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

/** What to put where before anything is pasted. */
export function hostingSteps(parts: SnippetParts, msg: MsgFn): string[] {
  const {files, feeds} = addressesFor(parts);
  const {version} = parts.release;
  const ours = !parts.embed.attributes.feed && feedAddress(parts) !== undefined;
  if (parts.hosting.place !== 'own')
    return [
      msg(
        str`Check that version ${asIs(version)} of ijn-elements is on npm, where the CDN takes it from.`,
        {
          desc: 'CDN: a server that delivers files for many sites. npm: where packages are published.',
        },
      ),
    ];
  return [
    msg(str`Unpack the ZIP of ijn-elements on your site, so that its folder is at ${asIs(files)}.`),
    ...(ours
      ? [
          msg(
            str`Put a copy of the folder ${asIs('feed')} that is in it at ${asIs(feeds)}. When facts change, replace only this copy.`,
            {desc: 'The feed is the file with the content of the handout.'},
          ),
        ]
      : []),
  ];
}

/** What a server has to say where the page that loads its files counts as a site of its own. */
export const openToAll = (msg: MsgFn): string =>
  msg(
    str`Your server has to send the header ${asIs('Access-Control-Allow-Origin: *')} with these files, since the frame does not count as part of your site.`,
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
