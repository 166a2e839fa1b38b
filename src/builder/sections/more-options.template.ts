import {html, nothing, type TemplateResult} from 'lit';
import {select, textField} from '../fields.template.js';
import type {PageView} from '../page-view.js';
import {isSound} from '../sound.js';

/** What few editors ask for; open where something of it is chosen. */
export function moreOptions({words, choice, set, moreAtFirst}: PageView): TemplateResult {
  const {msg} = words;
  const {attributes, element} = choice.embed;
  const {'quick-exit': exit = '', source = '', 'heading-level': level = '2'} = attributes;
  return html`<details ?open=${moreAtFirst}>
    <summary>${msg('More', {desc: 'Opens further options'})}</summary>
    <div class="content">
      ${
        element === 'ijn-principles'
          ? textField({
              id: 'quick-exit',
              label: msg('Quick exit to this page'),
              value: exit,
              example: 'https://',
              write: (text) => set('quick-exit', text),
              problem: isSound('quick-exit', exit)
                ? undefined
                : msg('Write the address of a page.'),
              hint:
                choice.target === 'iframe' || choice.target === 'wix'
                  ? msg(
                      'This does not work in a frame: your page around it stays on the screen. Leave it empty.',
                    )
                  : msg(
                      'A button for readers who may be watched. It puts that page in the place of yours at once. The visit stays in the browser’s history.',
                    ),
            })
          : nothing
      }
      ${select({
        id: 'heading-level',
        label: msg('Level of the first heading'),
        value: level,
        options: ['1', '2', '3', '4', '5', '6'].map((value) => ({value, label: value})),
        choose: (value) => set('heading-level', value === '2' ? undefined : value),
        hint: msg('One more than the heading above it on your page has.'),
      })}
      ${textField({
        id: 'source',
        label: msg('Campaign code'),
        value: source,
        write: (text) => set('source', text),
        hint: msg('It is added to links whose pages count where people came from.'),
      })}
    </div>
  </details>`;
}
