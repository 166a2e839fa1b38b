/**
 * From where embed.html takes feeds. Anybody can make a link to a partner's embed.html, with any feed in it: without a list,
 * anybody's words would stand on the partner's site. Pure.
 */

/**
 * The places of a list, as addresses; what is none is left out.
 *
 * @param list `'self'`, and addresses of sites and folders, separated by spaces.
 * @param page Address of embed.html, which others are relative to.
 */
export const allowedPlaces = (list: string, page: string): URL[] =>
  list
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((place) => read(place === "'self'" ? '/' : place, page) ?? []);

/** The address of a feed, whole, if it lies in one of the places; its name must tell, no redirect counts. */
export function allowedFeed(
  feed: string,
  places: readonly URL[],
  page: string,
): string | undefined {
  const url = read(feed, page);
  // Some servers take these for slashes and dots, and would look in another folder.
  if (/%(25)*(2f|5c)|%(25)+2e/i.test(url?.pathname ?? '')) return undefined;
  const lies = places.some(
    ({origin, pathname}) =>
      origin === url?.origin &&
      (pathname.endsWith('/') ? url.pathname.startsWith(pathname) : url.pathname === pathname),
  );
  return lies ? url?.href : undefined;
}

/** Places as a Content-Security-Policy names them, where a semicolon or a comma would end one. */
export const policySources = (places: readonly URL[]): string =>
  places
    .map(({origin, pathname}) => origin + pathname.replace(/[;,]/g, encodeURIComponent))
    .join(' ');

/** An address of the web; undefined for everything else, whose origin would be "null". */
function read(address: string, base: string): URL | undefined {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
