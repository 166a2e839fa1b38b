/**
 * Presses keys for the tests (`press()` in press.ts). An event that a script dispatches moves no focus; only the browser
 * knows where Tab goes, through shadow roots and slots.
 * @type {import('@web/test-runner').TestRunnerPlugin<{key: string}>}
 */
export const keyPresses = {
  name: 'key-presses',
  async executeCommand({command, payload, session: {id, browser}}) {
    if (command !== 'press-key' || !payload) return;
    const {key} = payload;
    if ('getPage' in browser) {
      const launcher = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (browser);
      await launcher
        .getPage(id)
        .keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
    } else {
      const launcher = /** @type {import('@web/test-runner-webdriver').WebdriverLauncher} */ (
        browser
      );
      await launcher.sendKeys(id, [key]);
    }
    return true;
  },
};
