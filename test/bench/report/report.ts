/** Tells what a measurement found: to the terminal, and in test/bench/results/ as Markdown, JSON and charts, and in docs/speed.md. */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {conditionsOf} from './conditions.js';
import {withResults} from './documented.js';
import {markdownOf, tablesOf} from './markdown.js';
import {summarizedRows, type Goal, type Measurement, type SummarizedRow} from './measurement.js';
import {summarize} from './summary.js';

const results = new URL('../results/', import.meta.url);
const document = new URL('../../../docs/speed.md', import.meta.url);

/** What is made of the summarized values. */
interface Drawn {
  /** What was wanted, and whether it was reached. */
  goals?: (rows: readonly SummarizedRow[]) => Goal[];
  /** Charts as SVG, by the name of their file without `.svg`. */
  charts?: (rows: readonly SummarizedRow[]) => Record<string, string>;
}

/**
 * Writes `<name>.md`, `<name>.json` and charts, writes the tables into the document that has a place for them, and prints tables and
 * goals.
 */
export async function report(
  name: string,
  {rounds, chromium, rows, ...told}: Measurement,
  {goals = () => [], charts = () => ({})}: Drawn = {},
): Promise<void> {
  const summarized = summarizedRows(rows, summarize);
  const measured = {
    ...told,
    conditions: conditionsOf({rounds, chromium}),
    rows: summarized,
    goals: goals(summarized),
  };
  const markdown = markdownOf(measured);
  await mkdir(results, {recursive: true});
  await writeFormatted(`${name}.md`, markdown);
  await writeFormatted(`${name}.json`, JSON.stringify(measured));
  for (const [chart, svg] of Object.entries(charts(summarized)))
    await writeFile(new URL(`${chart}.svg`, results), svg);
  const text = await readFile(document, 'utf8');
  await writeFile(document, withResults(text, name, await formatted(`${name}.md`, markdown)));

  console.log(`\n${measured.title} (${measured.conditions})`);
  for (const {title, markdown: table} of tablesOf(measured)) {
    const aligned = await formatted(`${name}.md`, table);
    console.log(`\n${title ? `${title}\n\n` : ''}${aligned.trimEnd()}`);
  }
  console.log('');
  for (const {says, found, met} of measured.goals)
    console.log(`${met ? 'met   ' : 'MISSED'} ${says}: ${found}`);
}

/** As `npm run check` wants the files of the repository. */
async function formatted(file: string, text: string): Promise<string> {
  const filepath = fileURLToPath(new URL(file, results));
  return format(text, {...(await resolveConfig(filepath)), filepath});
}

const writeFormatted = async (file: string, text: string) =>
  writeFile(new URL(file, results), await formatted(file, text));
