import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {elementNames} from '../../../embed/attributes.js';
import {nativeName} from '../../../locale/native-name.js';
import {select} from '../../fields.template.js';
import {languageTags} from '../../language-tags.js';
import {previewOptionsTemplate} from '../../preview-options.template.js';
import {elementWords} from '../../sections/what.template.js';
import type {DeskView} from '../desk-view.js';
import {section} from './section.template.js';

/** The feed as visitors will see it. */
export function deskPreviewTemplate(view: DeskView): TemplateResult {
  const {words, choice, choose, inspection, brought} = view;
  const {msg} = words;
  const {actions = []} = inspection?.overview ?? {};
  const isCard = choice.element === 'ijn-action-card';
  return section(
    'see',
    3,
    msg('See it'),
    html`<div class="pair">
        ${select({
          id: 'desk-element',
          label: msg('Show', {
            desc: 'Above what can be shown: the handout, one action, the pipeline',
          }),
          value: choice.element,
          options: elementNames.map((name) => ({value: name, label: elementWords(msg, name)[0]})),
          choose: (name) => choose({element: elementNames.find((one) => one === name)!}),
        })}
        ${
          isCard
            ? select({
                id: 'desk-action',
                label: msg('Action', {desc: 'The action that a card is about'}),
                value: choice.action ?? '',
                options: [
                  {value: '', label: msg('The first that is open')},
                  ...actions.map(({id, title, language}) => ({
                    value: id,
                    label: title,
                    ...(language !== undefined && {language}),
                  })),
                ],
                choose: (id) => choose({action: id || undefined}),
              })
            : nothing
        }
        ${languageField(view)}
      </div>
      ${previewOptionsTemplate({
        msg,
        names: {width: 'desk-width', background: 'desk-on'},
        choice,
        change: choose,
      })}
      ${standsIn(view)}
      <p class="for-listeners" role="status">
        ${
          brought
            ? html`${msg('Preview of the feed')}
                <bdi lang=${ifDefined(brought.language)}>${brought.title}</bdi>`
            : nothing
        }
      </p>
      <button
        type="button"
        class="button small secondary past-preview"
        @click=${() => document.querySelector<HTMLElement>('#desk-days-title')?.focus()}
      >
        ${msg('Skip the preview', {desc: 'Link for the keyboard: to the step after the preview'})}
      </button>
      <div class="stage" data-width=${choice.width}>
        <iframe class="preview" title=${msg('Preview of the feed')}></iframe>
      </div>`,
  );
}

/** Languages of visitors: those that the elements speak, and those of the feed. */
function languageField({words, choice, choose, inspection}: DeskView): TemplateResult {
  const {msg} = words;
  const written = inspection?.languages ?? {};
  const tags = [...new Set([...Object.keys(written), ...languageTags, choice.language])];
  const hint =
    inspection && !written[choice.language]
      ? msg('No file in this language is open, so only the buttons and labels are in it.')
      : undefined;
  return select({
    id: 'desk-language',
    label: msg('Language of the visitor'),
    hint,
    value: choice.language,
    options: tags.map((tag) => ({
      value: tag,
      label: written[tag] ? `${nativeName(tag)} · ${written[tag]}` : nativeName(tag),
      language: tag,
    })),
    choose: (language) => choose({language}),
  });
}

/** That what is on show is not the feed. */
function standsIn({words, told}: DeskView): TemplateResult {
  const {msg} = words;
  const [first] = told;
  return html`<div role="status">
    ${
      first
        ? html`<p class="problem">
            ${msg('Pages cannot show this feed. Below is what visitors see instead.')}
            <span class="reason" lang="en" dir="ltr"
              >${first.path || 'The feed'} ${first.reason}.</span
            >
          </p>`
        : nothing
    }
  </div>`;
}
