/** What a story may use of a browser, and what it does use: at rest, and when all that is in it was pressed. */
import './harmless.js';
import '../browser/privacy-traps.js';
import '../browser/trapped-window.js';
import {until} from '../browser/fixture.js';
import type {AnyStory} from './all-stories.js';
import type {Ours} from './story-fixture.js';

/** What a browser was used for. */
export interface Used {
  /** Names of traps. */
  touched: string[];
  /** Names of what `fetch` was called with, as the pretended server has them; whole addresses of what is elsewhere. */
  asked: string[];
  /** What was loaded besides the modules of this package, and what the page's policy refused. */
  loaded: string[];
}

/** What a press may do, and why. */
const presses = [
  {
    on: '[part~=save-button]',
    uses: ['URL.createObjectURL', 'HTMLAnchorElement.click to save'],
    why: 'a picture is saved as a file',
  },
  {
    on: '[part~=save-button]:first-of-type',
    uses: ['HTMLCanvasElement.toBlob', 'CanvasRenderingContext2D.getImageData'],
    why: 'a PNG is painted, and one pixel compared with what was painted',
  },
  {
    on: '[part~=calendar-button]',
    uses: ['URL.createObjectURL', 'HTMLAnchorElement.click to save'],
    why: 'an event is saved as a file',
  },
  {
    on: '.button:not(.secondary)[part=button]',
    uses: ['navigator.share'],
    why: 'the device’s own sheet opens',
  },
  {
    on: '.button.secondary[part=button]:not(dialog *):not(:has(~ dialog))',
    uses: ['navigator.clipboard.writeText'],
    why: 'what the button names is copied',
  },
  {
    on: ':has(~ dialog)',
    uses: ['navigator.wakeLock'],
    why: 'the screen stays lit while somebody reads out',
  },
  {on: '[part~=print-button]', uses: ['print'], why: 'the sheet is printed'},
];

/** What an element with an attribute may do by itself, and why. */
const byItself = [
  {
    on: '[language-menu]',
    uses: ['navigator.languages'],
    why: 'the menu begins with the languages of its reader',
  },
];

/** Stories in which the page around the elements cancels every act, by the name of their export: a press does nothing. */
const cancelled = ['Events'];

/** The feeds that stories ask for, by the name of their export; no other story asks for any. */
const feeds: Record<string, string[]> = {
  FromAUrl: ['handout.json'],
  Signed: ['signed.json', 'signed.json.sig'],
  SignedByAnother: ['signed.json', 'signed.json.sig'],
  FeedMissing: ['missing.json'],
  FeedMissingAndNoContent: ['missing.json'],
  FallbackContent: ['missing.json'],
  Loading: ['silent.json'],
  LoadingWithContent: ['silent.json'],
  LanguageMenu: ['menu.json'],
};

/** The feed that comes when another language is chosen. */
const translated: Record<string, string[]> = {LanguageMenu: ['menu.es.json']};

const {__touched: touched, __asked: asked} = window;
const refused: string[] = [];
document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
  refused.push(`${effectiveDirective}: ${blockedURI}`),
);
performance.setResourceTimingBufferSize(1_000_000);

/** Rows of {@link presses} of which there was a button. */
const proved = new Set<object>();

/** What this page has asked for so far: one page asks for one feed once. */
const before = new Set<string>();
let first = 0;

const resources = () => performance.getEntriesByType('resource').map(({name}) => name);
const isOwnModule = (url: string) =>
  url.startsWith(`${location.origin}/src/`) || url.startsWith(`${location.origin}/node_modules/`);

/** Forgets what was used so far. */
export function forget(): void {
  touched.length = asked.length = refused.length = 0;
  first = resources().length;
}

const distinct = (list: readonly string[]) => [...new Set(list)].sort();

function used(): Used {
  const names = asked.map((url) => url.replace('https://feeds.example.org/', ''));
  for (const name of names) before.add(name);
  return {
    touched: distinct(touched),
    asked: distinct(names),
    loaded: distinct([
      ...resources()
        .slice(first)
        .filter((url) => !isOwnModule(url)),
      ...refused,
    ]),
  };
}

/** Waits for what may be used, then a little for what may not. */
async function settled(
  may: Omit<Used, 'loaded'>,
  story: AnyStory,
): Promise<{use: Used; may: Used}> {
  // One that was asked for before is not asked for again, but where it failed.
  const isThere = () => {
    const {touched: all, asked: names} = used();
    return (
      may.touched.every((name) => all.includes(name)) &&
      may.asked.every((name) => names.includes(name) || before.has(name))
    );
  };
  // What did not come is missed by who compares.
  await until(isThere, story.name, 10_000).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 20));
  const use = used();
  return {
    use,
    may: {
      touched: distinct(may.touched),
      asked: distinct(may.asked.filter((name) => use.asked.includes(name) || !before.has(name))),
      loaded: [],
    },
  };
}

const exportOf = ({name}: AnyStory) => name.split(': ')[1] ?? '';

/** What a story has used since the last {@link forget}, without anybody having touched it; and what it may. */
export function atRest(story: AnyStory, elements: readonly Ours[]) {
  const allowed = byItself.filter(({on}) => elements.some((element) => element.matches(on)));
  return settled(
    {touched: allowed.flatMap(({uses}) => uses), asked: feeds[exportOf(story)] ?? []},
    story,
  );
}

/** Presses every button, opens all that opens and chooses another language; what was used then, and what may be. */
export async function inUse(story: AnyStory, elements: readonly Ours[]) {
  const pressed = new Set<Element>();
  const may: string[] = [];
  const all = (selector: string) =>
    elements.flatMap(({shadowRoot}) => [...shadowRoot.querySelectorAll<HTMLElement>(selector)]);
  const press = () => {
    for (const details of all('details') as HTMLDetailsElement[]) details.open = true;
    for (const button of all('button').filter((each) => !pressed.has(each))) {
      pressed.add(button);
      for (const row of presses.filter(({on}) => button.matches(on))) {
        proved.add(row);
        if (!cancelled.includes(exportOf(story))) may.push(...row.uses);
      }
      button.click();
    }
    for (const dialog of all('dialog') as HTMLDialogElement[]) dialog.close();
  };
  press();
  // What was opened holds more to press; what that needs is loaded once a page.
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    press();
  }
  const menus = all('select') as HTMLSelectElement[];
  for (const menu of menus) {
    menu.value = 'es';
    menu.dispatchEvent(new Event('change', {bubbles: true}));
    may.push('navigator.languages');
  }
  return settled({touched: may, asked: translated[exportOf(story)] ?? []}, story);
}

/** What the lists above name that no story has: they say no more than what there is. */
export function unproved(stories: readonly AnyStory[]): string[] {
  const names = new Set(stories.map(exportOf));
  return [
    ...presses.filter((row) => !proved.has(row)).map(({on}) => on),
    ...[...cancelled, ...Object.keys(feeds), ...Object.keys(translated)].filter(
      (name) => !names.has(name),
    ),
  ];
}
