/** How each of our programs starts Chromium: it asks nobody for anything by itself, and runs for root too. */
export const chromiumArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox does not work for root, and often not in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
