/** The keyboard's way out: no need to find the control; and what the control cannot do alone. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Presses, and milliseconds that they may take, as on the government sites of the United Kingdom. */
const [presses, time] = [3, 5000];

/** An element with a control that leaves the page. */
type ExitHost = Element & ReactiveControllerHost;

/**
 * Has Shift, pressed three times in a row, do what the control that leaves the page does. Shift alone types nothing. Screen
 * readers keep the letters of their own commands from the page, so that three of those with Shift may leave it too; the sites
 * named above chose the same, after trying it with their users.
 */
class ThreeShifts implements ReactiveController {
  #times: number[] = [];
  #connection: AbortController | undefined;

  constructor(readonly host: ExitHost) {}

  hostConnected(): void {
    this.#connection?.abort();
    this.#connection = new AbortController();
    const {host} = this;
    const {ownerDocument: page} = host;
    // Before the page, which may keep events to itself.
    const options = {capture: true, passive: true, signal: this.#connection.signal};
    const reset = () => (this.#times = []);
    for (const type of ['pointerdown', 'wheel']) page.addEventListener(type, reset, options);
    page.addEventListener('keydown', ({key}) => key === 'Shift' || reset(), options);
    page.addEventListener('keyup', this.#onKeyUp, options);
    host.shadowRoot?.addEventListener('click', this.#onClick, options);
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#times = [];
  }

  get #exit(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.exit');
  }

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    const {key, timeStamp, altKey, ctrlKey, metaKey} = event;
    // With another key held it changes the layout of the keyboard; in a field it may change what is typed.
    const isAlone = key === 'Shift' && !altKey && !ctrlKey && !metaKey && !isField(event);
    this.#times = isAlone ? [...this.#times, timeStamp].slice(-presses) : [];
    if (this.#times.length < presses || timeStamp - this.#times[0]! > time) return;
    this.#times = [];
    this.#exit?.click();
  };

  /** The page that it leads to is not told which one was left: `location.replace` goes by the page's own policy. */
  readonly #onClick = (event: Event): void => {
    const exit = this.#exit;
    if (!exit || !event.composedPath().includes(exit)) return;
    const {ownerDocument: page} = this.host;
    const policy = page.createElement('meta');
    policy.name = 'referrer';
    policy.content = 'no-referrer';
    page.head.append(policy);
  };
}

/** Whether somebody types. */
const isField = (event: Event): boolean => {
  const [target] = event.composedPath();
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable]:not([contenteditable=false])') !== null
  );
};

const listening = new WeakSet<ExitHost>();

/** Makes the way out of an element one for the keyboard, as long as the element is in the page. */
export function onThreeShifts(host: ExitHost): void {
  if (listening.has(host)) return;
  listening.add(host);
  host.addController(new ThreeShifts(host));
}
