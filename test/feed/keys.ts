/** Bytes as keys and signatures are written. */
export const base64url = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** WebKitGTK 2.50 fails to make about one key in 170; signing and verifying never failed in thousands. */
async function generate(attempts = 10): Promise<CryptoKeyPair> {
  try {
    return (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  } catch (error) {
    if (attempts <= 1 || (error as Error).name !== 'OperationError') throw error;
    return generate(attempts - 1);
  }
}

/** A pair of Ed25519 keys as `ijn-feed keygen` makes them. */
export async function makeKeys(): Promise<{
  publicKey: string;
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}> {
  const {publicKey, privateKey} = await generate();
  return {
    publicKey: base64url(await crypto.subtle.exportKey('raw', publicKey)),
    sign: async (bytes) => base64url(await crypto.subtle.sign('Ed25519', privateKey, bytes)),
  };
}
