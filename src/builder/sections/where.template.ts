import {html, nothing, type TemplateResult} from 'lit';
import {str} from '../../locale/strings.js';
import {radio, textField} from '../fields.template.js';
import {addressesOf, baseOf, type Place} from '../hosting.js';
import {isWhole} from '../given-hosts.js';
import type {PageView} from '../page-view.js';
import {contentTemplate} from './content.template.js';
import {step} from './step.template.js';
import {withCode} from './with-code.template.js';

/** Where the files lie, and whose content is shown. Asked first, since it decides who learns of the visitors. */
export function whereTemplate(view: PageView): TemplateResult {
  const {choice, words, change} = view;
  const {msg} = words;
  const {hosting} = choice;
  const script = `\`${addressesOf(hosting, view.release.version).files}ijn.js\``;
  const place = (value: Place, label: string, hint?: string) =>
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
          ${place('own', msg('Your own site'), isWhole(baseOf(hosting.base)) ? undefined : msg('No further company learns who reads your page. The best choice where readers are at risk.'))}
          ${place('jsdelivr', msg('jsDelivr, a CDN'), msg('A company delivers the files. It sees each visitor’s internet address and browser, the name of your site, and the time.'))}
          ${place('unpkg', msg('unpkg, a CDN'), msg('Another such company, which sees the same. It is a free service that promises nothing.', {desc: 'Follows the choice of another company that delivers files and sees visitors.'}))}
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
              hint: withCode(msg(str`The script is then at ${script}.`)),
            })
          : nothing
      }
      ${contentTemplate(view)}`,
  );
}
