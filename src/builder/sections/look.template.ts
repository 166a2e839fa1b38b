import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {isColor, onAccent} from '../../embed/colors.js';
import type {Embed} from '../../embed/embed.js';
import {formatNumber} from '../../locale/names.js';
import {str} from '../../locale/strings.js';
import {enoughContrast, leastContrast, nearestReadable, type Ground} from '../contrast.js';
import {checkbox, radio} from '../fields.template.js';
import type {PageView} from '../page-view.js';
import {asIs} from '../snippets/snippet.js';
import {step} from './step.template.js';
import {withCode} from './with-code.template.js';

/** What a colour is chosen from. */
const firstAccent = '#1d4ed8';

/** Light or dark, and the colour of what stands out, with whether it can be read. */
export function lookTemplate(view: PageView): TemplateResult {
  const {words, choice, change} = view;
  const {msg} = words;
  const {embed} = choice;
  const paint = (part: Partial<Embed>) => change({embed: {...embed, ...part}});
  const scheme = (value: 'page' | 'light' | 'dark', label: string) =>
    radio({
      name: 'scheme',
      value,
      label,
      checked: (embed.scheme ?? 'page') === value,
      choose: () => paint({scheme: value === 'page' ? undefined : value}),
    });
  return step(
    3,
    msg('How should it look?'),
    html`<fieldset>
        <legend>${msg('Light or dark')}</legend>
        <div class="options inline">
          ${scheme('page', msg('As your page', {desc: 'Light or dark as the page around it'}))}
          ${scheme('light', msg('Always light'))} ${scheme('dark', msg('Always dark'))}
        </div>
      </fieldset>
      ${checkbox({
        id: 'own-accent',
        label: msg('A color of your own for what stands out'),
        checked: embed.accent !== undefined,
        turn: (on) => paint({accent: on ? firstAccent : undefined, accentDark: undefined}),
      })}
      ${embed.accent ? colors(view, embed.accent, paint) : nothing}
      <p class="hint">${msg('It uses the font of your page.')}</p>`,
  );
}

function colors(
  {words, choice}: PageView,
  accent: string,
  paint: (part: Partial<Embed>) => void,
): TemplateResult {
  const {msg} = words;
  const {scheme, accentDark} = choice.embed;
  if (scheme)
    return html`<div class="colors">
      ${colorField(words, 'accent', msg('Color'), accent, (color) => paint({accent: color, accentDark: undefined}))}
      ${status(words, 'accent', scheme, accent, (color) => paint({accent: color, accentDark: undefined}))}
    </div>`;
  return html`<div class="colors">
      ${colorField(words, 'accent', msg('On a light background'), accent, (color) => paint({accent: color}))}
      ${status(words, 'accent', 'light', accent, (color) =>
        // On dark ground the colour that was chosen may be the better one.
        paint({accent: color, accentDark: accentDark ?? accent}),
      )}
    </div>
    <div class="colors">
      ${colorField(
        words,
        'accent-dark',
        msg('On a dark background'),
        accentDark ?? accent,
        (color) => paint({accentDark: color === accent ? undefined : color}),
      )}
      ${status(words, 'accent-dark', 'dark', accentDark ?? accent, (color) => paint({accentDark: color}))}
    </div>`;
}

/** A colour to pick, or to write as in a style guide. */
function colorField(
  {msg}: PageView['words'],
  id: string,
  label: string,
  color: string,
  choose: (color: string) => void,
): TemplateResult {
  const write = ({currentTarget}: Event) => {
    const {value} = currentTarget as HTMLInputElement;
    const written = `#${value.trim().replace(/^#/, '').toLowerCase()}`;
    markWrong(id, !isColor(written));
    if (isColor(written)) choose(written);
  };
  return html`<div class="field color">
    <label for=${id}>${label}</label>
    <div>
      <input type="color" id=${id} .value=${live(color)} @input=${write} />
      <input
        type="text"
        id="${id}-text"
        dir="ltr"
        maxlength="7"
        autocomplete="off"
        spellcheck="false"
        aria-label="${label}, #"
        .value=${color}
        @input=${write}
      />
    </div>
    <div role="status">
      <p class="problem" id="${id}-problem" hidden>
        ${withCode(msg(str`Write a color such as ${asIs(firstAccent)}.`))}
      </p>
    </div>
  </div>`;
}

/** Says that what is written is no colour. It is no choice, and stands nowhere but in its field. */
function markWrong(id: string, isWrong: boolean): void {
  const field = document.querySelector(`#${id}-text`)!;
  document.querySelector(`#${id}-problem`)!.toggleAttribute('hidden', !isWrong);
  for (const [name, value] of [
    ['aria-invalid', 'true'],
    ['aria-describedby', `${id}-problem`],
  ] as const)
    if (isWrong) field.setAttribute(name, value);
    else field.removeAttribute(name);
}

/** What {@link verdict} says, in a place that lasts, so that it is announced. */
const status = (...said: Parameters<typeof verdict>): TemplateResult =>
  html`<div role="status">${verdict(...said)}</div>`;

/** Whether words in a colour can be read, and the nearest colour in which they can. */
function verdict(
  words: PageView['words'],
  id: string,
  ground: Ground,
  color: string,
  take: (color: string) => void,
): TemplateResult {
  const {msg} = words;
  // Cut, not rounded: 4.49 is not enough, and must not look as if it were.
  const said = (of: string) => formatNumber(Math.floor(leastContrast(of, ground) * 10) / 10, words);
  const nearest = nearestReadable(color, ground);
  const takeNearest = () => {
    // The button goes, and what had focus with it.
    document.querySelector<HTMLElement>(`#${id}-text`)!.focus();
    markWrong(id, false);
    take(nearest);
  };
  const sample = (of: string) =>
    html`<span
      class="sample ${ground}"
      aria-hidden="true"
      .style=${`--color: ${of}; --on: ${onAccent(of)}`}
    >
      <span>Aa</span><span>Aa</span>
    </span>`;
  if (nearest === color)
    return html`<p class="verdict">
      ${sample(color)} <span>${msg(str`Easy to read: contrast ${said(color)} to 1.`)}</span>
    </p>`;
  return html`<div class="verdict bad">
    <p>
      ${sample(color)}
      <span
        >${msg(str`Hard to read: contrast ${said(color)} to 1. Text needs ${formatNumber(enoughContrast, words)} to 1.`)}</span
      >
    </p>
    <p>
      ${sample(nearest)}
      <button type="button" class="button small" @click=${() => takeNearest()}>
        ${msg(str`Use ${nearest}`, {desc: 'Button: takes a color, such as #786f00'})}
      </button>
      <span
        >${msg(str`The nearest color that is easy to read: ${said(nearest)} to 1.`, {desc: 'Beside a button that takes it. The number is its contrast.'})}</span
      >
    </p>
  </div>`;
}
