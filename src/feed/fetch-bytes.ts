/** Fetches one document from a server that owes us nothing: deadlines, few tries, a byte limit, no credentials. */

/** Milliseconds for one attempt, and for all of them with the waits between. */
const attemptDeadline = 10_000;
const totalDeadline = 20_000;
const maxAttempts = 3;

/** Why a document could not be had, in words for an editor. */
export class FetchFailure extends Error {
  /** Whether another attempt may go better. */
  readonly passing: boolean;
  /** Milliseconds that the server asked us to wait. */
  readonly wait: number | undefined;

  constructor(
    message: string,
    {passing = false, wait}: {passing?: boolean; wait?: number | undefined} = {},
  ) {
    super(message);
    this.passing = passing;
    this.wait = wait;
  }
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
      throw new FetchFailure(`is larger than ${limit} bytes`);
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

async function attempt(url: string, limit: number, cache: RequestCache, milliseconds: number) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
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
      });
    }
    // The deadline covers the body too: a server can drip.
    return await readBody(response, limit);
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    const reason = controller.signal.aborted
      ? 'the server took too long'
      : 'the server could not be reached';
    throw new FetchFailure(`could not be had: ${reason}`, {passing: true});
  } finally {
    // A body that nobody reads would still be sent.
    controller.abort();
    clearTimeout(timer);
  }
}

/**
 * The bytes at a URL, after at most three attempts and 20 s. Rejects with a {@link FetchFailure}.
 *
 * @param url Absolute address.
 * @param limit Most bytes.
 * @param cache `reload` passes the caches by.
 */
export async function fetchBytes(
  url: string,
  limit: number,
  cache: RequestCache = 'default',
): Promise<Uint8Array<ArrayBuffer>> {
  const end = Date.now() + totalDeadline;
  for (let count = 1; ; count++) {
    try {
      return await attempt(url, limit, cache, Math.min(attemptDeadline, end - Date.now()));
    } catch (error) {
      const {passing, wait} = error as FetchFailure;
      // Doubling, with jitter so that a crowd of pages does not come back all at once.
      const pause = wait ?? 500 * 2 ** (count - 1) * (0.5 + Math.random());
      if (!passing || count >= maxAttempts || Date.now() + pause >= end) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
