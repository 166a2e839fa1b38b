// A page on which somebody changes elements for an hour. Runs as a classic script before all else; an-hour.ts reads it as text.
(() => {
  // The clock of the page: it stands until it is moved, and timers of a second and more go by it.
  const {setTimeout: sleep, clearTimeout: wake} = window;
  const shortest = 1000;
  const start = Date.now();
  let now = start;
  let last = 1_000_000_000;
  /** @type {Map<number, {due: number, run: () => void}>} */
  const timers = new Map();
  Date.now = () => now;
  window.setTimeout = (run, delay = 0, ...values) => {
    if (delay < shortest) return sleep(run, delay, ...values);
    timers.set(++last, {due: now + delay, run: () => run(...values)});
    return last;
  };
  window.clearTimeout = (id) => timers.delete(id) || wake(id);

  /** Moves the clock; each timer runs at its moment. Returns how many ran. */
  function pass(milliseconds) {
    const end = now + milliseconds;
    let ran = 0;
    for (;;) {
      const [id, timer] = [...timers].sort(([, one], [, other]) => one.due - other.due)[0] ?? [];
      if (!timer || timer.due > end) break;
      timers.delete(id);
      now = timer.due;
      timer.run();
      ran++;
    }
    now = end;
    return ran;
  }

  // mulberry32. Each change begins anew with its number, so that it is the same whatever was on the page before.
  const seed = 20260704;
  let state = seed;
  function random() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const below = (count) => Math.floor(random() * count);
  const one = (list) => list[below(list.length)];
  const maybe = (list) => (random() < 0.25 ? null : one(list));

  const tags = ['ijn-principles', 'ijn-action-card', 'ijn-pipeline-diagram'];
  const regions = ['US-CA', 'US-NY US-TX', 'US-ZZ'];
  const levels = ['1', '2', '4', '6', 'none'];

  /** @param {{feeds: string[], inline: string, languages: string[], actions: string[], stages: string[], principles: string[]}} given */
  function begin({feeds, inline, languages, actions, stages, principles}) {
    const sections = Array.from({length: 3}, () => document.createElement('section'));
    // One stays for the hour, so that what elements share is never let go of as a whole; it came when another was there, which left.
    const [before, resident] = [document.createElement(tags[0]), document.createElement(tags[1])];
    document.body.append(before, resident, ...sections);
    before.remove();
    const all = () => [...document.querySelectorAll(`section > :is(${tags})`)];
    const set = (element, name, value) =>
      value === null ? element?.removeAttribute(name) : element?.setAttribute(name, value);
    const some = () => one(all());

    /** What each element can be asked for. */
    const own = {
      'ijn-principles': {
        show: ['principles', 'actions', 'principles actions', 'partners', 'pipeline'],
        principle: principles,
        'language-menu': [''],
        printable: [''],
        'quick-exit': ['https://weather.example/'],
      },
      'ijn-action-card': {action: actions},
      'ijn-pipeline-diagram': {stage: stages, orientation: ['auto', 'horizontal', 'vertical']},
    };
    const changeOwn = (element) => {
      const [name, values] = one(Object.entries(own[element?.localName] ?? {class: ['']}));
      set(element, name, maybe(values));
    };
    const inlineScript = () => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = inline;
      return script;
    };
    const make = () => {
      const element = document.createElement(one(tags));
      for (let i = 0; i < 2; i++) changeOwn(element);
      if (random() < 0.5) set(element, 'feed', one(feeds));
      if (random() < 0.3) set(element, 'lang', one(languages));
      if (random() < 0.2) element.append(inlineScript());
      return element;
    };
    const changes = {
      mount: () => (all().length < 4 ? one(sections) : some().parentElement).append(make()),
      remove: () => some()?.remove(),
      replace: () => some()?.replaceWith(make()),
      move: () => {
        const element = some();
        if (element) one(sections).append(element);
      },
      language: () =>
        set(one([some(), one(sections), document.documentElement]), 'lang', maybe(languages)),
      feed: () => set(some(), 'feed', maybe(feeds)),
      inline: () => {
        const element = some();
        const script = element?.querySelector('script');
        if (script) script.remove();
        else element?.append(inlineScript());
      },
      own: () => changeOwn(some()),
      stage: () =>
        set(one(all().filter(({localName}) => localName === tags[2])), 'stage', maybe(stages)),
      region: () => set(some(), 'region', maybe(regions)),
      level: () => set(some(), 'heading-level', maybe(levels)),
      theme: () => {
        const {style} = one(sections);
        style.colorScheme = one(['light', 'dark']);
        style.setProperty('--ijn-accent', one(['teal', 'maroon', 'navy']));
      },
      press: () => {
        const opens = some()?.shadowRoot?.querySelectorAll('summary, [part~=stage-button]');
        if (opens?.length) one([...opens]).click();
      },
    };
    let begun = 0;
    /** @type {Record<string, number>} */
    const made = Object.fromEntries(Object.keys(changes).map((name) => [name, 0]));
    const drawn = () => Promise.all(all().map((element) => element.updateComplete));

    // The form filler of Chromium holds the last field in which something was chosen: a language menu, and all around it.
    const chooseElsewhere = async () => {
      const select = document.createElement('select');
      select.append(new Option('one'), new Option('other'));
      document.body.append(select);
      select.options[1].selected = true;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await new Promise((resolve) => requestAnimationFrame(() => sleep(resolve)));
      select.remove();
    };

    return {
      made,
      /** Makes so many changes while the clock moves on by so much. */
      async change(count, milliseconds) {
        let ran = 0;
        for (let i = 1; i <= count; i++) {
          state = seed + Math.imul(++begun, 0x9e3779b9);
          const name = one(Object.keys(changes));
          changes[name]();
          made[name]++;
          // As often as not the next change comes before this one was drawn.
          if (random() < 0.4) await drawn();
          if (i % 10 === 0) {
            // What was asked for comes, and what is drawn is measured and painted.
            await new Promise((resolve) => requestAnimationFrame(() => sleep(resolve)));
            ran += pass((milliseconds * 10) / count);
          }
        }
        return ran;
      },
      /** Takes everything out of the page, and waits until nothing is on its way. */
      async clear() {
        for (const section of sections) section.replaceChildren();
        for (const section of sections) section.removeAttribute('lang');
        for (const section of sections) section.removeAttribute('style');
        document.documentElement.removeAttribute('lang');
        // A request has its deadlines, which go by the clock of the page; an element that waits for an idle page, half a second.
        await chooseElsewhere();
        for (let i = 0; i < 15; i++) {
          pass(5000);
          await new Promise((resolve) => sleep(resolve, 80));
        }
      },
    };
  }

  window.endurance = {begin, waiting: () => timers.size, passed: () => now - start};
})();
