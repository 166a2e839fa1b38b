import {expect} from 'chai';
import {isSigned} from '../../src/feed/signature.js';
import {makeKeys} from './keys.js';

const message = new TextEncoder().encode('{"version":1}');

describe('isSigned', () => {
  it('accepts the signature of the key', async () => {
    const {publicKey, sign} = await makeKeys();
    expect(await isSigned(message, await sign(message), publicKey)).to.equal(true);
    expect(await isSigned(message, ` ${await sign(message)}\n`, `\t${publicKey} `)).to.equal(true);
  });

  it('refuses another document, another key and another signature', async () => {
    const [ours, theirs] = [await makeKeys(), await makeKeys()];
    const signature = await ours.sign(message);
    expect(await isSigned(new Uint8Array([...message, 32]), signature, ours.publicKey)).to.equal(
      false,
    );
    expect(await isSigned(message, signature, theirs.publicKey)).to.equal(false);
    expect(await isSigned(message, await theirs.sign(message), ours.publicKey)).to.equal(false);
  });

  it('accepts any of the keys and any of the signatures, for rotation', async () => {
    const [old, fresh] = [await makeKeys(), await makeKeys()];
    const keys = `${old.publicKey} ${fresh.publicKey}`;
    expect(await isSigned(message, await fresh.sign(message), keys)).to.equal(true);
    expect(await isSigned(message, await old.sign(message), keys)).to.equal(true);
    const signatures = `${await old.sign(message)}\n${await fresh.sign(message)}\n`;
    expect(await isSigned(message, signatures, fresh.publicKey)).to.equal(true);
    expect(await isSigned(message, signatures, old.publicKey)).to.equal(true);
  });

  it('reads four signatures and no more', async () => {
    const [ours, theirs] = [await makeKeys(), await makeKeys()];
    const other = await theirs.sign(message);
    const mine = await ours.sign(message);
    const after = (count: number) => [...Array<string>(count).fill(other), mine].join(' ');
    expect(await isSigned(message, after(3), ours.publicKey)).to.equal(true);
    expect(await isSigned(message, after(4), ours.publicKey)).to.equal(false);
  });

  it('refuses garbage without failing', async () => {
    const {publicKey, sign} = await makeKeys();
    const signature = await sign(message);
    for (const signatures of [
      '',
      'garbage',
      '!!!',
      'é',
      signature.slice(1),
      `${signature}AAAA`,
      '<!doctype html>',
    ])
      expect(await isSigned(message, signatures, publicKey), signatures).to.equal(false);
    for (const keys of ['', 'garbage', '!!!', publicKey.slice(1), `${publicKey}AAAA`, 'AA'])
      expect(await isSigned(message, signature, keys), keys).to.equal(false);
  });

  it('finds the good one among garbage', async () => {
    const {publicKey, sign} = await makeKeys();
    expect(await isSigned(message, `garbage ${await sign(message)}`, `!!! ${publicKey}`)).to.equal(
      true,
    );
  });
});
