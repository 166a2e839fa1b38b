import {expect} from 'chai';
import {axe, until} from '../browser/fixture.js';
import {feedOf, makeAttend, makeCall, makeEmail} from '../feed/feeds.js';
import {
  click,
  heard,
  inline,
  mount,
  part,
  parts,
  shown,
  standAt,
  words,
} from '../handout/elements.js';
import {MovingClock} from '../handout/moving-clock.js';
import {replaceInNavigator} from '../handout/navigator.js';
import {button, card, said} from './card.js';

beforeEach(() => standAt('2026-12-01T12:00:00Z'));

/** Opens the script, and waits for what comes with it. */
async function withScript(element: HTMLElement) {
  part<HTMLDetailsElement>(element, 'script')!.open = true;
  await until(() => part(element, 'large'), 'the large letters');
  return part<HTMLDialogElement>(element, 'large')!;
}

describe('a call', () => {
  it('has its script in large letters over the whole window', async () => {
    const element = await card(makeCall({script: ['Hello.', 'Please end the contract.']}));
    const dialog = await withScript(element);
    expect(dialog.open).to.equal(false);
    const opener = button(element, 'Show in large letters')!;
    opener.focus();
    opener.click();
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.ariaLabel).to.equal('What you can say');
    expect(words(dialog)).to.contain('Hello.').and.to.contain('Please end the contract.');
    const {width, height} = dialog.getBoundingClientRect();
    expect(width).to.be.at.least(document.documentElement.clientWidth - 1);
    expect(height).to.be.at.least(innerHeight - 1);
    const size = (of: Element) => parseFloat(getComputedStyle(of).fontSize);
    expect(size(dialog.querySelector('p:last-child')!)).to.be.at.least(1.7 * size(element));
    expect(await axe(element)).to.equal('');
    button(element, 'Close')!.click();
    expect(dialog.open).to.equal(false);
    expect(element.shadowRoot?.activeElement === opener, 'focus is back').to.equal(true);
  });

  it('keeps the screen lit while they are open, and no longer', async () => {
    const log: string[] = [];
    replaceInNavigator('wakeLock', {
      request: async (what: string) => {
        log.push(what);
        return {release: async () => void log.push('released')};
      },
    });
    const element = await card(makeCall());
    const dialog = await withScript(element);
    button(element, 'Show in large letters')!.click();
    await until(() => log.length === 1, 'the lock');
    dialog.close();
    await until(() => log.length === 2, 'its end');
    expect(log).to.deep.equal(['screen', 'released']);
  });

  for (const [name, wakeLock] of [
    ['cannot', undefined],
    ['must not', {request: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}],
  ] as const) {
    it(`shows them where the browser ${name} keep the screen lit`, async () => {
      replaceInNavigator('wakeLock', wakeLock);
      const element = await card(makeCall());
      const dialog = await withScript(element);
      button(element, 'Show in large letters')!.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(dialog.open).to.equal(true);
    });
  }

  it('says numbers as people say them', async () => {
    const element = await card(
      makeCall({
        phones: [
          {label: 'Here', number: '+12025550123'},
          {label: 'Elsewhere', number: '+442079460123'},
        ],
      }),
    );
    expect(parts(element, 'button').map(words)).to.deep.equal([
      'Phone call: Here +1 202-555-0123',
      'Phone call: Elsewhere +442079460123',
    ]);
  });
});

describe('several calls', () => {
  it('keep their places while somebody reads, when another one opens', async () => {
    const clock = new MovingClock('2026-12-01T12:00:00Z');
    const sheriff = makeCall({id: 'sheriff', script: ['Sheriff script.']});
    const other = makeCall({
      id: 'other',
      urgent: true,
      opens: '2026-12-01T12:30:00Z',
      script: ['Other script.'],
      phones: [{label: 'Other', number: '+12025550199'}],
    });
    const feed = feedOf([sheriff, other]);
    const element = await shown(mount('ijn-principles', {show: 'actions'}, inline(feed)));
    const dialog = await withScript(element);
    button(element, 'Show in large letters')!.click();
    expect(clock.next('2026-12-02T00:00:00Z')).to.equal(true);
    await element.updateComplete;
    expect(parts(element, 'action').map(({dataset}) => dataset['state'])).to.deep.equal([
      'open',
      'open',
    ]);
    expect(dialog.open).to.equal(true);
    expect(words(dialog)).to.contain('Sheriff script.');
    expect(words(parts(element, 'button')[0])).to.contain('+1 202-555-0123');
  });
});

describe('an email', () => {
  it('can be copied piece by piece, where there is no mail program', async () => {
    const copied: string[] = [];
    replaceInNavigator('clipboard', {writeText: async (text: string) => void copied.push(text)});
    const element = await card(makeEmail());
    for (const name of ['Copy the message', 'Copy Sign the bill', 'Copy governor@state.example'])
      button(element, name)!.click();
    await until(() => copied.length === 3, 'three pieces');
    expect(copied).to.deep.equal([
      'Dear governor,\n\nplease sign.',
      'Sign the bill',
      'governor@state.example',
    ]);
    await until(() => words(said(element)) === 'Copied.', 'a word');
  });
});

describe('an event', () => {
  /** What the page saved, instead of asking where to put it. */
  function saved() {
    const files: {name: string; text: Promise<string>}[] = [];
    const {createObjectURL} = URL;
    const {click: follow} = HTMLAnchorElement.prototype;
    let last: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => ((last = blob), 'blob:file');
    HTMLAnchorElement.prototype.click = function () {
      if (this.href === 'blob:file') files.push({name: this.download, text: last!.text()});
      else follow.call(this);
    };
    return {
      files,
      undo: () => {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = follow;
      },
    };
  }

  it('goes into a calendar by a file, after ijn-action, which can stop it', async () => {
    const {files, undo} = saved();
    try {
      const element = await card(
        makeAttend({body: ['Bring *friends*.'], url: 'https://rally.example/'}),
      );
      const events = heard('ijn-action');
      const put = part<HTMLButtonElement>(element, 'calendar-button')!;
      put.click();
      await until(() => files.length === 1, 'the file');
      expect(files[0]!.name).to.equal('rally.ics');
      const text = await files[0]!.text;
      for (const line of [
        'BEGIN:VCALENDAR',
        'SUMMARY:Come to the rally',
        'DTSTART:20261210T170000Z',
        'DTEND:20261210T190000Z',
        'LOCATION:City Hall',
        'URL:https://rally.example/',
      ])
        expect(text.split('\r\n')).to.include(line);
      expect(text)
        .to.contain('Bring friends.')
        .and.to.match(/^UID:\S+\.rally@\S+$/m);
      expect(events[0]).to.include({id: 'rally', kind: 'attend', channel: 'calendar'});
      await until(() => words(said(element)).includes('note the date'), 'what was done');
      element.addEventListener('ijn-action', (event) => event.preventDefault());
      put.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(files).to.have.length(1);
    } finally {
      undo();
    }
  });

  it('says its hour in the feed’s zone, and in the reader’s where the clocks differ', async () => {
    const element = await card(makeAttend());
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const hour = (timeZone: string) =>
      new Intl.DateTimeFormat('en', {hour: 'numeric', minute: '2-digit', timeZone}).format(
        Date.parse('2026-12-10T17:00:00Z'),
      );
    const [starts] = element.shadowRoot!.querySelectorAll('dd');
    expect(words(starts)).to.contain(hour('America/New_York'));
    expect(words(starts)).to.contain(hour(own));
    expect(starts!.querySelectorAll('time')).to.have.length(
      hour(own) === hour('America/New_York') ? 1 : 2,
    );
  });

  for (const [situation, changes] of [
    ['is not open yet', {opens: '2026-12-05'}],
    ['is paused', {status: 'paused'}],
  ] as const) {
    it(`says when and where also while it ${situation}`, async () => {
      const element = await card(makeAttend(changes));
      expect(words(element.shadowRoot?.querySelector('.facts')))
        .to.contain('December 10, 2026')
        .and.to.contain('City Hall');
      expect(part(element, 'calendar-button')).to.equal(null);
    });
  }
});

describe('a mistake', () => {
  it('is reported to the publisher’s site', async () => {
    const element = await card(makeCall());
    const link = [...part(element, 'colophon')!.querySelectorAll('a')].at(-1)!;
    expect(words(link)).to.equal('Report a mistake');
    expect(link.host).to.equal(new URL(feedOf([]).publisher.url).host);
    expect(click(link)).to.equal(true);
  });

  it('or by email, where the feed has an address for it, with what it is about', async () => {
    const feed = feedOf([makeCall()], ({publisher}) => (publisher.email = 'fix@network.example'));
    const element = await shown(mount('ijn-action-card', {}, inline(feed)));
    const link = [...part(element, 'colophon')!.querySelectorAll('a')].at(-1)!;
    expect(link.protocol + link.pathname).to.equal('mailto:fix@network.example');
    expect(decodeURIComponent(link.search)).to.contain(
      `Report a mistake: ${feed.id} ${feed.sequence} ${feed.language}`,
    );
    expect(words(part(element, 'colophon'))).to.contain('fix@network.example');
  });
});
