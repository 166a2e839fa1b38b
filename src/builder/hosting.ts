/** Where the files of a version lie, and their addresses. Pure. */

/** Places that files can lie at: a web space of the partner's own, or a CDN that has what is on npm. */
export const places = ['own', 'jsdelivr', 'unpkg'] as const;

/** One of {@link places}. */
export type Place = (typeof places)[number];

/** Where the files lie. */
export interface Hosting {
  place: Place;
  /** With `own`: address of the folder that holds the one of the version and the one of the feed; {@link baseOf} reads it. */
  base: string;
}

/** The front of a partner's own site. */
export const ownSite: Hosting = {place: 'own', base: '/'};

/** Addresses of what a version needs, each with a `/` at its end. */
export interface Addresses {
  /** Of `ijn.js`, its companions and `embed.html`: never changes. */
  files: string;
  /** Of the feed and its translations: changes when a fact does. */
  feeds: string;
}

const cdns = {
  jsdelivr: 'https://cdn.jsdelivr.net/npm/',
  unpkg: 'https://unpkg.com/',
} as const;

/** What an editor wrote as the address of a folder, brought into form; undefined when it is none. */
export function baseOf(text: string): string | undefined {
  const base = `${text.trim()}/`
    .replace(/\/+$/, '/')
    // Of the folder of a version, the one around it is meant.
    .replace(/\/ijn-elements-\d[^/]*\/$/, '/');
  // A path of the site, or a whole address; what a relative one leads to differs from page to page.
  if (/^\/(?!\/)[^\s"'`<>?#\\\p{Cc}\p{Cs}]*$/u.test(base)) return base;
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) return undefined;
  const {href, search, hash, username} = new URL(base);
  return search || hash || username ? undefined : href;
}

/** Where the files are. A `base` that is none counts as the front of the site. */
export function addressesOf({place, base}: Hosting, version: string): Addresses {
  if (place === 'own') {
    const folder = baseOf(base) ?? '/';
    // As in the ZIP that scripts/zip.mjs makes.
    return {files: `${folder}ijn-elements-${version}/`, feeds: `${folder}ijn-feed/`};
  }
  const [major] = version.split('.');
  return {
    files: `${cdns[place]}ijn-elements@${version}/dist/`,
    // Any later version of the same major number: its feed is written for the same elements.
    feeds: `${cdns[place]}ijn-elements@${major}/dist/feed/`,
  };
}
