/** Links that a feed may lead a visitor to, and those that the elements make themselves. Pure. */
import {httpsLink, type SafeLink} from './https-url.js';

export type {SafeLink};

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
  const link = httpsLink(url);
  if (!link || !parameter) return link;
  const parsed = new URL(link.href);
  parsed.searchParams.set(parameter.name, parameter.value);
  return {...link, href: parsed.href};
}

/** `tel:` for an E.164 number and an extension, which is dialled after a pause (RFC 3966 leaves pauses to the dialler). */
export const telephoneLink = (number: string, extension?: string): string =>
  `tel:${number}${extension ? `,${encodeURIComponent(extension)}` : ''}`;

/** `mailto:` (RFC 6068): line breaks as CRLF in the body and none in the subject, everything else encoded. */
export const mailLink = (to: string, subject: string, message: string): string =>
  `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject.replaceAll(/\s+/g, ' '))}&body=${encodeURIComponent(message.replaceAll(/\r?\n/g, '\r\n'))}`;
