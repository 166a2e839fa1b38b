/* Runs in each page before anything else. What it notes is read when the page is at rest. Times are in milliseconds since the navigation. */
{
  const noted = {largest: 0, blocked: 0, shift: 0, begun: 0, whole: 0, clickWorks: 0, spanish: 0};
  const each = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  each('largest-contentful-paint', ({startTime}) => (noted.largest = startTime));
  each('longtask', ({duration}) => (noted.blocked += duration - 50));
  // Nobody touches the page; what the browser takes for input is the window becoming that of a phone.
  each('layout-shift', ({value}) => (noted.shift += value));

  /** A message sent in a frame arrives when the frame has been laid out and painted. */
  const afterPaint = (note) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', () => note(performance.now()), {once: true});
    port1.start();
    port2.postMessage('');
  };

  /** Ours have a shadow root; all others draw into the page. */
  const root = () => document.querySelector('ijn-principles')?.shadowRoot ?? document;
  const shows = (selector, words) => {
    const element = root().querySelector(selector);
    return (
      element?.textContent.trim() === words &&
      element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    );
  };
  // The last first: whether something is visible is asked only once all of it is there, for the question takes time.
  const places = {
    partners: '.partners .section-title',
    lastStage: '.stages > :last-child .name',
    question: '.question',
  };

  /** Looks in each frame whether these places show these words; `note` gets the time at which they are painted. */
  const whenShown = (words, note) => {
    const look = () => {
      const asked = Object.entries(places).filter(([place]) => place in words);
      if (asked.every(([place, selector]) => shows(selector, words[place]))) afterPaint(note);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };

  const firstStage = () =>
    root().querySelector(
      '.stages [part=stage-button], .stages > :first-child :is(details, sl-details, wa-details)',
    );
  const isOpen = (control) => control.getAttribute('aria-expanded') === 'true' || control.open;
  const click = (control) =>
    (control.shadowRoot?.querySelector('summary') ?? control.querySelector('summary') ?? control)
      // What is not alive yet has no summary, and does not hear it.
      .click();

  globalThis.bench = {
    noted,
    words(language) {
      const {question} = language;
      whenShown({question}, (time) => (noted.begun = time));
      whenShown(language, (time) => (noted.whole = time));
    },
    /** From now on somebody taps on the first stage, every 50 ms until it opens. */
    tap() {
      let control;
      const timer = setInterval(() => {
        control ??= firstStage();
        // A control that was drawn anew is another one.
        if (!control?.isConnected) control = firstStage();
        if (!control) return;
        if (!isOpen(control)) click(control);
        if (!isOpen(control)) return;
        clearInterval(timer);
        requestAnimationFrame(() => afterPaint((time) => (noted.clickWorks = time)));
      }, 50);
    },
    /** Chooses Spanish as a visitor would, and returns when that was, since the epoch. */
    switchTo(language) {
      whenShown(language, (time) => (noted.spanish = performance.timeOrigin + time));
      const time = performance.timeOrigin + performance.now();
      document.querySelector('#spanish').click();
      return time;
    },
    spanishPage(language) {
      whenShown(language, (time) => (noted.spanish = performance.timeOrigin + time));
    },
    firstPaint: () => performance.getEntriesByName('first-contentful-paint')[0].startTime,
    /** Every word that can be read or opened, in no order. */
    allWords() {
      // What ours do or say besides, and no other contestant has: docs/speed.md names it.
      const moreOfOurs =
        '[part=mark-button], [part=walk-button], [part=save], [part=share-ways], [part=notes]';
      const found = [];
      const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE)
          found.push(...(node.data.match(/[\p{L}\p{N}]+/gu) ?? []));
        if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE)
          return;
        if (node.matches?.(`script, noscript, style, template, [aria-hidden=true], ${moreOfOurs}`))
          return;
        const inside =
          node.shadowRoot && node.localName.startsWith('ijn-') ? node.shadowRoot : node;
        for (const child of inside.childNodes) walk(child);
      };
      walk(document.querySelector('main'));
      return found.sort();
    },
  };
}
