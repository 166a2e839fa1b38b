import type {CDPSession, Page} from 'puppeteer-core';

/** What lives in a page after everything that nobody holds was thrown away. */
export interface Living {
  /** Bytes of the JavaScript heap. */
  heap: number;
  /** Of the DOM, those that are in no document included. */
  nodes: number;
  /** That an `addEventListener` made, or an attribute. */
  listeners: number;
  documents: number;
  /** Objects of each of the classes that were asked for. */
  objects: Record<string, number>;
  /** Timers of a second or more that have not run. */
  waiting: number;
}

/** Counts what lives in a page of Chromium. */
export async function census(
  page: Page,
  classes: readonly string[],
): Promise<() => Promise<Living>> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  return async () => {
    // The console keeps what it was told.
    await client.send('Runtime.discardConsoleEntries');
    for (let i = 0; i < 4; i++) await client.send('HeapProfiler.collectGarbage');
    const {metrics} = await client.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
    const objects: Record<string, number> = {};
    for (const name of classes) objects[name] = await count(client, name);
    return {
      heap: metric('JSHeapUsedSize'),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      objects,
      waiting: await page.evaluate(() => window.endurance.waiting()),
    };
  };
}

/** How many objects there are whose prototype is that of a class: `ShadowRoot`, or the name of a custom element. */
async function count(client: CDPSession, name: string): Promise<number> {
  const constructor = name.includes('-') ? `customElements.get('${name}')` : name;
  const {result} = await client.send('Runtime.evaluate', {
    expression: `${constructor}.prototype`,
    objectGroup: 'census',
  });
  const {objects} = await client.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    objectGroup: 'census',
  });
  const {result: length} = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await client.send('Runtime.releaseObjectGroup', {objectGroup: 'census'});
  return length.value as number;
}
