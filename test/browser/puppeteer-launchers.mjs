import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {plainHttpHost} from './plain-http.mjs';

/** @param {string} executablePath of Chrome or Chromium */
export function chromiumLauncher(executablePath) {
  return named(
    'Chromium',
    chromeLauncher({
      launchOptions: {
        executablePath,
        args: [
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          `--host-resolver-rules=MAP ${plainHttpHost} 127.0.0.1`,
          // Chromium's sandbox does not work for root, and often not in a container.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      },
    }),
  );
}

/** @param {string} executablePath of Firefox, which is driven through WebDriver BiDi */
export function firefoxLauncher(executablePath) {
  return named(
    'Firefox',
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: {'network.dns.localDomains': plainHttpHost},
      },
    }),
  );
}

/**
 * The counts of a run are kept by this name.
 * @param {string} name
 * @param {ReturnType<typeof chromeLauncher>} launcher
 */
function named(name, launcher) {
  return Object.assign(launcher, {name});
}
