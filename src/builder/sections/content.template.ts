import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locale/dates.js';
import {str} from '../../locale/strings.js';
import {radio, textField} from '../fields.template.js';
import type {PageView} from '../page-view.js';
import {isSound} from '../sound.js';
import {withCode} from './with-code.template.js';

/** Whose content is shown, and who can change it after the snippet was pasted. */
export function contentTemplate(view: PageView): TemplateResult {
  const {choice, words, change, set} = view;
  const {msg} = words;
  const {feed = '', 'feed-key': key = ''} = choice.embed.attributes;
  const {feed: _, 'feed-key': __, ...others} = choice.embed.attributes;
  const option = (value: typeof choice.content, label: string, hint: string) =>
    radio({
      name: 'content',
      value,
      label,
      hint,
      checked: choice.content === value,
      choose: () =>
        change({
          content: value,
          ...(value !== 'other' && {embed: {...choice.embed, attributes: others}}),
        }),
    });
  const {expires, timeZone} = view.names ?? {};
  const end = expires && timeZone ? formatDate(expires, words, timeZone) : undefined;
  return html`<fieldset>
      <legend>${msg('The content')}</legend>
      <div class="options">
        ${option('ours', msg('Can be corrected later', {desc: 'Of the content'}), msg('The page reads the content from a file beside the script. Whoever keeps that file can correct facts there, and you need not paste again. Code cannot change that way.'))}
        ${option(
          'pinned',
          msg('Never changes', {desc: 'Of the content'}),
          end
            ? msg(
                str`The content that came with the script. Mistakes stay until you paste a new snippet. From ${end} on, its actions have no links.`,
              )
            : msg(
                'The content that came with the script. Mistakes stay until you paste a new snippet.',
              ),
        )}
        ${option('other', msg('From another feed'), msg('A file with other content, such as your own.'))}
      </div>
    </fieldset>
    ${
      choice.content === 'other'
        ? html`${textField({
            id: 'feed',
            label: msg('Address of the feed'),
            value: feed,
            example: 'https://',
            write: (text) => set('feed', text),
            problem: !isSound('feed', feed)
              ? withCode(msg('This has to begin with `/` or with `https://`.'))
              : view.feedFailed
                ? msg(
                    'This page cannot read that feed. So the names below are from our content, and the snippet has no text for pages without script.',
                  )
                : undefined,
          })}
          ${textField({
            id: 'feed-key',
            label: msg('Key of its publisher, if it is signed'),
            value: key,
            write: (text) => set('feed-key', text),
            problem: isSound('feed-key', key)
              ? undefined
              : msg('A key has 43 letters and digits. Put a space between two keys.'),
          })}`
        : nothing
    }`;
}
