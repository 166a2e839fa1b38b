import {after} from 'node:test';
import {WebDriver} from 'webdriver';

/** A window of WebKit's that tests in Node look into. */
export interface WebKitPage {
  open: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and returns what it returns. */
  run: <Result>(body: string, ...values: string[]) => Promise<Result>;
}

const here = <Module>(path: string) =>
  import(new URL(path, import.meta.url).href) as Promise<Module>;

/** Opens WebKit until the tests of the suite (or file) that asked for it are done. */
export async function webkitPage(): Promise<WebKitPage> {
  const {findBrowsers} = await here<{findBrowsers: () => {webkit?: object}}>(
    '../../scripts/browsers.mjs',
  );
  const programs = findBrowsers().webkit;
  if (!programs) throw new Error('No webkit here: npm test says how to install it');
  const {startWebKit} = await here<{
    startWebKit: (
      programs: object,
    ) => Promise<{port: number; capabilities: Record<string, unknown>; end: () => void}>;
  }>('./webkit-driver.mjs');
  const {port, capabilities, end} = await startWebKit(programs);
  const session = await WebDriver.newSession({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: capabilities as WebdriverIO.Capabilities,
  }).catch((error: unknown) => {
    end();
    throw error;
  });
  after(async () => {
    await session.deleteSession();
    end();
  });
  return {
    open: (url) => session.navigateTo(url),
    run: (body, ...values) => session.executeScript(body, values),
  };
}
