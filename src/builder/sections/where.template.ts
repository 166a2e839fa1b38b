import {html, nothing, type TemplateResult} from 'lit';
import {str} from '../../locale/strings.js';
import {formatDate} from '../../locale/dates.js';
import {radio, textField} from '../fields.template.js';
import {addressesOf, baseOf, type Place} from '../hosting.js';
import type {PageView} from '../page-view.js';
import {isSound} from '../sound.js';
import {step} from './step.template.js';
import {withCode} from './with-code.template.js';

/** Where the files lie, and whose content is shown. Asked first, since it decides who learns of the visitors. */
export function whereTemplate(view: PageView): TemplateResult {
  const {choice, words, change} = view;
  const {msg} = words;
  const {hosting} = choice;
  const place = (value: Place, label: string, hint: string) =>
    radio({
      name: 'host',
      value,
      label,
      hint,
      checked: hosting.place === value,
      choose: () => change({hosting: {...hosting, place: value}}),
    });
  return step(
    1,
    msg('Where are the files?'),
    html`<fieldset>
        <legend>${msg('The script comes from')}</legend>
        <div class="options">
          ${place('own', msg('Your own site'), msg('Nobody but you learns who reads. The best choice for people at risk.'))}
          ${place('jsdelivr', msg('jsDelivr, a CDN'), msg('A company delivers the files. It sees each visitor’s internet address and browser, the name of your site, and the time.'))}
          ${place('unpkg', msg('unpkg, a CDN'), msg('Another such company. It sees the same, and promises less.', {desc: 'Follows the option about a CDN that sees visitors. It is run as best they can.'}))}
        </div>
      </fieldset>
      ${
        hosting.place === 'own'
          ? textField({
              id: 'base',
              label: msg('Address of the folder for the files'),
              value: hosting.base,
              example: '/',
              write: (base) => change({hosting: {...hosting, base}}),
              problem:
                baseOf(hosting.base) === undefined
                  ? withCode(msg('This has to begin with `/` or with `https://`.'))
                  : undefined,
              hint: withCode(
                msg(
                  str`The script is then at ${`\`${addressesOf(hosting, view.release.version).files}ijn.js\``}.`,
                ),
              ),
            })
          : nothing
      }
      ${contentTemplate(view)}`,
  );
}

function contentTemplate(view: PageView): TemplateResult {
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
        ${option('ours', msg('Can be corrected later'), msg('The page asks for our feed beside the script. Whoever keeps that file can mend facts on your page, and no code. You need not paste again.'))}
        ${option(
          'pinned',
          msg('Never changes'),
          end
            ? msg(
                str`Only what is in the script. Mistakes stay until you paste anew, and from ${end} on it has no links to act.`,
              )
            : msg('Only what is in the script. Mistakes stay until you paste anew.'),
        )}
        ${option('other', msg('From another feed'), msg('A file of your own with other content.'))}
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
                    'This page cannot read that feed. Names below are those of ours, and the tag stays empty inside.',
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
              : msg('A key has 43 letters and digits. Several are separated by spaces.'),
          })}`
        : nothing
    }`;
}
