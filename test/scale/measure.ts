import {execFileSync} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {availableParallelism, cpus, loadavg} from 'node:os';
import {fileURLToPath} from 'node:url';
import {format} from 'prettier';
import {deadOrigin} from './dead-origin.js';
import {endings, type AtEnd} from './endings.js';
import {hangUp} from './get.js';
import {originRequests} from './origin-requests.js';
import {feedReplaced, publishing} from './publishing.js';
import {revalidation} from './revalidation.js';
import {markdownOf, type Table} from './table.js';
import {throughput} from './throughput.js';

const results = fileURLToPath(new URL('../bench/results/', import.meta.url));

const measurements = (seconds: number): ((atEnd: AtEnd) => Promise<Table>)[] => [
  (atEnd) => throughput(atEnd, seconds),
  (atEnd) => originRequests(atEnd, 6 * seconds),
  (atEnd) => revalidation(atEnd),
  (atEnd) => deadOrigin(atEnd, seconds),
  (atEnd) => publishing(atEnd, seconds),
  (atEnd) => feedReplaced(atEnd, 10 * seconds),
];

/** Measures everything, one after the other, tells it and writes it down. */
export async function measureScale(seconds: number): Promise<void> {
  const tables: Table[] = [];
  const [loadBefore = 0] = loadavg();
  for (const measure of measurements(seconds)) {
    // Nothing of one measurement runs during the next.
    const {atEnd, end} = endings();
    try {
      const table = await measure(atEnd);
      console.log(markdownOf(table));
      tables.push(table);
    } finally {
      hangUp();
      await end();
    }
  }
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    nginx: /nginx\/(\S+)/.exec(
      execFileSync('sh', ['-c', 'PATH=$PATH:/usr/sbin nginx -v 2>&1'], {encoding: 'utf8'}),
    )?.[1],
    processor: cpus()[0]?.model,
    cores: availableParallelism(),
    // Of others: where it is above the cores, rates say little.
    loadBefore,
  };
  const head = `# At scale\n\nWritten by \`npm run scale\` on ${machine.date}: nginx ${machine.nginx}, Node ${machine.node}, ${machine.cores} cores (${machine.processor}), which also asked the questions and had a load of ${machine.loadBefore.toFixed(0)} before.\nWhat follows from it: [docs/at-scale.md](../../../docs/at-scale.md).\n\n`;
  await mkdir(results, {recursive: true});
  const write = async (name: string, text: string, parser: string) =>
    writeFile(`${results}${name}`, await format(text, {parser, printWidth: 100}));
  await write('scale.md', head + tables.map(markdownOf).join('\n'), 'markdown');
  await write('scale.json', JSON.stringify({machine, tables}), 'json');
  console.log('test/bench/results/scale.md and scale.json are written');
}
