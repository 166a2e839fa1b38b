import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {str} from '../../../locale/strings.js';
import {select} from '../../fields.template.js';
import {withCode} from '../../sections/with-code.template.js';
import type {DeskView} from '../desk-view.js';
import {verdictTemplate} from './problems.template.js';
import {section} from './section.template.js';

/** Where a feed comes in, and its text. */
export function sourceTemplate(view: DeskView): TemplateResult {
  const {msg} = view.words;
  return section(
    'source',
    1,
    msg('Put in your feed'),
    html`<p>
        ${withCode(msg('Drop your `feed.json` anywhere on this page, open it, or paste its text. Its translations can come along, as `feed.es.json`.'))}
      </p>
      <p class="hint">
        ${msg('It stays in your browser: nothing of it is sent, and nothing is stored.')}
      </p>
      ${ways(view)} ${verdictTemplate(view)} ${refusals(view)} ${text(view)}`,
  );
}

function ways({words, files, open, openBuiltIn, save, startOver}: DeskView): TemplateResult {
  const {msg} = words;
  const chosen = ({currentTarget}: Event) => {
    const input = currentTarget as HTMLInputElement;
    open([...(input.files ?? [])]);
    // The same file, mended meanwhile, may be opened again.
    input.value = '';
  };
  return html`<div class="ways">
    <div class="file">
      <input
        type="file"
        id="desk-files"
        multiple
        accept=".json,.xlf,application/json"
        @change=${chosen}
      />
      <label class="button" for="desk-files">${msg('Open files')}</label>
    </div>
    <button type="button" class="button secondary" @click=${openBuiltIn}>
      ${msg('Start from the built-in handout')}
    </button>
    ${
      files.length > 0
        ? html`<button type="button" class="button secondary" @click=${save}>
              ${msg('Save this file', {desc: 'Button: saves the text of a feed as a file'})}
            </button>
            <button type="button" class="button secondary" @click=${startOver}>
              ${msg('Start over')}
            </button>`
        : nothing
    }
  </div>`;
}

function refusals({words, refused, missing}: DeskView): TemplateResult {
  const {msg} = words;
  const because = {
    large: (name: string) => msg(str`${name} is larger than pages allow a feed to be.`),
    unreadable: (name: string) => msg(str`${name} could not be read.`),
    kind: (name: string) => msg(str`${name} is not a JSON file.`),
  };
  const sentences = refused.map((file) => because[file.because](file.name));
  if (missing === 'handout')
    sentences.push(msg('The built-in handout could not be loaded from beside this page.'));
  return html`<div role="status">
    ${sentences.map((sentence) => html`<p class="problem">${sentence}</p>`)}
  </div>`;
}

function text({words, files, choice, choose, write}: DeskView): TemplateResult {
  const {msg} = words;
  const file = files.find(({name}) => name === choice.file);
  return html`${
      files.length > 1
        ? select({
            id: 'desk-file',
            label: msg('File', {desc: 'Label of a choice between files'}),
            value: choice.file,
            options: files.map(({name}) => ({value: name, label: name})),
            choose: (name) => choose({file: name}),
          })
        : nothing
    }
    <div class="field">
      <label for="desk-text">
        ${file ? msg(str`Text of ${file.name}`, {desc: 'Label of a field; the value is the name of a file'}) : msg('Text of the feed')}
      </label>
      <textarea
        id="desk-text"
        dir="ltr"
        rows=${file ? 24 : 6}
        wrap="off"
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        .value=${live(file?.text ?? '')}
        @input=${({currentTarget}: Event) => write((currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
    </div>`;
}
