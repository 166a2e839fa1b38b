import assert from 'node:assert/strict';
import {createPrivateKey, createPublicKey, sign, verify} from 'node:crypto';
import {test} from 'node:test';
import {isSigned} from '../../src/feed/signature.js';
import {base64url} from './keys.js';
import {bytesOfHex, vectors} from './rfc8032.js';

/*
 * First the vectors themselves, against an implementation that shares nothing with ours, so that no slip of the pen can
 * hide; then isSigned, which the browsers are asked too (forged-signatures.test.ts).
 */

/** What stands before a raw key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const pkcs8 = '302e020100300506032b657004220420';
const spki = '302a300506032b6570032100';

for (const vector of vectors) {
  const message = bytesOfHex(vector.message);

  test(`RFC 8032, 7.1, ${vector.name} is written down as OpenSSL computes it`, () => {
    const secret = createPrivateKey({
      key: Buffer.from(pkcs8 + vector.secretKey, 'hex'),
      format: 'der',
      type: 'pkcs8',
    });
    assert.equal(sign(null, message, secret).toString('hex'), vector.signature);
    const open = createPublicKey({
      key: Buffer.from(spki + vector.publicKey, 'hex'),
      format: 'der',
      type: 'spki',
    });
    assert.ok(verify(null, message, open, bytesOfHex(vector.signature)));
    assert.equal(
      createPublicKey(secret).export({format: 'der', type: 'spki'}).toString('hex'),
      spki + vector.publicKey,
    );
  });

  test(`isSigned in Node agrees with ${vector.name}`, async () => {
    const [signature, key] = [vector.signature, vector.publicKey].map((hex) =>
      base64url(bytesOfHex(hex)),
    );
    assert.equal(await isSigned(message, signature!, key!), true);
    assert.equal(await isSigned(new Uint8Array([...message, 0]), signature!, key!), false);
  });
}

test('all five tests are here, with the lengths that the RFC gives', () => {
  assert.deepEqual(
    vectors.map(({message}) => message.length / 2),
    [0, 1, 2, 1023, 64],
  );
});
