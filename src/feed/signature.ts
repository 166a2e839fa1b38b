/** Signatures of feeds: Ed25519 (RFC 8032) through WebCrypto, over the raw bytes. */
import {wordList} from '../shared/word-list.js';

/** Most signatures in one `.sig` file. */
export const maxSignatures = 4;

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** Order of the group of Ed25519, L in RFC 8032, 5.1. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

/**
 * 64 bytes whose second half is a number below {@link order}, as RFC 8032, 5.1.7 asks. WebKitGTK takes the number
 * plus L as well, so that anybody could make a second signature of a first.
 */
const isCanonical = (
  signature: Uint8Array<ArrayBuffer> | undefined,
): signature is Uint8Array<ArrayBuffer> =>
  signature?.length === 64 &&
  signature.subarray(32).reduceRight((sum, byte) => (sum << 8n) + BigInt(byte), 0n) < order;

/**
 * 32 bytes, and not a placeholder such as all zeros, which stands where a key is to come: for it anybody can sign
 * (browsers do not refuse it), and WebKitGTK ends the page. Other points of small order are not looked for; a page
 * names its keys itself.
 */
const isKey = (raw: Uint8Array<ArrayBuffer> | undefined): raw is Uint8Array<ArrayBuffer> =>
  raw?.length === 32 && raw.subarray(1, 31).some((byte) => byte !== raw[1]);

/**
 * Whether one of the keys made one of the signatures. Rejects where the browser cannot tell: no WebCrypto
 * (a page over plain http), or no Ed25519 in it.
 *
 * @param bytes The signed document.
 * @param signatures Text of `<feed>.sig`: base64url signatures of 64 bytes, separated by white space.
 * @param keys Public keys of 32 bytes, base64url, separated by white space.
 */
export async function isSigned(
  bytes: BufferSource,
  signatures: string,
  keys: string,
): Promise<boolean> {
  // Undefined where the page is no secure context, whatever the types say.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new Error('this page has no WebCrypto (it needs https)');
  const candidates = wordList(signatures)
    .slice(0, maxSignatures)
    .map(fromBase64url)
    .filter(isCanonical);
  for (const text of wordList(keys)) {
    const raw = fromBase64url(text);
    if (!isKey(raw)) continue;
    const key = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    for (const signature of candidates) {
      if (await subtle.verify('Ed25519', key, signature, bytes)) return true;
    }
  }
  return false;
}
