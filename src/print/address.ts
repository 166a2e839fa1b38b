/** What leads from paper to an action. Pure. */
import {readableNumber} from '../locale/readable-number.js';
import type {Action} from '../feed/feed.generated.js';
import type {SafeLink} from '../feed/https-url.js';
import {mailLink, telephoneLink} from '../feed/safe-link.js';

/** Most letters of an address that somebody would type. */
const typed = 48;

/** An address for a code, and as people can read and type it. */
export interface PaperAddress {
  href: string;
  /** Ends in "…" where it is too long to type: then it says only where the code leads. */
  words: string;
}

/** A link as people write it: without what they need not type. */
function readable({href, host}: SafeLink): string {
  // The last "/" of a path can be left out, that of a query cannot; nor can "www.", which may be another site.
  const whole = href.slice('https://'.length).replace(/^([^?#]*)\/$/, '$1');
  return whole.length <= typed ? whole : `${host}/…`;
}

/**
 * Where an action leads from paper: to its page, else to its telephone or its mailbox.
 *
 * @param link Its page, if it has one.
 * @param subject Of an email.
 */
export function paperAddress(
  action: Action,
  link: SafeLink | undefined,
  subject = '',
): PaperAddress | undefined {
  if (link) return {href: link.href, words: readable(link)};
  if (action.kind === 'call' && action.phones[0]) {
    const {number, extension} = action.phones[0];
    return {href: telephoneLink(number, extension), words: readableNumber(number)};
  }
  if (action.kind === 'email')
    return {href: mailLink(action.to, subject, '').replace(/&body=$/, ''), words: action.to};
  return undefined;
}
