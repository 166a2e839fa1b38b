/** The lines that a Content-Security-Policy needs. Pure. */

/** Directives that a snippet needs something of. */
export type Directive = 'script-src' | 'style-src' | 'connect-src' | 'frame-src';

/** Sources by directive; what a page has in them already stays. */
export type Policy = Partial<Record<Directive, readonly string[]>>;

/** The source that allows what lies in a folder, or at an address. */
export function sourceOf(address: string): string {
  if (!/^https?:/i.test(address)) return "'self'";
  const {origin, pathname} = new URL(address);
  // Both end a source.
  return origin + pathname.replaceAll(';', '%3B').replaceAll(',', '%2C');
}

/** A policy of several, each source once. */
export function policyOf(...parts: readonly [Directive, ...string[]][]): Policy {
  const policy: Partial<Record<Directive, string[]>> = {};
  for (const [directive, ...sources] of parts) {
    if (sources.length === 0) continue;
    policy[directive] = [...new Set([...(policy[directive] ?? []), ...sources])];
  }
  return policy;
}

/** A policy as it is written into a header. */
export const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
