import {html, nothing, type TemplateResult} from 'lit';
import type {AttributeName, ElementName} from '../../embed/attributes.js';
import {elementNames} from '../../embed/attributes.js';
import type {Feed, Text} from '../../feed/feed.generated.js';
import {handoutParts} from '../../handout/handout-parts.js';
import {nativeName} from '../../locale/native-name.js';
import {str, type MsgFn} from '../../locale/strings.js';
import {plainText} from '../../shared/inline-text.js';
import {wordList} from '../../shared/word-list.js';
import {checkbox, radio, select, textField} from '../fields.template.js';
import {languageTags} from '../language-tags.js';
import type {PageView} from '../page-view.js';
import {isSound} from '../sound.js';
import {step} from './step.template.js';

const plain = (text: Text) => plainText(typeof text === 'string' ? text : text.text);

/** What an element is called, and what it is. */
export function elementWords(msg: MsgFn, element: ElementName): [name: string, about: string] {
  switch (element) {
    case 'ijn-principles':
      return [
        msg('The whole handout'),
        msg(
          'The question, the principles with their actions, and the way to deportation. You may leave parts out.',
        ),
      ];
    case 'ijn-action-card':
      return [msg('One action'), msg('A card that says what to do, or how it ended.')];
    case 'ijn-pipeline-diagram':
      return [
        msg('The pipeline'),
        msg('The way from a police stop to deportation, as a drawing to read.'),
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
        <legend>${msg('Show')}</legend>
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

/** Several of a list, all at first. The last one cannot be taken away: nothing would be left to show. */
function several(
  view: PageView,
  name: AttributeName,
  legend: string,
  items: readonly {id: string; label: string}[],
): TemplateResult {
  const named = wordList(view.choice.embed.attributes[name]);
  const known = items.filter(({id}) => named.includes(id));
  const chosen = new Set((known.length > 0 ? known : items).map(({id}) => id));
  const turn = (id: string, on: boolean) => {
    const next = items
      .map((item) => item.id)
      .filter((each) => (each === id ? on : chosen.has(each)));
    view.set(name, next.length === items.length ? undefined : next.join(' ') || id);
  };
  return html`<fieldset>
    <legend>${legend}</legend>
    ${items.map(({id, label}) =>
      checkbox({id: `${name}-${id}`, label, checked: chosen.has(id), turn: (on) => turn(id, on)}),
    )}
  </fieldset>`;
}

function ownOptions(view: PageView): TemplateResult | typeof nothing {
  const {msg} = view.words;
  const {names, choice, set} = view;
  const {attributes, element} = choice.embed;
  const onOff = (name: AttributeName, label: string, hint?: string) =>
    checkbox({
      id: name,
      label,
      hint,
      checked: attributes[name] !== undefined,
      turn: (on) => set(name, on ? '' : undefined),
    });
  switch (element) {
    case 'ijn-principles':
      return html`${several(
          view,
          'show',
          msg('Parts'),
          handoutParts.map((id) => ({id, label: partName(msg, id)})),
        )}
        ${
          names && names.principles.length > 1
            ? several(
                view,
                'principle',
                msg('Principles'),
                names.principles.map(({id, title}) => ({id, label: plain(title)})),
              )
            : nothing
        }
        <fieldset>
          <legend>${msg('For your visitors')}</legend>
          ${onOff('language-menu', msg('A choice of language'))}
          ${onOff('printable', msg('A button that prints the handout'))}
        </fieldset>`;
    case 'ijn-action-card':
      return select({
        id: 'action',
        label: msg('Action'),
        value: attributes.action ?? '',
        options: [
          {value: '', label: msg('The first that is open, urgent ones first')},
          ...named(names?.actions, attributes.action),
        ],
        choose: (value) => set('action', value || undefined),
      });
    case 'ijn-pipeline-diagram':
      return html`${select({
        id: 'stage',
        label: msg('Stage that is open at first'),
        value: attributes.stage ?? '',
        options: [
          {value: '', label: msg('None', {desc: 'No stage of the pipeline'})},
          ...named(names?.pipeline.stages, attributes.stage),
        ],
        choose: (value) => set('stage', value || undefined),
      })}
      ${select({
        id: 'orientation',
        label: msg('The line runs'),
        value: attributes.orientation ?? 'auto',
        options: [
          {value: 'auto', label: msg('As there is room', {desc: 'How the line of a drawing runs'})},
          {value: 'horizontal', label: msg('Across', {desc: 'How the line of a drawing runs'})},
          {value: 'vertical', label: msg('Down', {desc: 'How the line of a drawing runs'})},
        ],
        choose: (value) => set('orientation', value === 'auto' ? undefined : value),
      })}`;
  }
}

/** What has a name in the feed; an id that it does not have stays as it is. */
function named(
  items: readonly {id: string; title: Text}[] = [],
  chosen?: string,
): {value: string; label: string}[] {
  const options = items.map(({id, title}) => ({value: id, label: plain(title)}));
  const isKnown = !chosen || items.some(({id}) => id === chosen);
  return isKnown ? options : [...options, {value: chosen, label: chosen}];
}

function partName(msg: MsgFn, part: (typeof handoutParts)[number]): string {
  switch (part) {
    case 'principles':
      return msg('The principles');
    case 'actions':
      return msg('The actions');
    case 'pipeline':
      return msg('The pipeline');
    case 'partners':
      return msg('Who is behind it');
  }
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
        {value: '', label: msg('That of your page')},
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

function regionHint(msg: MsgFn, names: Feed | undefined): string {
  const regions = [...new Set(names?.actions.flatMap(({region = []}) => region))].sort();
  return regions.length > 0
    ? msg(
        str`Only actions there, and those for the whole country. Now there are some in ${regions.join(', ')}.`,
      )
    : msg('Only actions there, and those for the whole country.');
}

function moreOptions({words, choice, set}: PageView): TemplateResult {
  const {msg} = words;
  const {attributes, element} = choice.embed;
  const {'quick-exit': exit = '', source = '', 'heading-level': level = '2'} = attributes;
  return html`<details ?open=${Boolean(exit || source || attributes['heading-level'])}>
    <summary>${msg('More')}</summary>
    <div class="content">
      ${
        element === 'ijn-principles'
          ? textField({
              id: 'quick-exit',
              label: msg('Quick exit: page that takes the place of yours'),
              value: exit,
              example: 'https://',
              write: (text) => set('quick-exit', text),
              problem: isSound('quick-exit', exit)
                ? undefined
                : msg('Write the address of a page.'),
              hint:
                choice.target === 'iframe' || choice.target === 'wix'
                  ? msg(
                      'Not for frames: your page around the frame stays where it is. Leave this empty.',
                    )
                  : msg(
                      'For readers who may be watched. It leaves the page at once, but not the browser’s history.',
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
        hint: msg('One more than that of the heading above it on your page.'),
      })}
      ${textField({
        id: 'source',
        label: msg('Source code'),
        value: source,
        write: (text) => set('source', text),
        hint: msg('A word of yours that petition pages count, where they can.'),
      })}
    </div>
  </details>`;
}
