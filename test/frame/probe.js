// Stands first in embed.html where a test looks into it from another site, and answers what it is asked by message.
(() => {
  const errors = [];
  const told = [];
  const printed = [];
  window.print = () =>
    printed.push(
      [...document.querySelectorAll('html > *, body > *')].map((each) => each.localName).join(' '),
    );
  addEventListener('error', (event) => errors.push(event.message ?? event.target.src), true);
  addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
  addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
    errors.push(`${effectiveDirective}: ${blockedURI}`),
  );
  for (const level of ['warn', 'error']) console[level] = (...words) => told.push(words.join(' '));
  const main = () => document.querySelector('main');
  const element = () => main()?.querySelector(':scope > :not(.fallback)');
  const find = (selector) =>
    element()?.shadowRoot?.querySelector(selector) ?? document.querySelector(selector);

  /** What can be asked: the name of one of these, and what it takes. */
  const answers = {
    state: () => ({
      errors,
      told,
      printed,
      element: element()?.localName,
      status: element()?.status,
      attributes: Object.fromEntries(
        [...(element()?.attributes ?? [])].map(({name, value}) => [name, value]),
      ),
      text: (element()?.shadowRoot ?? document.body).textContent.replace(/\s+/g, ' ').trim(),
      // What a visitor reads before the element is there, or where it never comes.
      fallback: find('.fallback')?.innerText,
      title: document.title,
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      background: getComputedStyle(document.documentElement).backgroundColor,
      height: main()?.getBoundingClientRect().height,
      window: [innerWidth, innerHeight],
      scrolls: document.documentElement.scrollHeight > innerHeight,
    }),
    press: (selector) => find(selector).click(),
    choose: ([selector, value]) => {
      const select = find(selector);
      select.value = value;
      select.dispatchEvent(new Event('change', {bubbles: true}));
    },
    box: (selector) => find(selector)?.getBoundingClientRect().toJSON(),
    post: (message) => parent.postMessage(message, '*'),
  };
  addEventListener('message', ({data, source}) => {
    if (!data?.ask) return;
    source.postMessage({answer: data.number, value: answers[data.ask](data.with)}, '*');
  });
})();
