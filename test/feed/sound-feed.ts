import {describeProblem, parseFeed, safeLink, type Feed} from '../../src/feed/index.js';

/**
 * What is wrong with a feed that was accepted; empty when it can harm nobody. Judged anew from what the contract
 * promises, and not by the code that accepted it.
 */
export function faultsOf(feed: Feed): string[] {
  return [
    ...faultsOfValue(feed, '', ''),
    ...faultsOfReferences(feed),
    ...faultsOfFlows(feed),
    ...faultsOfSecondReading(feed),
  ];
}

/** Marks that turn the direction of what follows, and halves of surrogate pairs. */
const forbidden = /[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

const isAscii = (text: string) => /^[\x21-\x7e]+$/.test(text);

function faultsOfAddress(value: string, path: string): string[] {
  const link = safeLink(value);
  if (!link) return [`${path} is no safe link: ${value}`];
  const {protocol, host, username, password} = new URL(link.href);
  return protocol === 'https:' &&
    host !== '' &&
    username + password === '' &&
    link.host === host &&
    isAscii(link.href)
    ? []
    : [`${path} leads to ${link.href} and says ${link.host}`];
}

/** A file beside the feed, wherever that is. */
function faultsOfNeighbour(value: string, path: string): string[] {
  const {href} = new URL(value, 'https://feeds.example/folder/feed.json');
  return faultsOfAddress(href, path);
}

function faultsOfValue(value: unknown, path: string, key: string): string[] {
  if (typeof value === 'string') {
    if (key === 'url' || key === 'audio') return faultsOfAddress(value, path);
    if (path.startsWith('.translations.')) return faultsOfNeighbour(value, path);
    return forbidden.test(value) ? [`${path} holds a forbidden mark`] : [];
  }
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return [];
  if (Array.isArray(value)) {
    return Array.from(value, (item, i) => faultsOfValue(item, `${path}[${i}]`, '')).flat();
  }
  if (typeof value !== 'object' || value === null) return [`${path} is ${String(value)}`];
  if (Object.getPrototypeOf(value) !== Object.prototype) return [`${path} has another prototype`];
  return Reflect.ownKeys(value).flatMap((name) => {
    const {value: item} = Object.getOwnPropertyDescriptor(value, name)!;
    if (typeof name === 'symbol') return [`${path} has a symbol`];
    if (forbidden.test(name)) return [`${path} has a key with a forbidden mark`];
    return faultsOfValue(item, `${path}.${name}`, name);
  });
}

function faultsOfReferences({principles, actions, pipeline}: Feed): string[] {
  const {stages, flows} = pipeline;
  const ids = (items: readonly {id: string}[]) => items.map(({id}) => id);
  const twice = [principles, actions, stages]
    .map(ids)
    .flatMap((names) => names.filter((name, i) => names.indexOf(name) !== i))
    .map((name) => `${name} is there twice`);
  const missing = (names: readonly string[] | undefined, items: readonly {id: string}[]) =>
    (names ?? [])
      .filter((name) => !items.some(({id}) => id === name))
      .map((name) => `${name} is nowhere`);
  return [
    ...twice,
    ...principles.flatMap((each) => missing(each.stages, stages)),
    ...principles.flatMap((each) => missing(each.actions, actions)),
    ...actions.flatMap((each) => missing(each.stages, stages)),
    ...stages.flatMap(({interventions}) =>
      interventions.flatMap((each) => missing(each.actions, actions)),
    ),
    ...flows.flatMap(({from, to}) => missing([from, to], stages)),
  ];
}

/** Each flow leads forward, once, and what only exits lead to is left by exits alone. */
function faultsOfFlows({pipeline: {stages, flows}}: Feed): string[] {
  const index = (id: string) => stages.findIndex((stage) => stage.id === id);
  const forms = flows.map(({from, to, kind}) => `${from} ${to} ${kind}`);
  const faults = flows
    .filter(({from, to}) => index(from) >= index(to))
    .map(({from, to}) => `${from} → ${to} leads back`);
  faults.push(
    ...forms.filter((form, i) => forms.indexOf(form) !== i).map((form) => `${form} is there twice`),
  );
  for (const {id} of stages) {
    const into = new Set(flows.filter(({to}) => to === id).map(({kind}) => kind));
    const outOf = new Set(flows.filter(({from}) => from === id).map(({kind}) => kind));
    if (!into.has('exit')) continue;
    if (into.size === 1 && (outOf.has('main') || outOf.has('bypass')))
      faults.push(`a line leaves the way out ${id}`);
    if (into.has('main') || outOf.has('main')) faults.push(`an exit leads to ${id} on the line`);
  }
  return faults;
}

/** What was accepted is accepted again, whole. */
function faultsOfSecondReading(feed: Feed): string[] {
  const text = JSON.stringify(feed);
  const again = parseFeed(text);
  if (again.problems.length > 0)
    return again.problems.map((problem) => `read again: ${describeProblem(problem)}`);
  return JSON.stringify(again.feed) === text ? [] : ['read again, it is another feed'];
}
