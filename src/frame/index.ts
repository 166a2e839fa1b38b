/** `dist/embed.js`: puts the element that the address of embed.html asks for into that page. */
import {embedFromQuery, styleOf} from '../embed/embed.js';
import {plainText} from '../shared/inline-text.js';
import {allowedFeed, allowedPlaces, policySources} from './allowed-feeds.js';
import {followLanguage} from './page-language.js';
import {followSeenArea} from './seen-area.js';
import {tellHeight} from './tell-height.js';

/** Letters of a query string that is looked at; servers take little more. */
const longestQuery = 8_000;

const {href, search} = location;
const query = new URLSearchParams(search.length > longestQuery ? '' : search);
const embed = embedFromQuery(query);
const {attributes} = embed;
const {lang, feed, 'quick-exit': exit, ...others} = attributes;
const contentOf = (metaName: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name=${metaName}]`)!.content;

const list = contentOf('ijn-feeds');
const places = allowedPlaces(list, href);
const ownFeed = feed === undefined ? undefined : allowedFeed(feed, places, href);

// Narrower than the one in the page, and also for redirects. It cannot be written there: WebKit takes 'self' for nothing in
// a sandbox, and nobody knows the address of the site when the page is made.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = `connect-src ${policySources([new URL('./', href), ...places])}`;
document.head.append(policy);

const main = document.querySelector('main')!;
const element = document.createElement(embed.element);
for (const [attribute, value] of Object.entries(others)) element.setAttribute(attribute, value);
if (ownFeed) element.setAttribute('feed', ownFeed);
for (const [property, value] of styleOf(embed)) element.style.setProperty(property, value);
// The page as well, so that its scroll bar and whatever is around the element match.
document.documentElement.style.colorScheme = embed.scheme ?? '';

addEventListener('ijn-feed-ready', ({feed: {title}}) => {
  document.title = plainText(typeof title === 'string' ? title : title.text);
});
followLanguage(lang, contentOf('ijn-languages').split(' '));
element.append(...main.childNodes);
main.append(element);
if (parent !== self) {
  tellHeight(main);
  followSeenArea();
} else if (!attributes['heading-level']) {
  // A page by itself begins with a heading of the first level.
  element.setAttribute('heading-level', '1');
}

/* oxlint-disable no-console -- There is nobody else to tell whoever wrote the address. */
if (feed !== undefined && !ownFeed)
  console.warn(
    `embed.html: the feed ${feed} is not shown. This page takes feeds from ${list} only; <meta name="ijn-feeds"> in it can name other places.`,
  );
if (exit !== undefined)
  console.warn(
    'embed.html: there is no quick exit in a frame, since it could not replace the page around it.',
  );
if (search.length > longestQuery)
  console.warn(
    `embed.html: the address has more than ${longestQuery} letters of options, and none is looked at.`,
  );
