/** How the work of a page grows with the actions of a feed and with its elements: counts of calls and nodes, never times. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fittedGrowth} from '../bench/growth/fitted.js';
import {longFeed} from '../bench/growth/long-feed.js';
import {root} from './temporary-folder.js';
import {visitor} from './visitor.js';
import {serve} from './web-server.js';

const {origin, page: putPage} = await serve(join(root, 'dist'));
const {visit} = await visitor();

/** Exponents that count as linear: each slice of a long list passes by all the others. */
const linear = 1.1;

/** Sees that what was counted grows as `count` does. */
function assertLinear<What extends string>(
  points: readonly (Record<What, number> & {count: number})[],
  counted: readonly What[],
): void {
  for (const what of counted) {
    const exponent = fittedGrowth(points.map((point) => [point.count, point[what]]));
    assert.ok(
      exponent <= linear,
      `${what} grow by ${exponent.toFixed(3)}: ${JSON.stringify(points)}`,
    );
  }
}

/** A page with some elements in a box, and how many calls of our functions something in it makes. */
async function open(html: string) {
  const {page} = await visit(
    // A clock that stands makes all slices alike, on a fast machine and on a slow one.
    putPage(`<script>performance.now = () => 0;</script><div id="box" lang="en"></div>
      <template>${html}</template><script type="module" src="${origin}/ijn.js"></script>`),
  );
  await page.waitForFunction(() => customElements.get('ijn-principles'));
  const client = await page.createCDPSession();
  await client.send('Profiler.enable');
  const calls = async (work: () => Promise<unknown>) => {
    await client.send('Profiler.startPreciseCoverage', {callCount: true, detailed: false});
    await work();
    const {result} = await client.send('Profiler.takePreciseCoverage');
    await client.send('Profiler.stopPreciseCoverage');
    return result
      .filter(({url}) => url.startsWith(`${origin}/ijn`))
      .flatMap(({functions}) => functions)
      .reduce((sum, {ranges}) => sum + (ranges[0]?.count ?? 0), 0);
  };
  const drawn = (count: number) =>
    page.waitForFunction(
      (most) =>
        [...document.querySelectorAll('#box > *')].reduce(
          (sum, {shadowRoot}) => sum + (shadowRoot?.querySelectorAll('.action').length ?? 0),
          0,
        ) === most,
      {timeout: 60_000},
      count,
    );
  return {
    page,
    calls,
    drawn,
    show: () =>
      page.evaluate(() => {
        const {content} = document.querySelector('template')!;
        document.querySelector('#box')!.append(content.cloneNode(true));
      }),
  };
}

const inline = (count: number) =>
  `<script type="application/json">${JSON.stringify(longFeed(count))}</script>`;

describe('growth', () => {
  it('with the actions of a feed is linear, in calls and in elements', async () => {
    const points: {count: number; calls: number; nodes: number}[] = [];
    for (const count of [100, 500, 1000]) {
      const {page, calls, drawn, show} = await open(
        `<ijn-principles show="principles actions">${inline(count)}</ijn-principles>`,
      );
      const made = await calls(async () => {
        await show();
        await drawn(count);
      });
      const nodes = await page.evaluate(
        () => document.querySelector('#box > *')!.shadowRoot!.querySelectorAll('*').length,
      );
      points.push({count, calls: made, nodes});
      await page.close();
    }
    const told = JSON.stringify(points);
    // A card alone is dozens of calls, and of elements.
    for (const {count, calls, nodes} of points)
      assert.ok(calls > 50 * count && nodes > 20 * count, told);
    assertLinear(points, ['calls', 'nodes']);
  });

  it('with the elements of a page is linear, drawing them and changing their language', async () => {
    const points: {count: number; draws: number; switches: number}[] = [];
    for (const count of [20, 100, 200]) {
      const {page, calls, drawn, show} = await open(
        '<ijn-action-card></ijn-action-card>'.repeat(count),
      );
      const draws = await calls(async () => {
        await show();
        await drawn(count);
      });
      const switches = await calls(async () => {
        await page.evaluate(() => (document.querySelector<HTMLElement>('#box')!.lang = 'es'));
        await page.waitForFunction(() =>
          [...document.querySelectorAll('#box > *')].every(
            ({shadowRoot}) => shadowRoot?.querySelector('.root')?.getAttribute('lang') === 'es',
          ),
        );
      });
      points.push({count, draws, switches});
      await page.close();
    }
    const told = JSON.stringify(points);
    for (const {count, draws, switches} of points)
      assert.ok(draws > 50 * count && switches > 50 * count, told);
    assertLinear(points, ['draws', 'switches']);
  });
});
