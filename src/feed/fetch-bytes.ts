/** Fetches one document from a server that owes us nothing: deadlines, few tries, a byte limit, no credentials. */

/** Milliseconds for one attempt. */
const attemptDeadline = 10_000;

/** Milliseconds for all that one feed takes, with every attempt and the waits between. */
export const totalDeadline = 20_000;

const maxAttempts = 3;

/** Why a document could not be had, in words for an editor. */
export class FetchFailure extends Error {
  /** Whether another attempt may go better. */
  readonly passing: boolean;
  /** Milliseconds that the server asked us to wait. */
  readonly wait: number | undefined;
  /** HTTP status, where the server answered with another than 200. */
  readonly status: number | undefined;

  constructor(
    message: string,
    {
      passing = false,
      wait,
      status,
    }: {passing?: boolean; wait?: number | undefined; status?: number} = {},
  ) {
    super(message);
    this.passing = passing;
    this.wait = wait;
    this.status = status;
  }
}

/** What to say of a server that lets a deadline pass. */
export const tookTooLong = () =>
  new FetchFailure('could not be had: the server took too long', {passing: true});

/** What to say when nobody waits for a document any more. */
export const calledOff = () => new FetchFailure('could not be had: it was called off');

/** How to fetch. */
export interface FetchOptions {
  /** As for `fetch`: `reload` passes the caches by, `no-cache` asks the server whether they still hold. */
  cache?: RequestCache;
  /** Calls everything off. */
  signal?: AbortSignal | undefined;
  /** When to give up, in milliseconds since the epoch; without it, after 20 s. */
  end?: number;
  /** Told of an answer that is taken, before its body is read: for those who look at its headers. */
  onResponse?: ((response: Response) => void) | undefined;
}

/** `Retry-After` (RFC 9110, 10.2.3) in milliseconds: seconds or a date. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

async function readBody(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new FetchFailure(`is larger than ${Math.ceil(limit / 1024)} KiB`);
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function attempt(
  url: string,
  limit: number,
  cache: RequestCache,
  milliseconds: number,
  signal?: AbortSignal,
  onResponse?: FetchOptions['onResponse'],
) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache,
      signal: controller.signal,
    });
    const {status} = response;
    if (status !== 200) {
      throw new FetchFailure(`could not be had: the server answered ${status}`, {
        passing: status === 429 || status >= 500,
        wait: retryAfter(response),
        status,
      });
    }
    onResponse?.(response);
    // The deadline covers the body too: a server can drip.
    return await readBody(response, limit);
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    if (signal?.aborted) throw calledOff();
    if (controller.signal.aborted) throw tookTooLong();
    throw new FetchFailure('could not be had: the server could not be reached', {passing: true});
  } finally {
    signal?.removeEventListener('abort', abort);
    clearTimeout(timer);
    // A body that nobody reads would still be sent.
    abort();
  }
}

/** Waits, at most until the signal. */
const pauseFor = (milliseconds: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });

/**
 * The bytes at a URL, after at most three attempts. Rejects with a {@link FetchFailure}.
 *
 * @param url Absolute address.
 * @param limit Most bytes.
 */
export async function fetchBytes(
  url: string,
  limit: number,
  {cache = 'default', signal, end = Date.now() + totalDeadline, onResponse}: FetchOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  for (let count = 1; ; count++) {
    try {
      const milliseconds = Math.min(attemptDeadline, end - Date.now());
      return await attempt(url, limit, cache, milliseconds, signal, onResponse);
    } catch (error) {
      const {passing, wait} = error as FetchFailure;
      // Doubling, with jitter so that a crowd of pages does not come back all at once.
      const pause = wait ?? 500 * 2 ** (count - 1) * (0.5 + Math.random());
      if (!passing || count >= maxAttempts || Date.now() + pause >= end) throw error;
      await pauseFor(pause, signal);
      if (signal?.aborted) throw calledOff();
    }
  }
}
