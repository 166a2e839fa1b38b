import {html, nothing, type TemplateResult} from 'lit';
import type {AttributeName} from '../../embed/attributes.js';
import {handoutParts} from '../../embed/handout-parts.js';
import type {Text} from '../../feed/feed.generated.js';
import type {MsgFn} from '../../locale/strings.js';
import {plainText} from '../../shared/inline-text.js';
import {wordList} from '../../shared/word-list.js';
import {checkbox, select} from '../fields.template.js';
import type {PageView} from '../page-view.js';

/** Something that a feed names, with the language of its name. */
interface Named {
  id: string;
  label: string;
  language?: string;
}

/** What has a title in a feed. */
const titled = (
  items: readonly {id: string; title: Text}[] = [],
  language: string | undefined,
): Named[] =>
  items.map(({id, title}) => {
    const {text, lang} = typeof title === 'string' ? {text: title, lang: language} : title;
    return {id, label: plainText(text), ...(lang !== undefined && {language: lang})};
  });

/** Several of a list, all at first. The last one cannot be taken away: nothing would be left to show. */
function several(
  view: PageView,
  name: AttributeName,
  legend: string,
  items: readonly Named[],
): TemplateResult {
  const {msg} = view.words;
  const chosenIds = wordList(view.choice.embed.attributes[name]);
  const known = items.filter(({id}) => chosenIds.includes(id));
  const chosen = new Set((known.length > 0 ? known : items).map(({id}) => id));
  const turn = (id: string, on: boolean) => {
    const next = items
      .map((item) => item.id)
      .filter((each) => (each === id ? on : chosen.has(each)));
    view.set(name, next.length === items.length ? undefined : next.join(' '));
  };
  return html`<fieldset>
    <legend>${legend}</legend>
    ${items.map(({id, label, language}) =>
      checkbox({
        id: `${name}-${id}`,
        label: language === undefined ? label : html`<bdi lang=${language}>${label}</bdi>`,
        checked: chosen.has(id),
        ...(chosen.size === 1 && chosen.has(id) && {fixed: true, hint: msg('At least one stays.')}),
        turn: (on) => turn(id, on),
      }),
    )}
  </fieldset>`;
}

/** What only one of the elements has. */
export function ownOptions(view: PageView): TemplateResult | typeof nothing {
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
          msg('Parts', {desc: 'Parts of the handout to show'}),
          handoutParts.map((id) => ({id, label: partName(msg, id)})),
        )}
        ${
          names && names.principles.length > 1
            ? several(
                view,
                'principle',
                msg('Principles'),
                titled(names.principles, names.language),
              )
            : nothing
        }
        <fieldset>
          <legend>${msg('For your visitors')}</legend>
          ${onOff('language-menu', msg('A menu of languages'))}
          ${onOff('printable', msg('A button that prints the handout'))}
        </fieldset>`;
    case 'ijn-action-card':
      return select({
        id: 'action',
        label: msg('Action', {desc: 'The action that a card is about'}),
        value: attributes.action ?? '',
        options: [
          {value: '', label: msg('The first that is open, urgent ones first')},
          ...named(titled(names?.actions, names?.language), attributes.action),
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
          ...named(titled(names?.pipeline.stages, names?.language), attributes.stage),
        ],
        choose: (value) => set('stage', value || undefined),
      })}
      ${select({
        id: 'orientation',
        label: msg('Direction of the line'),
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

/** Options for what has a name in the feed; an id that it does not have stays as it is. */
function named(
  items: readonly Named[],
  chosen?: string,
): {value: string; label: string; language?: string}[] {
  const options = items.map(({id, ...rest}) => ({value: id, ...rest}));
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
