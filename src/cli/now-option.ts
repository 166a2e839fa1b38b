import {InvalidArgumentError, Option} from 'commander';
import {formats} from '../feed/formats.js';

/** `--now`: looks at a feed as of another day. Milliseconds since the epoch; a bare day is its midnight in UTC. */
export const nowOption = (description: string): Option =>
  new Option('--now <date>', description).argParser((value) => {
    if (!formats.moment.test(value)) {
      throw new InvalidArgumentError(`To mend it: ${formats.moment.mend}.`);
    }
    return Date.parse(value);
  });
