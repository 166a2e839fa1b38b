import type {ReactiveController} from 'lit';
import {loadControls} from '../companions/companions.js';
import type {FeedStatus} from '../feed/feed-controller.js';
import {notLoaded, type Problem} from '../feed/problem.js';
import type {HandoutHost} from '../handout/handout-controller.js';

/** What {@link ControlsController} sees of its element. */
interface ControlsHost extends HandoutHost {
  readonly renderRoot: ParentNode;
  readonly status: FeedStatus;
  languageMenu: boolean;
  printable: boolean;
}

/** Has the controls that few pages ask for where a page asks for them. */
export class ControlsController implements ReactiveController {
  /** What draws them, once it is there. */
  module: Awaited<ReturnType<typeof loadControls>> | undefined;

  readonly #host: ControlsHost;
  readonly #report: (problem: Problem) => void;
  #asked = false;

  constructor(host: ControlsHost, report: (problem: Problem) => void) {
    this.#host = host;
    this.#report = report;
    host.addController(this);
  }

  /** Not before: a server renders too, and has nobody to choose or print. */
  hostUpdated(): void {
    const {languageMenu, printable, status, renderRoot} = this.#host;
    if ((languageMenu || printable) && !this.#asked) void this.#load();
    if (status !== 'loading') this.module?.settleControls(renderRoot);
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      this.module = await loadControls();
      this.#host.requestUpdate();
    } catch (error) {
      // Whatever has the element drawn next, the network's return for one, tries again.
      this.#asked = false;
      this.#report(notLoaded('the controls', error));
    }
  }
}
