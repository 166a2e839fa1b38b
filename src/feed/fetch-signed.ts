/** Fetches a feed that must be signed, with its signature. */
import {fetchBytes, FetchFailure, type FetchOptions} from './fetch-bytes.js';
import {isSigned} from './signature.js';

/** Most bytes of a `.sig` file: four signatures with room for white space. */
export const maxSignatureBytes = 1024;

/** A document is there, but none of the keys has signed it. */
export class NotSigned extends FetchFailure {}

/**
 * The bytes at a URL, if `<its path>.sig` holds a signature of them by one of the keys. Rejects otherwise.
 *
 * @param url Absolute address.
 * @param limit Most bytes.
 * @param key Ed25519 public keys, base64url, separated by white space.
 */
export async function fetchSigned(
  url: string,
  limit: number,
  key: string,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const signature = new URL(url);
  signature.pathname += '.sig';
  // Feed and signature may be cached apart and disagree: then both are fetched afresh, once.
  for (const cache of [options.cache ?? 'default', 'reload'] as const) {
    const [bytes, signatures] = await Promise.all([
      fetchBytes(url, limit, {...options, cache}),
      fetchBytes(signature.href, maxSignatureBytes, {...options, cache}).catch((error: unknown) => {
        if (!(error instanceof FetchFailure)) throw error;
        const {message, status} = error;
        throw status === 404 || status === 410
          ? new NotSigned(`has no signature: ${signature.pathname} ${message}`)
          : new FetchFailure(`has a signature (${signature.pathname}) that ${message}`);
      }),
    ]);
    if (await isSigned(bytes, new TextDecoder().decode(signatures), key)) return bytes;
  }
  throw new NotSigned('is not signed with one of the keys in feed-key');
}
