import {expect} from 'chai';
import {isSigned} from '../../src/feed/signature.js';
import {makeFeed} from './feeds.js';
import {base64url, makeKeys} from './keys.js';
import {bytesOfHex, vectors} from './rfc8032.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Order of the group that Ed25519 counts in (RFC 8032, 5.1). */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

const flip = (bytes: Bytes, bit: number) => {
  const copy = bytes.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};
const without = (bytes: Bytes, at: number) => bytes.filter((_, i) => i !== at);
const withByte = (bytes: Bytes, at: number, byte: number) =>
  new Uint8Array([...bytes.subarray(0, at), byte, ...bytes.subarray(at)]);

const bytesOfBase64url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );

/** How many of some documents and signatures count as signed. */
async function countSigned(
  forgeries: Iterable<[bytes: Bytes, signature: Bytes]>,
  key: string,
): Promise<number> {
  let accepted = 0;
  let batch: Promise<boolean>[] = [];
  const settle = async () => {
    accepted += (await Promise.all(batch)).filter(Boolean).length;
    batch = [];
  };
  for (const [bytes, signature] of forgeries) {
    batch.push(isSigned(bytes, base64url(signature), key));
    // WebCrypto works beside the page: some at once, for speed, and not all.
    if (batch.length === 256) await settle();
  }
  await settle();
  return accepted;
}

describe('the vectors of RFC 8032', () => {
  for (const {name, publicKey, message, signature} of vectors) {
    it(`${name} is signed, and not when the message is another`, async () => {
      const key = base64url(bytesOfHex(publicKey));
      const words = base64url(bytesOfHex(signature));
      const bytes = bytesOfHex(message);
      expect(await isSigned(bytes, words, key)).to.equal(true);
      expect(await isSigned(withByte(bytes, 0, 0), words, key)).to.equal(false);
    });
  }
});

describe('a signed feed', () => {
  let bytes: Bytes;
  let signature: Bytes;
  let key: string;

  before(async () => {
    const keys = await makeKeys();
    key = keys.publicKey;
    bytes = new TextEncoder().encode(JSON.stringify(makeFeed()));
    signature = bytesOfBase64url(await keys.sign(bytes));
  });

  beforeEach(async () => {
    expect(await isSigned(bytes, base64url(signature), key), 'as it was signed').to.equal(true);
  });

  it('is refused with any one of its bits turned', async function () {
    this.timeout(120_000);
    const bits = Array.from({length: bytes.length * 8}, (_, bit) => bit);
    const forgeries = function* (): Generator<[Bytes, Bytes]> {
      for (const bit of bits) yield [flip(bytes, bit), signature];
    };
    expect(bits.length).to.be.greaterThan(10_000);
    expect(await countSigned(forgeries(), key)).to.equal(0);
  });

  it('is refused with any one byte missing or put in', async function () {
    this.timeout(120_000);
    const forgeries = function* (): Generator<[Bytes, Bytes]> {
      for (let at = 0; at < bytes.length; at++) {
        yield [without(bytes, at), signature];
        yield [withByte(bytes, at, 0x20), signature];
      }
      for (const byte of [0x00, 0x0a, 0x20, 0x7d])
        yield [withByte(bytes, bytes.length, byte), signature];
    };
    expect(await countSigned(forgeries(), key)).to.equal(0);
  });

  it('is refused with any one bit of its signature turned, or a byte missing or put in', async function () {
    this.timeout(60_000);
    const forgeries = function* (): Generator<[Bytes, Bytes]> {
      for (let bit = 0; bit < 512; bit++) yield [bytes, flip(signature, bit)];
      for (let at = 0; at < 64; at++) {
        yield [bytes, without(signature, at)];
        yield [bytes, withByte(signature, at, signature[at]!)];
      }
      yield [bytes, new Uint8Array(64)];
      yield [bytes, new Uint8Array(0)];
      yield [bytes, signature.slice().reverse()];
      yield [bytes, new Uint8Array([...signature.subarray(32), ...signature.subarray(0, 32)])];
    };
    expect(await countSigned(forgeries(), key)).to.equal(0);
  });

  it('is refused with any other letter in its signature that stands for other bits', async function () {
    this.timeout(60_000);
    const words = base64url(signature);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const accepted: number[] = [];
    for (let at = 0; at < words.length; at++) {
      for (const letter of letters) {
        const forged = words.slice(0, at) + letter + words.slice(at + 1);
        if (forged !== words && (await isSigned(bytes, forged, key))) accepted.push(at);
      }
    }
    // 86 letters have room for 516 bits; four of the last one's six stand for nothing.
    expect(accepted).to.deep.equal(Array<number>(15).fill(words.length - 1));
  });

  it('is refused with a second signature made of the first: S + L for S', async () => {
    const scalar = [...signature.subarray(32)].reduceRight(
      (sum, byte) => sum * 256n + BigInt(byte),
      0n,
    );
    expect(scalar < order, 'S is as the RFC asks').to.equal(true);
    for (let sum = scalar + order; sum < 2n ** 256n; sum += order) {
      const forged = signature.slice();
      for (let i = 0; i < 32; i++) forged[32 + i] = Number((sum >> BigInt(8 * i)) & 255n);
      expect(await isSigned(bytes, base64url(forged), key)).to.equal(false);
    }
  });

  it('is accepted beside keys that are no points of the curve, or of small order', async () => {
    const odd = ['00', 'ff'].map((byte) => byte.repeat(32));
    odd.push(`01${'00'.repeat(31)}`, `02${'00'.repeat(31)}`, `ec${'ff'.repeat(30)}7f`);
    for (const hex of odd) {
      const other = base64url(bytesOfHex(hex));
      expect(await isSigned(bytes, base64url(signature), `${other} ${key}`), hex).to.equal(true);
    }
  });

  it('cannot be made for what stands where a key is to come', async () => {
    // R is a point of small order, S is zero: for such keys that is a signature of one document in eight, or of all.
    const points = [`01${'00'.repeat(31)}`, '00'.repeat(32), `ec${'ff'.repeat(30)}7f`];
    for (const placeholder of points) {
      for (const point of points) {
        const forged = base64url(bytesOfHex(point + '00'.repeat(32)));
        for (let number = 0; number < 32; number++) {
          const document = new TextEncoder().encode(`{"version":${number}}`);
          expect(await isSigned(document, forged, base64url(bytesOfHex(placeholder)))).to.equal(
            false,
          );
        }
      }
    }
  });
});
