/**
 * The one definition of a feed, version 1. `scripts/generate.ts` makes from it the JSON Schema that is
 * published, the TypeScript types in `feed.generated.ts`, and the shape that the browser's checker reads;
 * Zod itself reaches neither the visitor nor the npm package.
 *
 * Descriptions here become the documentation of the types and of the JSON Schema.
 */
import {z} from 'zod';
import {formats, type FormatName} from './formats.js';
import {checkFlows} from './flow-rules.js';
import {checkAction, checkDocument, checkReferences, type BrokenRule} from './rules.js';

const string = (format: FormatName, description: string) =>
  z
    .string()
    .max(formats[format].max)
    .refine((value) => formats[format].test(value), {error: formats[format].mend})
    .meta({description, 'x-format': format});

/** A list whose bad items are left out one by one; without `salvage` a bad item spoils its owner. */
const list = <Item extends z.ZodType>(item: Item, max: number, description: string) =>
  z.array(item).max(max).meta({description});
const salvaged = <Item extends z.ZodType>(item: Item, max: number, description: string) =>
  z.array(item).max(max).meta({description, 'x-salvage': true});

const report = (check: {issues: unknown[]; value: unknown}, broken: BrokenRule[]) => {
  for (const {field, reason, mend} of broken) {
    check.issues.push({
      code: 'custom',
      path: field,
      input: check.value,
      message: `${reason}; ${mend}`,
    });
  }
};

const text = z
  .union([
    string('text', 'Words in the language of the document.'),
    z.object({
      text: string('text', 'The words.'),
      lang: string('language', 'BCP 47 tag of the language that these words are in.'),
    }),
  ])
  .meta({
    id: 'Text',
    description:
      "Words for the reader: a string in the document's language, or text with its own language. Only *emphasis* and **strong** mean anything; a backslash before * keeps it as it is.",
  });

const textField = (description: string) => text.meta({description});
const texts = (description: string, max = 50) => list(text, max, description);
const ids = (description: string) => list(string('id', 'An id.'), 500, description);

const source = z
  .object({
    title: textField('What the page is.'),
    url: string('link', 'Where it is.'),
    date: string('date', 'When it was published: year, month or day.').optional(),
  })
  .meta({id: 'Source', description: 'Where a fact comes from.'});

const sources = (description: string) => salvaged(source, 50, description);

const outcome = z
  .object({
    summary: textField('How it ended.'),
    date: string('date', 'When: year, month or day.'),
    sources: sources('Where that is reported.'),
  })
  .meta({id: 'Outcome', description: 'How an action ended.'});

const officeHours = z
  .object({
    days: list(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), 7, 'Days of the week.'),
    opens: string('time', 'From, as 09:00.'),
    closes: string('time', 'To, as 17:00.'),
    timeZone: string('zone', 'IANA time zone of the office.'),
  })
  .meta({id: 'OfficeHours', description: 'When a phone is answered.'});

const phone = z
  .object({
    label: textField('Whose number it is.'),
    number: string('phone', 'E.164 number.'),
    extension: string('extension', 'What to dial after the call is answered.').optional(),
    hours: salvaged(officeHours, 14, 'When it is answered.').optional(),
  })
  .meta({id: 'Phone', description: 'A number to call.'});

const common = {
  id: string('id', 'Name of the action, the same in all languages.'),
  title: textField('What to do, as a command.'),
  body: texts('Why, in one or a few paragraphs.').optional(),
  target: textField('Who decides.').optional(),
  region: list(
    string('region', 'ISO 3166-2 code.'),
    100,
    'Where it matters; without it, nationwide.',
  ).optional(),
  stages: ids('Stages of the pipeline that it touches.').optional(),
  opens: string('moment', 'First day or instant on which one can act.').optional(),
  closes: string('moment', 'Last day (included) or instant on which one can act.').optional(),
  urgent: z.boolean().meta({description: 'Whether it comes before other open ones.'}).optional(),
  status: z.enum(['open', 'paused', 'ended', 'won', 'lost']).meta({
    description: 'What the editor knows; what it is now also depends on the dates and the clock.',
  }),
  outcome: outcome.optional(),
  checkedOn: string('date', 'When somebody last saw that it works.').optional(),
  url: string('link', 'Where it is done.').optional(),
  urlLanguage: string('language', 'Language of that page.').optional(),
  sourceParameter: string(
    'parameter',
    'Query parameter of that page which takes an attribution code.',
  ).optional(),
  reveals: textField(
    'What acting tells others about you; without it, a sentence for the kind.',
  ).optional(),
  expect: texts('What to expect.').optional(),
  audio: string('link', 'The same, spoken.').optional(),
  sources: sources('Where its facts come from.').optional(),
};

const kind = <Kind extends string, Fields extends z.ZodRawShape>(
  name: Kind,
  id: string,
  fields: Fields,
) =>
  z
    .object({kind: z.literal(name), ...common, ...fields})
    .meta({id, description: `An action of kind "${name}".`});

const action = z
  .discriminatedUnion('kind', [
    kind('sign', 'SignAction', {}),
    kind('donate', 'DonateAction', {}),
    kind('call', 'CallAction', {
      phones: salvaged(phone, 50, 'Whom to call.'),
      script: texts('What to say.'),
      voicemail: texts('What to say to a machine.').optional(),
    }),
    kind('email', 'EmailAction', {
      to: string('email', 'Address.'),
      subject: textField('Subject line.'),
      message: textField('The message; line breaks are kept.'),
    }),
    kind('share', 'ShareAction', {
      text: textField('What to pass on.'),
      hashtags: list(string('hashtag', 'Hashtag without #.'), 20, 'Hashtags.'),
    }),
    kind('read', 'ReadAction', {}),
    kind('listen', 'ListenAction', {}),
    kind('attend', 'AttendAction', {
      starts: string('instant', 'When it starts.'),
      ends: string('instant', 'When it ends.'),
      place: textField('Where it is.'),
    }),
  ])
  .check((check) => report(check, checkAction(check.value)))
  .meta({id: 'Action', description: 'Something that a visitor can do, or how it ended.'});

const principle = z
  .object({
    id: string('id', 'Name of the principle, the same in all languages.'),
    title: textField('The principle.'),
    highlight: textField('A sentence to set large.').optional(),
    body: texts('Paragraphs.'),
    stages: ids('Stages of the pipeline that it is about.'),
    actions: ids('Actions that follow from it, in order.'),
  })
  .meta({id: 'Principle', description: 'One principle for advocates and organizers.'});

const intervention = z
  .object({
    text: textField('What people do here.'),
    actions: ids('Actions of this feed that do it.').optional(),
  })
  .meta({id: 'Intervention', description: 'A place where people step in.'});

const figure = z
  .object({
    text: textField('The figure in a sentence.'),
    asOf: string('date', 'Date that it was true.'),
    source,
  })
  .meta({id: 'Figure', description: 'A dated figure.'});

const stage = z
  .object({
    id: string('id', 'Name of the stage, the same in all languages.'),
    title: textField('Plain name.'),
    term: textField('True official synonym, after the plain name.').optional(),
    gateway: z.boolean().meta({description: 'Whether the pipeline begins here.'}).optional(),
    body: texts('What happens.'),
    programs: texts('Programs and forms that are used here, by their official names.').optional(),
    decides: texts('Who decides.'),
    interventions: salvaged(intervention, 30, 'Where people step in.'),
    figures: salvaged(figure, 30, 'Dated figures.').optional(),
    sources: sources('Where its facts come from.').optional(),
  })
  .meta({id: 'Stage', description: 'One stage of the pipeline.'});

const flow = z
  .object({
    from: string('id', 'Stage where it begins.'),
    to: string('id', 'Stage where it leads.'),
    kind: z
      .enum(['main', 'bypass', 'exit'])
      .meta({description: 'Main line, a way around stages, or a way out.'}),
    label: textField('What happens on the way.').optional(),
  })
  .meta({id: 'Flow', description: 'A way from one stage to another.'});

const partner = z
  .object({
    name: textField('Name.'),
    alsoKnownAs: textField('Other or former name.').optional(),
    url: string('link', 'Web site.'),
  })
  .meta({id: 'Partner', description: 'An organization.'});

/** A whole feed. */
export const feedSchema = z
  .object({
    version: z.literal(1).meta({description: 'Version of this format.'}),
    id: string('id', 'Name of the feed, the same in all languages.'),
    sequence: z
      .int()
      .min(0)
      .meta({description: 'Counter that only grows, for each id and language.'}),
    issued: string('instant', 'When it was published.'),
    expires: string('instant', 'After this the text stays and the links of actions go.').optional(),
    language: string('language', 'Language of this document.'),
    review: z.enum(['original', 'draft', 'reviewed']).meta({
      description:
        'Whether it is the original, a translation nobody has reviewed yet, or a reviewed one.',
    }),
    reviewedOn: string('date', 'When it was reviewed.').optional(),
    untranslated: z
      .int()
      .min(0)
      .meta({description: 'How many texts of a translation are still in the original language.'})
      .optional(),
    translations: z
      .record(
        string('language', 'Language.'),
        string('reference', 'Address, relative to this document.'),
      )
      .refine((map) => Object.keys(map).length <= 200)
      .meta({description: 'The same feed in each language, this one included.'}),
    publisher: z
      .object({
        name: textField('Name.'),
        url: string('link', 'Web site.'),
        email: string('email', 'Where mistakes are reported; without it, on the site.').optional(),
      })
      .meta({id: 'Publisher', description: 'Who answers for the feed.'}),
    timeZone: string('zone', 'Time zone in which dates without a time are meant.'),
    title: textField('Title of the handout.'),
    question: textField('The question that the handout answers.'),
    introduction: textField('What the handout is about.').optional(),
    principles: salvaged(principle, 50, 'The principles, in order.'),
    actions: salvaged(action, 5000, "The actions, in the editor's order."),
    pipeline: z
      .object({
        title: textField('Title.'),
        summary: textField('The pipeline in a few sentences.'),
        stages: salvaged(stage, 100, 'The stages, in the order in which they are read.'),
        flows: salvaged(flow, 500, 'The ways between them, each to a later stage.'),
      })
      .meta({id: 'Pipeline', description: 'The way from a police stop to deportation.'}),
    partners: salvaged(partner, 200, 'Organizations behind the handout.'),
  })
  .check((check) => {
    const {value} = check;
    const flows = [...checkFlows(value.pipeline).values()].flat();
    report(check, [...checkDocument(value), ...checkReferences(value), ...flows]);
  })
  .meta({id: 'Feed', title: 'Feed', description: 'A feed of ijn-elements, version 1.'});
