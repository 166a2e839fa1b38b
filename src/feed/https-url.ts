/** `https:` with a host, without credentials: the one kind of address that a feed can send a visitor to. Pure. */

/** An address that was checked. */
export interface SafeLink {
  href: string;
  /** Where it leads, as the URL parser sees it: punycode for letters that could be mistaken. */
  host: string;
}

/** The link to an address of a feed, or nothing when it is not `https:` with a host and without credentials. */
export function httpsLink(url: string): SafeLink | undefined {
  try {
    const {href, host, username, password} = new URL(url);
    // "https:/path" would be read by its page as a path of the page's own site. What begins so and can be parsed has
    // that protocol and a host (URL Standard, 4.4).
    if (/^https:\/\//i.test(url) && username + password === '') return {href, host};
  } catch {
    // Not an address at all.
  }
  return undefined;
}

/** Whether an address is such a one. */
export const isHttpsUrl = (value: string): boolean => httpsLink(value) !== undefined;
