import {InvalidArgumentError} from 'commander';
import {wordList} from '../shared/word-list.js';

/** Reads the option `--feed-key`: public keys as they stand in the attribute `feed-key`. May be given repeatedly. */
export function feedKeys(value: string, previous?: string): string {
  const keys = wordList(value);
  const wrong = keys.find((key) => !/^[A-Za-z0-9_-]{43}$/.test(key));
  if (wrong !== undefined || keys.length === 0) {
    throw new InvalidArgumentError(
      'To mend it: give public keys as ijn-feed keygen prints them, 43 letters, digits, - and _ each.',
    );
  }
  return [...(previous === undefined ? [] : [previous]), ...keys].join(' ');
}
