/**
 * What a feed must hold to beyond the shape of each field. Pure; the Zod schema and the browser's checker
 * both ask here, so that there is one set of rules.
 */

/** A broken rule: in which field of the object that was asked about, if in one; why; and how to mend it. */
export interface BrokenRule {
  field: string[];
  reason: string;
  mend: string;
}

/** The fields of an action that the rules look at. */
export interface ActionFacts {
  kind: string;
  status: string;
  url?: string | undefined;
  phones?: readonly unknown[] | undefined;
  outcome?: unknown;
  opens?: string | undefined;
  closes?: string | undefined;
  starts?: string | undefined;
  ends?: string | undefined;
}

/** Kinds that lead to a page: open, they are nothing without an address. */
const kindsWithPage = ['sign', 'donate', 'read', 'listen'];

const broken = (field: string, reason: string, mend: string): BrokenRule[] => [
  {field: [field], reason, mend},
];

/** Whether `first` lies after `second`, where both are given and can be compared (day with day, instant with instant). */
const isAfter = (first: string | undefined, second: string | undefined) =>
  first !== undefined &&
  second !== undefined &&
  (first.length > 10 && second.length > 10
    ? Date.parse(first) > Date.parse(second)
    : first.slice(0, 10) > second.slice(0, 10));

/** Rules for one action. */
export function checkAction(action: ActionFacts): BrokenRule[] {
  const {kind, status} = action;
  if ((status === 'won' || status === 'lost') && !action.outcome) {
    return broken(
      'outcome',
      `says "${status}" but not how it ended`,
      'add an outcome with summary, date and sources',
    );
  }
  if (status === 'open' && !action.url) {
    if (kindsWithPage.includes(kind)) {
      return broken(
        'url',
        'is open but leads nowhere',
        'add the address of the page, or set another status',
      );
    }
    if (kind === 'call' && !action.phones?.length) {
      return broken(
        'phones',
        'is open but there is nobody to call',
        'add a phone number, or a url that tells what to do',
      );
    }
  }
  if (isAfter(action.opens, action.closes)) {
    return broken('closes', 'lies before "opens"', 'swap the two dates or correct one');
  }
  if (isAfter(action.starts, action.ends)) {
    return broken('ends', 'lies before "starts"', 'swap the two times or correct one');
  }
  return [];
}

/**
 * Most names of actions in the lists of principles and interventions together: each is drawn as a card, and fifty
 * principles of five hundred names would stop the page of whoever shows them.
 */
const mostCards = 1000;

/** Most spans of office hours: each is looked at whenever a page is drawn. */
const mostHours = 500;

/** Rules for the document as a whole. */
export function checkDocument(
  feed: Pick<Referring, 'principles' | 'pipeline'> & {
    actions: readonly {
      kind: string;
      phones?: readonly {hours?: readonly unknown[] | undefined}[] | undefined;
    }[];
    issued: string;
    expires?: string | undefined;
  },
): BrokenRule[] {
  if (isAfter(feed.issued, feed.expires)) {
    return broken('expires', 'lies before "issued"', 'correct one of the two times');
  }
  const lists = [
    ...feed.principles,
    ...feed.pipeline.stages.flatMap(({interventions}) => interventions),
  ];
  const cards = lists.reduce((sum, {actions}) => sum + (actions?.length ?? 0), 0);
  const hours = feed.actions
    .flatMap(({phones = []}) => phones)
    .reduce((sum, phone) => sum + (phone.hours?.length ?? 0), 0);
  if (hours > mostHours) {
    return [
      {
        field: ['actions'],
        reason: `holds ${hours} spans of office hours, and ${mostHours} is the most`,
        mend: 'put days with the same hours together, and leave out what few need',
      },
    ];
  }
  return cards > mostCards
    ? [
        {
          field: [],
          reason: `names actions ${cards} times in its principles and stages, and ${mostCards} is the most`,
          mend: 'name each action where it matters most; what is named nowhere is shown after the principles',
        },
      ]
    : [];
}

/** The parts of a feed that name each other. */
export interface Referring {
  principles: {id: string; stages: string[]; actions: string[]}[];
  actions: {id: string; stages?: string[] | undefined}[];
  pipeline: {
    stages: {id: string; interventions: {actions?: string[] | undefined}[]}[];
    flows: {from: string; to: string}[];
  };
}

/** One list of names that must all exist. */
export interface ReferenceList {
  names: string[];
  known: ReadonlySet<string>;
}

/** The ids of a list of items. */
export const idsOf = (items: readonly {id: string}[]): ReadonlySet<string> =>
  new Set(items.map(({id}) => id));

/** Every list of names in a feed but the flows, whose two ends stand alone. */
export function* referenceLists(feed: Referring): Generator<ReferenceList> {
  const actions = idsOf(feed.actions);
  const stages = idsOf(feed.pipeline.stages);
  for (const principle of feed.principles) {
    yield {names: principle.stages, known: stages};
    yield {names: principle.actions, known: actions};
  }
  for (const action of feed.actions) {
    if (action.stages) yield {names: action.stages, known: stages};
  }
  for (const {interventions} of feed.pipeline.stages) {
    for (const {actions: names} of interventions) if (names) yield {names, known: actions};
  }
}

/** The items whose id an earlier item has already. */
export function repeatedIds<Item extends {id: string}>(items: readonly Item[]): ReadonlySet<Item> {
  const first = new Map<string, Item>();
  return new Set(
    items.filter((item) => {
      if (!first.has(item.id)) first.set(item.id, item);
      return first.get(item.id) !== item;
    }),
  );
}

/** What to say of an id that is there twice. */
export const duplicateId = (id: string): BrokenRule => ({
  field: ['id'],
  reason: `"${id}" is there twice`,
  mend: 'give each its own id',
});

/** What to say of a name that nothing has. */
export const unknownId = (id: string): BrokenRule => ({
  field: [],
  reason: `names "${id}", which is not in the feed`,
  mend: 'correct the id or take it out',
});

/** All rules between the parts of a whole feed. */
export function checkReferences(feed: Referring): BrokenRule[] {
  const {stages, flows} = feed.pipeline;
  const lists = [...referenceLists(feed)];
  lists.push(...flows.map(({from, to}) => ({names: [from, to], known: idsOf(stages)})));
  return [
    ...[feed.principles, feed.actions, stages].flatMap((items) =>
      [...repeatedIds<{id: string}>(items)].map(({id}) => duplicateId(id)),
    ),
    ...lists.flatMap(({names, known}) => names.filter((name) => !known.has(name)).map(unknownId)),
  ];
}
