/** Addresses at which a text can be passed on: plain links, followed only when a visitor chooses one. Pure. */

/** One way to pass a text on. */
export interface ShareLink {
  /** Name of the network; absent for email, which has a name in each language. */
  network?: 'SMS' | 'WhatsApp' | 'Telegram' | 'Facebook' | 'X' | 'Bluesky';
  href: string;
}

const query = (address: string, parameters: Record<string, string>): string =>
  `${address}?${Object.entries(parameters)
    .filter(([, value]) => value !== '')
    // Not URLSearchParams: it writes "+" for a space, which telephones and mail programs show.
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/**
 * The ways to pass words and an address on.
 *
 * @param words What to say.
 * @param url Where it leads; networks that take nothing but an address are left out without one.
 * @param subject Of an email.
 */
export function shareLinks(words: string, url = '', subject = ''): ShareLink[] {
  const whole = [words, url].filter(Boolean).join('\n');
  const line = [words, url].filter(Boolean).join(' ');
  return [
    // RFC 5724; without a number, the visitor chooses whom to write to.
    {network: 'SMS', href: query('sms:', {body: whole})},
    {
      href: query('mailto:', {
        // One line: a break could pass for another field of the mail.
        subject: subject.replaceAll(/\s+/g, ' '),
        body: whole.replaceAll(/\r?\n/g, '\r\n'),
      }),
    },
    {network: 'WhatsApp', href: query('https://wa.me/', {text: whole})},
    ...(url
      ? ([
          {network: 'Telegram', href: query('https://t.me/share/url', {url, text: words})},
          {
            network: 'Facebook',
            href: query('https://www.facebook.com/sharer/sharer.php', {u: url}),
          },
        ] as const)
      : []),
    {network: 'X', href: query('https://x.com/intent/post', {text: words, url})},
    {network: 'Bluesky', href: query('https://bsky.app/intent/compose', {text: line})},
  ];
}
