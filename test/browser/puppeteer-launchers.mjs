import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {chromiumArguments} from '../../scripts/chromium-arguments.mjs';
import {plainHttpHost} from './plain-http.mjs';

/** @param {string} executablePath of Chrome or Chromium */
export function chromiumLauncher(executablePath) {
  return named(
    'Chromium',
    chromeLauncher({
      launchOptions: {
        executablePath,
        args: [...chromiumArguments, `--host-resolver-rules=MAP ${plainHttpHost} 127.0.0.1`],
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
