/** Fields of a form, each with its label and what helps to fill it in. */
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {live} from 'lit/directives/live.js';
import type {Shown} from '../handout/view.js';
import {directionOf} from '../locale/direction.js';

/** What a field has besides its control. */
interface Field {
  id: string;
  label: Shown;
  hint?: Shown | undefined;
}

const hintOf = ({id, hint}: Field) =>
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;

const described = ({id, hint}: Field, problem?: Shown) =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;

/** One of several, as a button that stays pressed; with a hint, as a card. */
export function radio({
  name,
  value,
  checked,
  choose,
  ...field
}: Omit<Field, 'id'> & {
  name: string;
  value: string;
  checked: boolean;
  choose: () => void;
}): TemplateResult {
  const id = `${name}-${value}`;
  return html`<div class="option">
    <input
      type="radio"
      id=${id}
      name=${name}
      .value=${value}
      .checked=${live(checked)}
      aria-describedby=${ifDefined(described({id, ...field}))}
      @change=${choose}
    />
    <label for=${id}>${field.label}</label>
    ${hintOf({id, ...field})}
  </div>`;
}

/** On or off. */
export const checkbox = ({
  checked,
  fixed = false,
  turn,
  ...field
}: Field & {
  checked: boolean;
  /** Whether it has to stay as it is; the hint says why. */
  fixed?: boolean;
  turn: (on: boolean) => void;
}): TemplateResult =>
  html`<div class="option">
    <input
      type="checkbox"
      id=${field.id}
      .checked=${live(checked)}
      aria-describedby=${ifDefined(described(field))}
      aria-disabled=${ifDefined(fixed ? 'true' : undefined)}
      @click=${(event: Event) => fixed && event.preventDefault()}
      @change=${({currentTarget}: Event) => turn((currentTarget as HTMLInputElement).checked)}
    />
    <label for=${field.id}>${field.label}</label>
    ${hintOf(field)}
  </div>`;

/** One of a list. */
export const select = ({
  value,
  options,
  choose,
  ...field
}: Field & {
  value: string;
  options: readonly {value: string; label: string; language?: string}[];
  choose: (value: string) => void;
}): TemplateResult =>
  html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    <select
      id=${field.id}
      aria-describedby=${ifDefined(described(field))}
      @change=${({currentTarget}: Event) => choose((currentTarget as HTMLSelectElement).value)}
    >
      ${options.map(
        (option) =>
          html`<option
            value=${option.value}
            lang=${ifDefined(option.language)}
            dir=${ifDefined(option.language && directionOf(option.language))}
            .selected=${live(option.value === value)}
          >
            ${option.label}
          </option>`,
      )}
    </select>
    ${hintOf(field)}
  </div>`;

/** A line of text. */
export const textField = ({
  value,
  problem,
  write,
  example,
  ...field
}: Field & {
  value: string;
  /** What is wrong with it, if something is. */
  problem?: Shown | undefined;
  write: (value: string) => void;
  /** What it may look like. */
  example?: string;
}): TemplateResult =>
  html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    <input
      id=${field.id}
      type="text"
      dir="ltr"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder=${ifDefined(example)}
      .value=${live(value)}
      aria-describedby=${ifDefined(described(field, problem))}
      aria-invalid=${ifDefined(problem ? 'true' : undefined)}
      @input=${({currentTarget}: Event) => write((currentTarget as HTMLInputElement).value)}
    />
    <div role="status">
      ${problem ? html`<p class="problem" id="${field.id}-problem">${problem}</p>` : nothing}
    </div>
    ${hintOf(field)}
  </div>`;
