import {InvalidArgumentError, Option} from 'commander';
import {formats} from '../feed/formats.js';

/** `--languages es,fr`: BCP 47 tags, separated by commas. */
export const languagesOption = (): Option =>
  new Option(
    '--languages <tags>',
    'only these, as in es,fr (default: those in "translations", and those that have a file)',
  ).argParser((value) => {
    const tags = value.split(/[\s,]+/).filter(Boolean);
    const wrong = tags.find((tag) => !formats.language.test(tag));
    if (wrong !== undefined || tags.length === 0) {
      throw new InvalidArgumentError(`To mend it: ${formats.language.mend}, separated by commas.`);
    }
    return tags;
  });
