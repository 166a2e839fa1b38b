/** Snippets for programs that have their own mind about what is pasted into them. Pure. */
import {markup, type Tag} from '../../embed/markup.js';
import {str, type MsgFn} from '../../locale/strings.js';
import {hostingSteps, htmlTags} from './html.js';
import {addressesFor, asIs, feedAddress, type Snippet, type SnippetParts} from './snippet.js';

/**
 * All in one line and in one block: such programs make `<p>` and `<br>` of new lines, and a `<p>` around the element would
 * end, and the element with it, where the first heading in it begins.
 */
function blockSnippet(
  parts: SnippetParts,
  steps: string[],
  msg: MsgFn,
  {reserved, framed}: {reserved?: string; framed?: boolean} = {},
): Snippet {
  const {tags, policy} = htmlTags(parts, {oneLine: true});
  const block: Tag = {name: 'div', content: tags};
  return {
    files: [{name: '', language: 'html', code: markup([block], {oneLine: true, reserved})}],
    policy,
    steps: [...hostingSteps(parts, msg, {framed}), ...steps],
  };
}

/** Why addresses that count from the site's front lead nowhere in a program whose sites hold no folders. */
function homeless(parts: SnippetParts, product: string, msg: MsgFn): Snippet | undefined {
  const isWhole = (address = 'https:') => /^https?:/i.test(address);
  if (isWhole(addressesFor(parts).files) && isWhole(feedAddress(parts))) return undefined;
  return {
    files: [],
    policy: {},
    steps: [],
    problem: msg(
      str`${product} cannot keep the files for you. Write the address of a web space of yours, which begins with ${asIs('https://')}, or choose a CDN.`,
    ),
  };
}

export const wordpressSnippet = (parts: SnippetParts, msg: MsgFn): Snippet =>
  blockSnippet(
    parts,
    [
      msg(
        'In the editor of WordPress, add a block of the type “Custom HTML” and paste the snippet into it.',
        {
          desc: '“Custom HTML” is called as in WordPress in this language.',
        },
      ),
      msg(
        'Save as an administrator or editor. WordPress removes scripts and unknown tags from what other users save.',
      ),
      msg(
        'If only plain words are left, your site does not let you post unfiltered HTML. Ask its administrator, or choose the frame here.',
        {
          desc: 'The frame is another of the ways to embed, an iframe.',
        },
      ),
    ],
    msg,
    // What is in brackets may be a shortcode, which WordPress runs in any block.
    {reserved: '[]'},
  );

export const squarespaceSnippet = (parts: SnippetParts, msg: MsgFn): Snippet =>
  homeless(parts, 'Squarespace', msg) ??
  blockSnippet(
    parts,
    [
      msg(
        'In the editor of Squarespace, add a “Code” block, set it to HTML and paste the snippet into it.',
      ),
      msg(
        'Look at the page itself: while you edit, Squarespace may not run scripts. Some of its plans allow none at all.',
      ),
    ],
    msg,
  );

export const drupalSnippet = (parts: SnippetParts, msg: MsgFn): Snippet =>
  blockSnippet(
    parts,
    [
      msg(
        'In Drupal, add a custom block or edit the body of the page, and choose the text format “Full HTML”.',
      ),
      msg(
        'Press “Source” before you paste. If the editor still removes the tag, take a text format without an editor.',
      ),
      msg(
        'The format “Basic HTML” removes the script and the tag, so that only plain words are left.',
      ),
    ],
    msg,
  );

export const wixSnippet = (parts: SnippetParts, msg: MsgFn): Snippet =>
  homeless(parts, 'Wix', msg) ??
  blockSnippet(
    parts,
    [
      msg(
        'In the editor of Wix, choose “Embed Code”, then “Embed HTML”, and paste the snippet as code.',
      ),
      msg('Wix shows it in a frame. Make the frame tall: what is longer scrolls inside.'),
    ],
    msg,
    {framed: true},
  );
