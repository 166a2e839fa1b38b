const base64url = (bytes: ArrayBuffer) =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** A pair of Ed25519 keys as `ijn-feed keygen` makes them. */
export async function makeKeys(): Promise<{
  publicKey: string;
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}> {
  const {publicKey, privateKey} = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  return {
    publicKey: base64url(await crypto.subtle.exportKey('raw', publicKey)),
    sign: async (bytes) => base64url(await crypto.subtle.sign('Ed25519', privateKey, bytes)),
  };
}
