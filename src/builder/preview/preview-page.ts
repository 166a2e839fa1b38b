/** The page in a preview's frame: a page of no partner in particular, with one element on it, as the page around asks for. */
import {setClock} from './clock.js';
import {setBackground} from './backgrounds.js';
import {hear, type FromInside, type FromOutside} from './messages.js';
import {ShownElement} from './shown-element.js';

const place = document.querySelector<HTMLElement>('.entry')!;
const shown = new ShownElement(place);
let now: number | undefined;

const tell = (message: FromInside) => parent.postMessage(message, location.origin);

/** Loads the script as a partner's page does. */
const loaded = new Promise<boolean>((resolve) => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = new URL('./ijn.js', location.href).href;
  script.addEventListener('load', () => resolve(true));
  script.addEventListener('error', () => resolve(false));
  document.head.append(script);
});

hear<Partial<FromOutside>>(
  () => parent,
  async ({show: preview, turn = 0}) => {
    // Opened by itself, the page hears itself.
    if (!preview) return;
    const start = performance.now();
    setBackground(preview.background);
    const isOtherTime = preview.now !== now;
    // Set again and again to the same time, the clock would stand still.
    if (isOtherTime) setClock(preview.now);
    now = preview.now;
    shown.show(preview.embed, preview.feed, isOtherTime);
    if (await loaded) await shown.settled();
    else shown.problems = [notThere];
    tell({preview: 'shown', turn, problems: shown.problems, took: performance.now() - start});
  },
);

const notThere = {
  path: '',
  reason: 'cannot be shown: ijn.js could not be loaded',
  mend: 'see that all files of the folder are there, and reload the page',
  severity: 'error',
} as const;

tell({preview: 'there'});
