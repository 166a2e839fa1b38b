/** The handout as every contestant is given it: a feed with its references resolved, and nothing of how ours draws it. Pure. */
import type {Action, Feed, Source, Text} from '../../../../src/feed/feed.generated.js';

/** The words of one language, and codes for what each contestant says in its own way. */
export type Content = ReturnType<typeof contentOf>;
/** One action. */
export type Card = ReturnType<typeof cardOf>;
/** One stage of the pipeline. */
export type Stage = ReturnType<typeof stageOf>;
/** Where a fact comes from. */
export type Reference = ReturnType<typeof referenceOf>;

/** Names stay in English in each language; the elements mark them as such, the contestants are spared it. */
const words = (text: Text): string => (typeof text === 'string' ? text : text.text);

const optional = (text: Text | undefined) => (text === undefined ? undefined : words(text));

const linkOf = (url: string) => ({href: new URL(url).href, host: new URL(url).host});

/** What a page is written in, in its own words; nothing where that is the language of the feed. */
const languageOf = (tag: string | undefined, {language}: Feed) =>
  tag === undefined || tag === language
    ? undefined
    : new Intl.DisplayNames(tag, {type: 'language'}).of(tag);

const referenceOf = ({title, url, date}: Source) => ({
  title: words(title),
  ...linkOf(url),
  date,
});

function cardOf(action: Action, feed: Feed) {
  const {id, kind, status, outcome} = action;
  return {
    id,
    kind,
    status,
    title: words(action.title),
    body: (action.body ?? []).map(words),
    outcome: outcome && {summary: words(outcome.summary), date: outcome.date},
    target: optional(action.target),
    places: (action.region ?? []).map((region) => region.replace(/^US-/, '')),
    expect: (action.expect ?? []).map(words),
    reveals: optional(action.reveals),
    script: 'script' in action ? action.script.map(words) : [],
    toShare: 'text' in action ? words(action.text) : undefined,
    link:
      'url' in action && action.url
        ? {...linkOf(action.url), speaks: languageOf(action.urlLanguage, feed)}
        : undefined,
    sources: [...(outcome?.sources ?? []), ...(action.sources ?? [])].map(referenceOf),
  };
}

function stageOf(feed: Feed, {id}: {id: string}) {
  const {stages, flows} = feed.pipeline;
  const stage = stages.find((each) => each.id === id);
  if (!stage) throw new Error(`There is no stage "${id}"`);
  return {
    id,
    title: words(stage.title),
    term: optional(stage.term),
    isGateway: stage.gateway ?? false,
    isExit: flows.some(({to, kind}) => to === id && kind === 'exit'),
    decides: stage.decides.map(words),
    interventions: stage.interventions.map(({text}) => words(text)),
    ways: (['bypass', 'exit'] as const).flatMap((kind) =>
      flows
        .filter((flow) => flow.from === id && flow.kind === kind)
        .map(({to, label}) => ({
          kind,
          to: words(stages.find((each) => each.id === to)?.title ?? to),
          label: optional(label),
        })),
    ),
    body: stage.body.map(words),
    programs: (stage.programs ?? []).map(words),
    sources: (stage.sources ?? []).map(referenceOf),
  };
}

/** What a feed says. */
export function contentOf(feed: Feed) {
  const named = new Set(feed.principles.flatMap(({actions}) => actions));
  const cards = (wanted: (id: string) => boolean) =>
    feed.actions.filter(({id}) => wanted(id)).map((action) => cardOf(action, feed));
  return {
    language: feed.language,
    title: words(feed.title),
    question: words(feed.question),
    introduction: optional(feed.introduction),
    principles: feed.principles.map(({id, title, highlight, body, stages, actions}) => ({
      id,
      title: words(title),
      highlight: optional(highlight),
      body: body.map(words),
      stages: feed.pipeline.stages
        .filter((stage) => stages.includes(stage.id))
        .map((stage) => words(stage.title)),
      cards: cards((action) => actions.includes(action)),
    })),
    more: cards((action) => !named.has(action)),
    pipeline: {
      title: words(feed.pipeline.title),
      summary: words(feed.pipeline.summary),
      stages: feed.pipeline.stages.map((stage) => stageOf(feed, stage)),
    },
    partners: feed.partners.map(({name, alsoKnownAs, url}) => ({
      name: words(name),
      alsoKnownAs: optional(alsoKnownAs),
      ...linkOf(url),
    })),
    publisher: {name: words(feed.publisher.name), ...linkOf(feed.publisher.url)},
    issued: feed.issued,
    timeZone: feed.timeZone,
  };
}
