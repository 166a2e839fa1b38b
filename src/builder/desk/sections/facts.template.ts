import {html, nothing, type TemplateResult} from 'lit';
import {formatDate, formatInstant} from '../../../locale/dates.js';
import {formatNumber} from '../../../locale/names.js';
import {nativeName} from '../../../locale/native-name.js';
import {str, type MsgFn} from '../../../locale/strings.js';
import type {DeskView} from '../desk-view.js';
import type {Overview} from '../overview.js';
import {section} from './section.template.js';

/** What the feed holds, in figures. */
export function factsTemplate({words, inspection}: DeskView): TemplateResult {
  const {msg} = words;
  const overview = inspection?.overview;
  if (!overview)
    return section(
      'facts',
      6,
      msg('What it holds', {desc: 'Heading; it is a feed'}),
      html`<p>${msg('Pages cannot show this feed yet.')}</p>`,
    );
  const {facts, counts, languages} = overview;
  const fact = (name: string, value: unknown) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const instant = (text: string) => formatInstant(text, words, facts.timeZone);
  const number = (value: number) => formatNumber(value, words);
  return section(
    'facts',
    6,
    msg('What it holds', {desc: 'Heading; it is a feed'}),
    html`<dl class="facts">
      ${fact(msg('Principles'), number(counts.principles))}
      ${fact(msg('Actions'), number(counts.actions))}
      ${fact(msg('Stages of the pipeline'), number(counts.stages))}
      ${fact(msg('Partners'), number(counts.partners))}
      ${fact(msg('Id', {desc: 'Name by which programs know a feed'}), html`<code dir="ltr">${facts.id}</code>`)}
      ${fact(msg('Sequence', {desc: 'Number of a feed that grows with each edition'}), html`<code dir="ltr">${facts.sequence}</code>`)}
      ${fact(msg('Issued', {desc: 'When a feed was published'}), instant(facts.issued))}
      ${fact(msg('Expires', {desc: 'When the time of a feed is over'}), facts.expires === undefined ? msg('Never', {desc: 'Of a feed whose time is not limited'}) : instant(facts.expires))}
      ${fact(msg('Language'), html`<span lang=${facts.language}>${nativeName(facts.language)}</span>`)}
      ${fact(msg('Review', {desc: 'Whether somebody has read a translation'}), reviewWords(words, facts))}
      ${fact(msg('Time zone'), html`<code dir="ltr">${facts.timeZone}</code>`)}
      ${fact(msg('Translations'), translations(msg, languages, inspection.languages))}
    </dl>`,
  );
}

function reviewWords(words: DeskView['words'], {review, reviewedOn, timeZone}: Overview['facts']) {
  const {msg} = words;
  switch (review) {
    case 'original':
      return msg('The original', {desc: 'Of a text: it is no translation'});
    case 'draft':
      return msg('A draft that nobody has reviewed yet');
    case 'reviewed':
      return reviewedOn === undefined
        ? msg('Reviewed')
        : msg(str`Reviewed on ${formatDate(reviewedOn, words, timeZone)}`);
  }
}

/** Each language that the feed names, and whether its file is open here. */
function translations(
  msg: MsgFn,
  languages: readonly string[],
  opened: Readonly<Record<string, string>>,
) {
  if (languages.length === 0) return msg('No translations');
  return html`<ul>
    ${languages.map(
      (tag) =>
        html`<li>
          <span lang=${tag}>${nativeName(tag)}</span>
          ${opened[tag] ? nothing : html`<span class="hint">${msg('not opened here', {desc: 'Of a file'})}</span>`}
        </li>`,
    )}
  </ul>`;
}
