/** Whether a feed carries the signature that pages will ask for. No node: imports. */
import type {Problem} from '../../feed/problem.js';
import {maxSignatureBytes} from '../../feed/fetch-signed.js';
import {isSigned} from '../../feed/signature.js';

/**
 * What is wrong with the signatures of a feed; nothing when one of the keys made one of them.
 *
 * @param bytes The feed as it is.
 * @param signatures Text of `<feed>.sig`; undefined when there is none.
 * @param keys Public keys as in `feed-key`.
 */
export async function inspectSignature(
  bytes: Uint8Array<ArrayBuffer>,
  signatures: string | undefined,
  keys: string,
): Promise<Problem[]> {
  const isTooLong = signatures !== undefined && signatures.length > maxSignatureBytes;
  if (signatures !== undefined && !isTooLong && (await isSigned(bytes, signatures, keys)))
    return [];
  return [
    {
      path: '',
      value: signatures,
      reason:
        signatures === undefined
          ? 'has no signature beside it, so pages with this feed-key refuse it'
          : isTooLong
            ? `has a .sig file of more than ${maxSignatureBytes} bytes, which pages refuse`
            : 'has changed since it was signed, or was signed with another key; pages with this feed-key refuse it',
      mend: 'sign it: npx ijn-feed sign',
      severity: 'error',
    },
  ];
}
