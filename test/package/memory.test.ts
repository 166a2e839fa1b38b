import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {root} from './temporary-folder.js';
import {settled, visitor} from './visitor.js';
import {serve} from './web-server.js';

const {origin, page: putPage} = await serve(join(root, 'dist'));
const {visit} = await visitor('chromium');

describe('a page that adds and removes elements 1,000 times', () => {
  for (const tag of ['ijn-principles', 'ijn-action-card', 'ijn-pipeline-diagram']) {
    it(`keeps nothing of <${tag}>`, async () => {
      const {page, requests} = await visit(
        putPage(`<script type="module" src="${origin}/ijn.js"></script>
          <${tag} feed="${origin}/feed/feed.json"></${tag}><div></div>`),
      );
      await settled(page);
      const client = await page.createCDPSession();
      await client.send('Performance.enable');

      /** What lives after everything that nobody holds was thrown away. */
      const living = async () => {
        for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
        const {metrics} = await client.send('Performance.getMetrics');
        const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
        return {nodes: metric('Nodes'), listeners: metric('JSEventListeners')};
      };
      const cycles = (count: number) =>
        page.evaluate(
          async (name, feed, times) => {
            const place = document.querySelector('div')!;
            for (let cycle = 0; cycle < times; cycle++) {
              const element = document.createElement(name) as HTMLElement & {
                updateComplete: Promise<unknown>;
              };
              element.setAttribute('feed', feed);
              place.append(element);
              // Some live long enough to be drawn.
              if (cycle % 20 === 0) {
                await element.updateComplete;
                await new Promise((resolve) => setTimeout(resolve, 20));
              }
              element.remove();
            }
          },
          tag,
          `${origin}/feed/feed.json`,
          count,
        );

      // What is made once for a page (templates, caches) is there after these.
      await cycles(40);
      const before = await living();
      await cycles(1000);
      const after = await living();
      assert.ok(before.nodes > 100 && before.listeners > 0, 'something is counted');
      // One element that stayed would be hundreds of nodes.
      assert.ok(after.nodes - before.nodes < 50, `${before.nodes} nodes became ${after.nodes}`);
      assert.ok(
        after.listeners <= before.listeners,
        `${before.listeners} listeners became ${after.listeners}`,
      );
      assert.equal(requests.filter((url) => url.endsWith('/feed/feed.json')).length, 1);
      await page.close();
    });
  }
});
