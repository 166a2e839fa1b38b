/**
 * The handout as HTML, in the elements of whoever draws it: plain ones, or those of a library. Runs on a server and in a page. Pure.
 */
import type {Card, Content, Reference, Stage} from './content.js';
import type {Messages} from './messages.js';

/** What a library has an element for. Words are escaped already. */
export interface Vocabulary {
  /** One action. */
  card: (title: string, content: string) => string;
  /** The state of an action. */
  badge: (words: string, status: string) => string;
  /** What is folded away behind a summary. */
  details: (summary: string, content: string) => string;
  /** What acts here; `shared` is what it passes on. */
  button: (words: string, shared: string) => string;
  /** What leads to where one acts. */
  linkButton: (words: string, href: string) => string;
}

/** The handout in one language. */
export function handoutHtml(content: Content, messages: Messages, vocabulary: Vocabulary): string {
  const {language} = content;
  const {details, card, badge, button, linkButton} = vocabulary;
  const message = (id: string) => text((messages as Record<string, string>)[id] ?? id);

  const day = (date: string) => `<time datetime="${date}">${formatDate(date, language)}</time>`;
  const sources = (list: readonly Reference[]) =>
    list.length > 0
      ? details(
          `${message('sources')} ${list.length}`,
          `<ul>${list.map((each) => `<li>${link(each.href, each.host, text(each.title))}${each.date ? ` ${day(each.date)}` : ''}</li>`).join('')}</ul>`,
        )
      : '';

  const before = ({expect, reveals, kind}: Card) => `
    ${expect.length > 0 ? label('expect') + paragraphs(expect) : ''}
    ${label('reveals')}<p>${reveals ? text(reveals) : message(`reveals.${kind}`)}</p>
    <p class="quiet">${message('unchecked')}</p>`;
  const label = (id: string) => `<p class="label">${message(id)}</p>`;
  const way = (action: Card) => `<div class="way">
    ${action.script.length > 0 ? details(message('say'), paragraphs(action.script)) : ''}
    ${action.toShare ? `<blockquote><p>${text(action.toShare)}</p></blockquote>${button(message('share'), text(action.toShare))}` : ''}
    ${action.link ? linkButton(`${message(`open.${action.kind}`)} <small>${action.link.host}${action.link.speaks ? ` · ${action.link.speaks}` : ''}</small>`, action.link.href) : ''}
  </div>`;
  const facts = ({target, places}: Card) =>
    [
      ...(target ? [['whoDecides', text(target)]] : []),
      ...(places.length > 0 ? [['where', placesIn(places, language)]] : []),
    ]
      .map(([id = '', value]) => `<div><dt>${message(id)}</dt><dd>${value}</dd></div>`)
      .join('');
  const action = (each: Card) =>
    card(
      text(each.title),
      `<p class="eyebrow">${message(`kind.${each.kind}`)} ${badge(message(`status.${each.status}`), each.status)}</p>
      ${
        each.outcome
          ? `<p>${text(each.outcome.summary)}</p><p class="quiet">${message(`status.${each.status}`)} · ${day(each.outcome.date)}</p>
          ${each.status === 'won' ? `<div class="way">${button(message('share'), text(each.outcome.summary))}</div>` : ''}`
          : ''
      }
      ${paragraphs(each.body)}
      <dl class="facts">${facts(each)}</dl>
      ${each.status === 'open' ? before(each) + way(each) : ''}
      ${sources(each.sources)}`,
    );

  const stage = (each: Stage) => `<li class="stage">
    ${each.isGateway ? `<p class="label">${message('gateway')}</p>` : ''}
    ${each.isExit ? `<p class="label">${message('exit')}</p>` : ''}
    ${details(
      `<span class="name">${text(each.title)}</span>`,
      `${paragraphs(each.body)}
      ${each.programs.length > 0 ? label('programs') + list(each.programs) : ''}
      ${sources(each.sources)}`,
    )}
    ${each.term ? `<p class="quiet">${message('term')} ${text(each.term)}</p>` : ''}
    ${each.decides.length > 0 ? `<p><span class="label">${message('whoDecides')}</span> ${each.decides.map(text).join(' · ')}</p>` : ''}
    ${label('stepIn')}${list(each.interventions)}
    <ul class="ways">${each.ways
      .map(
        ({kind, to, label: how}) =>
          `<li>${message(kind)} <strong>${text(to)}</strong>${how ? `: ${text(how)}` : ''}</li>`,
      )
      .join('')}</ul>
  </li>`;

  return `<article class="handout" lang="${language}">
    <header><p class="title">${text(content.title)}</p><h2 class="question">${text(content.question)}</h2>
    ${content.introduction ? `<p class="lead">${text(content.introduction)}</p>` : ''}</header>
    <ol class="principles">${content.principles
      .map(
        (each) => `<li class="principle"><h3>${text(each.title)}</h3>
        ${each.highlight ? `<p class="highlight">${text(each.highlight)}</p>` : ''}${paragraphs(each.body)}
        <p><span class="label">${message('whereInPipeline')}</span> ${each.stages.map(text).join(' · ')}</p>
        <div class="cards">${each.cards.map(action).join('')}</div></li>`,
      )
      .join('')}</ol>
    <section class="pipeline"><h3>${text(content.pipeline.title)}</h3><p class="lead">${text(content.pipeline.summary)}</p>
    <ol class="stages">${content.pipeline.stages.map(stage).join('')}</ol></section>
    <section class="more"><h3>${message('more')}</h3><div class="cards">${content.more.map(action).join('')}</div></section>
    <section class="partners"><h3 class="section-title">${message('partners')}</h3><ul>${content.partners
      .map(
        ({name, alsoKnownAs, href, host}) =>
          `<li>${link(href, host, text(name))}${alsoKnownAs ? `<p class="quiet">${text(alsoKnownAs)}</p>` : ''}</li>`,
      )
      .join('')}</ul></section>
    <p class="quiet">${link(content.publisher.href, content.publisher.host, text(content.publisher.name))} ·
    ${message('asOf').replace('{day}', formatDate(content.issued, language, content.timeZone))} ·
    ${link(content.publisher.href, content.publisher.host, message('mistake'))}</p>
  </article>`;
}

const escapes: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** The one mark that the built-in feed uses is `*emphasis*`. */
const text = (words: string) =>
  words.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replace(/\*([^*]+)\*/g, '<em>$1</em>');

const paragraphs = (texts: readonly string[]) =>
  texts.map((each) => `<p>${text(each)}</p>`).join('');

const list = (texts: readonly string[]) =>
  `<ul>${texts.map((each) => `<li>${text(each)}</li>`).join('')}</ul>`;

const link = (href: string, host: string, words: string) =>
  `<a href="${href}" rel="noopener noreferrer">${words}</a> <bdi class="quiet">${host}</bdi>`;

/** A day, a month or a year, as long as the date says. */
function formatDate(date: string, language: string, timeZone = 'UTC'): string {
  const [year, month, rest] = date.split('-');
  return new Intl.DateTimeFormat(language, {
    ...(year && {year: 'numeric'}),
    ...(month && {month: 'long'}),
    ...(rest && {day: 'numeric'}),
    timeZone,
  }).format(new Date(date));
}

const placesIn = (places: readonly string[], language: string) =>
  `${places.join(', ')} (${new Intl.DisplayNames(language, {type: 'region'}).of('US')})`;
