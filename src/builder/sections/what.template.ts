import {html, type TemplateResult} from 'lit';
import {elementNames, type ElementName} from '../../embed/attributes.js';
import type {Feed} from '../../feed/feed.generated.js';
import type {Shown} from '../../handout/view.js';
import {nativeName} from '../../locale/native-name.js';
import {str, type MsgFn} from '../../locale/strings.js';
import {radio, select, textField} from '../fields.template.js';
import {languageTags} from '../language-tags.js';
import type {PageView} from '../page-view.js';
import {isSound} from '../sound.js';
import {asIs} from '../snippets/snippet.js';
import {moreOptions} from './more-options.template.js';
import {ownOptions} from './own-options.template.js';
import {step} from './step.template.js';
import {withCode} from './with-code.template.js';

/** What an element is called, and what it is. */
export function elementWords(msg: MsgFn, element: ElementName): [name: string, about: string] {
  switch (element) {
    case 'ijn-principles':
      return [
        msg('The whole handout'),
        msg(
          'The question, the principles with their actions, and the pipeline to deportation. You can leave parts out.',
        ),
      ];
    case 'ijn-action-card':
      return [msg('One action'), msg('A card that says what to do, or how it ended.')];
    case 'ijn-pipeline-diagram':
      return [
        msg('The pipeline'),
        msg('The way from a police stop to deportation, stage by stage.'),
      ];
  }
}

/** Which element, and what of it. */
export function whatTemplate(view: PageView): TemplateResult {
  const {choice, words, change} = view;
  const {msg} = words;
  const {embed} = choice;
  // What both elements have stays: language, region and the like.
  const choose = (element: ElementName) => change({embed: {...embed, element}});
  return step(
    2,
    msg('What should it show?'),
    html`<fieldset>
        <legend>
          ${msg('Show', {desc: 'Above what can be shown: the handout, one action, the pipeline'})}
        </legend>
        <div class="options">
          ${elementNames.map((element) => {
            const [label, hint] = elementWords(msg, element);
            return radio({
              name: 'element',
              value: element,
              label,
              hint,
              checked: embed.element === element,
              choose: () => choose(element),
            });
          })}
        </div>
      </fieldset>
      ${ownOptions(view)} ${placeOptions(view)} ${moreOptions(view)}`,
  );
}

function placeOptions({words, choice, names, set}: PageView): TemplateResult {
  const {msg} = words;
  const {lang = '', region = ''} = choice.embed.attributes;
  const tags = languageTags.includes(lang) || !lang ? languageTags : [...languageTags, lang];
  return html`<div class="pair">
    ${select({
      id: 'lang',
      label: msg('Language'),
      value: lang,
      options: [
        {value: '', label: msg('The language of your page')},
        ...tags.map((tag) => ({value: tag, label: nativeName(tag), language: tag})),
      ],
      choose: (value) => set('lang', value || undefined),
    })}
    ${textField({
      id: 'region',
      label: msg('Regions'),
      value: region,
      example: 'US-WI US-IL',
      write: (text) => set('region', text),
      problem: isSound('region', region)
        ? undefined
        : msg('Write codes such as US-WI, with a space between two.'),
      hint: regionHint(msg, names),
    })}
  </div>`;
}

/** Which regions there are something for; the codes as they are written, also from right to left. */
function regionHint(msg: MsgFn, names: Feed | undefined): Shown {
  const regions = [...new Set(names?.actions.flatMap(({region = []}) => region))].sort().map(asIs);
  return withCode(
    regions.length > 0
      ? msg(
          str`Shows only actions there, and those for the whole country. There are some in ${regions.join(', ')}.`,
        )
      : msg('Shows only actions there, and those for the whole country.'),
  );
}
