// The test server puts this first in a page that framePage() loads: what goes wrong is noted from the very start.
(() => {
  const seen = {errors: [], rejections: [], console: [], violations: [], failedLoads: []};
  window.__watched = seen;
  const text = (value) => {
    if (value instanceof Error)
      return String(value.stack || value).includes(value.message) ? value.stack : String(value);
    if (typeof value !== 'object' || value === null) return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  window.addEventListener(
    'error',
    (event) => {
      // An element that fails to load fires the same event without bubbling; capturing sees both.
      if (event.target === window) seen.errors.push(event.message);
      else seen.failedLoads.push(event.target.src || event.target.href || event.target.localName);
    },
    true,
  );
  window.addEventListener('unhandledrejection', (event) =>
    seen.rejections.push(text(event.reason)),
  );
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`),
  );
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    const original = console[level];
    console[level] = (...values) => {
      seen.console.push({level, text: values.map(text).join(' ')});
      original.apply(console, values);
    };
  }
})();
