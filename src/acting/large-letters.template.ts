import {html, type TemplateResult} from 'lit';
import type {CallAction} from '../feed/feed.generated.js';
import type {Shown, View} from '../handout/view.js';

/**
 * Keeps the screen lit while the large letters are open, where the browser can: who is talking does not touch it.
 * Without that, the letters are as large.
 */
async function keepLit(dialog: HTMLDialogElement): Promise<void> {
  const lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  const isOpen = () => dialog.open && dialog.isConnected;
  if (!isOpen()) return void lock?.release();
  const page = dialog.ownerDocument;
  const end = new AbortController();
  const {signal} = end;
  dialog.addEventListener(
    'close',
    () => {
      end.abort();
      void lock?.release();
    },
    {signal},
  );
  // Browsers let go of it when the page is hidden, as by the telephone; who comes back goes on reading.
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.visibilityState !== 'visible') return;
      end.abort();
      if (isOpen()) void keepLit(dialog);
      else void lock?.release();
    },
    {signal},
  );
}

/** A script in large letters over the whole window, to be read from the table or at arm's length. */
export function largeLetters(
  title: Shown,
  lines: CallAction['script'],
  view: View,
): TemplateResult {
  const {msg} = view;
  const open = ({currentTarget}: Event) => {
    const dialog = (currentTarget as Element).nextElementSibling as HTMLDialogElement;
    // Its name is its heading; an id would be there as often as there are scripts.
    dialog.setAttribute('aria-label', dialog.querySelector('.label')?.textContent?.trim() ?? '');
    dialog.showModal();
    void keepLit(dialog);
  };
  // Not a form with method="dialog": a sandbox may forbid forms.
  const close = ({currentTarget}: Event) => (currentTarget as Element).closest('dialog')?.close();
  return html`<button class="button secondary" part="button" type="button" @click=${open}>
      ${view.ui(msg('Show in large letters'))}
    </button>
    <dialog class="large" part="large">
      <div class="head">
        <p class="label">${title}</p>
        <button class="button secondary" part="button" type="button" @click=${close}>
          ${view.ui(msg('Close'))}
        </button>
      </div>
      ${view.paragraphs(lines)}
    </dialog>`;
}
