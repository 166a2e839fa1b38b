/** Links that a feed may lead a visitor to. Pure. */
import {isHttpsUrl} from './https-url.js';

/** An address that was checked. */
export interface SafeLink {
  href: string;
  /** Where it leads, as the URL parser sees it: punycode for letters that could be mistaken. */
  host: string;
}

/**
 * The link to an address of a feed, or nothing when it is not `https:` with a host and without credentials.
 *
 * @param url Absolute address.
 * @param parameter Query parameter that takes an attribution code, and the code.
 */
export function safeLink(
  url: string,
  parameter?: {name: string; value: string},
): SafeLink | undefined {
  if (!isHttpsUrl(url)) return undefined;
  const parsed = new URL(url);
  if (parameter) parsed.searchParams.set(parameter.name, parameter.value);
  return {href: parsed.href, host: parsed.host};
}

/** `tel:` for an E.164 number and an extension, which is dialled after a pause (RFC 3966 leaves pauses to the dialler). */
export const telephoneLink = (number: string, extension?: string): string =>
  `tel:${number}${extension ? `,${encodeURIComponent(extension)}` : ''}`;

/** `mailto:` (RFC 6068): line breaks as CRLF in the body and none in the subject, everything else encoded. */
export const mailLink = (to: string, subject: string, message: string): string =>
  `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject.replaceAll(/\s+/g, ' '))}&body=${encodeURIComponent(message.replaceAll(/\r?\n/g, '\r\n'))}`;
