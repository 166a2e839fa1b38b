/** `ijn-feed render`: an element with its feed, written into a page, for visitors without script. */
import {dirname, join} from 'node:path';
import {Option, type Command} from 'commander';
import type {Embed} from '../embed/embed.js';
import {parseFeed} from '../feed/parse.js';
import {isSigned} from '../feed/signature.js';
import {matchLocale} from '../locale/match.js';
import type {RenderedEmbed, Scripts} from '../render/index.js';
import {attributesFrom, elementNamed} from './attribute-options.js';
import {fitFeed} from './fit-feed.js';
import {Mistake} from './mistake.js';
import {nowOption} from './now-option.js';
import {isAddress, readInput, readSignatures} from './read-input.js';
import {answer, say, toned} from './terminal.js';
import {writeWhole} from './write-file.js';

interface Options {
  element: string;
  lang?: string;
  attribute: string[];
  for: Scripts;
  plain?: boolean;
  structuredData?: boolean;
  out?: string;
  now?: number;
  json?: boolean;
}

/** What is rendered, as it was read. */
interface Source {
  bytes: Uint8Array<ArrayBuffer>;
  signatures?: string;
}

const each = (value: string, others: string[]) => [...others, value];

/** Adds the verb. */
export function addRender(program: Command): void {
  program
    .command('render')
    .summary('write an element with its feed into a page, for visitors without script')
    .description(
      'Writes the HTML of an element that shows fully without JavaScript, with its feed in it. Where the script of this ' +
        'release is on the page, it takes over what is there, and nothing moves. Without a feed, it is the handout that is ' +
        'built in. What is open is what is open now: write it anew each day, or whenever the feed changes.',
    )
    .argument('[feed]', 'a file, or an address that begins with https://')
    .option('--element <name>', 'principles, action-card or pipeline-diagram', 'principles')
    .option('--lang <tag>', 'the language, as in es (default: the feed’s own)')
    .option(
      '--attribute <name=value>',
      'an attribute of the element, as in show=actions or printable; as often as you like',
      each,
      [],
    )
    .addOption(
      new Option('--for <scripts>', 'what the page has: the script tag, or a bundle of the package')
        .choices(['script', 'npm'])
        .default('script'),
    )
    .option('--plain', 'only title, principles and open actions, as ordinary HTML in the tag')
    .option('--structured-data', 'add its events for search engines (schema.org, as JSON-LD)')
    .option('--out <file>', 'write it there (default: to the terminal)')
    .addOption(nowOption('what is open on this day (default: today)'))
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx ijn-feed render --lang es --out handout.html' +
        '\n  npx ijn-feed render feed.json --element action-card --attribute action=petition',
    )
    .action(render);
}

async function render(feed: string | undefined, options: Options) {
  const {attribute, lang, now = Date.now(), plain = false, structuredData = false} = options;
  const element = elementNamed(options.element);
  const attributes = {
    ...attributesFrom(element, attribute),
    ...(lang !== undefined && {lang}),
  };
  const source = feed === undefined ? undefined : await documentOf(feed, attributes);
  // Beside the program, since it is as large as the program, and no other verb needs it.
  const {renderEmbed} = await (options.for === 'npm'
    ? import('../render/npm.js')
    : import('../render/script.js'));
  const rendered = await renderEmbed({
    embed: {element, attributes},
    now,
    plain,
    structuredData,
    ...(source && {
      feed: source.bytes,
      ...(source.signatures !== undefined && {signatures: source.signatures}),
    }),
  });
  if (rendered.html === undefined) {
    const [problem] = rendered.problems;
    const name = feed ?? 'The package';
    throw new Mistake(`${name} ${problem?.reason ?? 'cannot be rendered'}`, problem?.mend);
  }
  await tell(rendered, options);
}

async function tell(rendered: RenderedEmbed, {out, json}: Options): Promise<void> {
  const {html, styleHashes, asOf, language} = rendered;
  const policy = styleHashes.map((hash) => `'${hash}'`).join(' ');
  const page =
    `<!-- As of ${asOf.slice(0, 10)}.${policy && ` A strict Content-Security-Policy needs: style-src ${policy}`} -->\n` +
    `${html}\n`;
  if (out !== undefined) await writeWhole(out, page);
  if (json)
    return answer({
      ok: true,
      language,
      asOf,
      styleHashes,
      ...(out === undefined ? {html} : {file: out}),
    });
  if (out === undefined) {
    process.stdout.write(page);
    return undefined;
  }
  say(toned('good', `${out} is written, as of ${asOf.slice(0, 10)}.`));
  if (policy)
    say(`\nWhere the page has a strict Content-Security-Policy, add: style-src ${policy}`);
  return undefined;
}

/** The bytes of a feed, and its signatures where a page asks for them. Throws a {@link Mistake} where they do not hold. */
async function sourceOf(place: string, key: string | undefined): Promise<Source> {
  const bytes = await readInput(place);
  if (key === undefined) return {bytes};
  const signatures = await readSignatures(place);
  if (signatures === undefined)
    throw new Mistake(
      `${place} has no signature, and feed-key asks for one`,
      `sign it with ijn-feed sign, which writes ${place}.sig`,
      1,
    );
  if (!(await isSigned(bytes, signatures, key)))
    throw new Mistake(
      `${place} is not signed with one of the keys in feed-key`,
      'sign this very file with ijn-feed sign, and see that feed-key is the public half of that key',
      1,
    );
  return {bytes, signatures};
}

/** A feed, or its translation beside it, for a language. */
async function documentOf(
  feed: string,
  {lang, 'feed-key': key}: Embed['attributes'],
): Promise<Source> {
  const source = await sourceOf(feed, key);
  const original = fitFeed(source.bytes, feed);
  if (lang === undefined) return source;
  const {feed: parsed} = parseFeed(original);
  const {language = '', translations = {}} = parsed ?? {};
  const tag = matchLocale(lang, [...new Set([language, ...Object.keys(translations)])], '');
  if (tag === language) return source;
  const reference = translations[tag];
  if (reference === undefined)
    throw new Mistake(
      `${feed} has no translation for "${lang}"`,
      `use one of ${[...new Set([language, ...Object.keys(translations)])].join(', ')}, or make one with ijn-feed build`,
    );
  const place = besides(feed, reference);
  if (place === undefined)
    throw new Mistake(
      `${feed} in "${tag}" is on another site (${reference})`,
      'publish it beside the feed, as pages ask',
      1,
    );
  const translation = await sourceOf(place, key);
  // What pages refuse (src/feed/foreign-feeds.ts).
  const {id, language: found, sequence} = fitFeed(translation.bytes, place);
  if (id !== original.id || found !== tag)
    throw new Mistake(
      `${place} is another feed (${id}, ${found}) than ${feed} in "${tag}" (${original.id})`,
      'correct "translations"',
      1,
    );
  if (sequence < original.sequence)
    throw new Mistake(
      `${place} is older (sequence ${sequence}) than the feed itself (${original.sequence})`,
      'build the translations again with ijn-feed build',
      1,
    );
  return translation;
}

/** Where a translation lies beside a feed; undefined where it is on another site. */
function besides(feed: string, reference: string): string | undefined {
  if (isAddress(feed)) {
    const {href, host} = new URL(reference, feed);
    return host === new URL(feed).host ? href : undefined;
  }
  return isAddress(reference) || reference.startsWith('//')
    ? undefined
    : join(dirname(feed), reference);
}
