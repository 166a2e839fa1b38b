/** Reads what an argument names: a file, or an address. */
import {readFile} from 'node:fs/promises';
import {fetchBytes, FetchFailure} from '../feed/fetch-bytes.js';
import {isHttpsUrl} from '../feed/https-url.js';
import {maxFeedBytes} from '../feed/parse.js';
import {Mistake} from './mistake.js';
import {tellProgress} from './terminal.js';

/** Whether an argument is an address and not the name of a file. */
export const isAddress = (input: string): boolean => /^[a-z][a-z+.-]+:\/\//i.test(input);

const isLoopback = (address: string) => {
  const {protocol, hostname} = new URL(address);
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
};

/**
 * The bytes of a file or at an address. Throws a {@link Mistake} that says why they cannot be had.
 *
 * @param onHeaders Told of the headers that came with what is at an address.
 */
export async function readInput(
  input: string,
  onHeaders?: (headers: Headers) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isAddress(input)) return readFrom(input);
  const bytes = await fetchIfThere(input, onHeaders);
  if (bytes) return bytes;
  throw new Mistake(`${input}: the server has no such file`, 'see that the address is right');
}

/**
 * The signatures beside a feed, or undefined when there are none. Throws a {@link Mistake} when that cannot be told.
 */
export async function readSignatures(input: string): Promise<string | undefined> {
  let bytes;
  if (isAddress(input)) {
    const address = new URL(input);
    address.pathname += '.sig';
    bytes = await fetchIfThere(address.href);
  } else {
    bytes = await readIfThere(`${input}.sig`);
  }
  return bytes && new TextDecoder().decode(bytes);
}

/** The text of a file. Throws a {@link Mistake} that says why it cannot be had. */
export const readText = async (file: string): Promise<string> =>
  new TextDecoder('utf-8', {ignoreBOM: true}).decode(await readFrom(file));

/** The bytes of a file, or undefined when there is none. */
export async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Mistake(`${file}: ${whyNot(error)}`);
  }
}

async function readFrom(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readIfThere(file);
  if (bytes) return bytes;
  throw new Mistake(
    `${file}: there is no such file`,
    'see that the name is right, and that you are in the folder that it is in',
  );
}

/** The bytes at an address, or undefined when there are none. Throws a {@link Mistake} when that cannot be told. */
export async function fetchIfThere(
  address: string,
  onHeaders?: (headers: Headers) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!URL.canParse(address) || !(isHttpsUrl(address) || isLoopback(address))) {
    throw new Mistake(`${address}: is no address that begins with https://`, 'use https');
  }
  tellProgress(`Fetching ${address} …`);
  try {
    return await fetchBytes(address, maxFeedBytes, {
      onResponse: onHeaders && (({headers}) => onHeaders(headers)),
    });
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    if (error.status === 404 || error.status === 410) return undefined;
    throw new Mistake(`${address}: ${error.message}`, 'see that the address is right and answers');
  }
}

const reasons: Record<string, string> = {
  EACCES: 'you are not allowed to open it',
  EPERM: 'you are not allowed to do that',
  EISDIR: 'is a folder, and a file is needed',
  ENOTDIR: 'there is a file where its folder should be',
  EEXIST: 'there is a file where its folder should be',
  ENOENT: 'there is no such folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
};

/** Why a file cannot be read or written, in words. Throws on what is no matter of files. */
export function whyNot(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return reasons[code] ?? message;
}
