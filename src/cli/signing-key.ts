/** Private keys as `ijn-feed keygen` writes them. */
import {createPrivateKey, createPublicKey, type KeyObject} from 'node:crypto';
import {Mistake} from './mistake.js';
import {readText} from './read-input.js';

/** The public key of a pair, as it stands in `feed-key`: base64url of its 32 bytes. */
export function publicKeyOf(key: KeyObject): string {
  const {x} = createPublicKey(key).export({format: 'jwk'});
  if (x === undefined) throw new Error('An Ed25519 key without its public half');
  return x;
}

/** Reads a private key. Throws a {@link Mistake} when the file holds none that can sign a feed. */
export async function readSigningKey(file: string): Promise<KeyObject> {
  const pem = await readText(file);
  const mend = 'name the file that ijn-feed keygen made';
  if (pem.includes('PUBLIC KEY')) {
    throw new Mistake(`${file}: is a public key, and only the private one can sign`, mend);
  }
  let key;
  try {
    key = createPrivateKey(pem);
  } catch {
    const encrypted = pem.includes('ENCRYPTED');
    throw new Mistake(
      `${file}: ${encrypted ? 'is locked with a passphrase, which ijn-feed cannot ask for' : 'holds no private key'}`,
      mend,
    );
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Mistake(
      `${file}: is a key of another kind (${key.asymmetricKeyType}), not Ed25519`,
      mend,
    );
  }
  return key;
}
