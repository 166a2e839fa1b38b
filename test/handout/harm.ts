/**
 * What in a drawn element could harm its page, or lead a visitor astray; empty when nothing does. What our templates use
 * is listed here; everything else is a fault, so a new template that needs more is to add it.
 */
export function harmIn(root: ShadowRoot): string[] {
  const harm = [];
  for (const element of root.querySelectorAll('*')) {
    const {localName} = element;
    if (!tags.has(localName)) harm.push(`<${localName}>`);
    const added = element.closest('.pipeline')
      ? ofDrawing
      : element.closest('.sheet')
        ? ofSheet
        : undefined;
    if (localName === 'g' && added !== ofDrawing) harm.push('<g>');
    for (const name of element.getAttributeNames()) {
      if (!(attributes.has(name) || added?.has(name) || marks(element, name)))
        harm.push(`<${localName} ${name}="${element.getAttribute(name)}">`);
      if (name === 'style') harm.push(...harmOfStyle(element as HTMLElement));
      if (name === 'data-code' && !/^https:\/\/[\x21-\x7e]+$/.test(element.getAttribute(name)!))
        harm.push(`a code of ${element.getAttribute(name)}`);
      if (name === 'href') harm.push(...harmOfLink(element as HTMLAnchorElement));
    }
  }
  return harm;
}

const tags = new Set(
  `a article bdi blockquote button dd details div dl dt em g h1 h2 h3 h4 h5 h6 header label li ol option output p path
  section select slot small span strong summary svg textarea time ul`.split(/\s+/),
);

/** None of them runs code, and none but `href` holds an address. */
const attributes = new Set(
  `aria-controls aria-expanded aria-hidden aria-label class d data-action data-exit data-from data-gateway data-open
  data-orientation data-principle data-stage data-state data-to datetime dir hidden href hreflang id lang name part readonly
  rel role rows type value viewBox`.split(/\s+/),
);

/** What the drawing of a pipeline adds, and nothing outside of that. */
const ofDrawing = new Set(
  'aria-labelledby aria-pressed data-edge data-marked data-run style tabindex transform'.split(' '),
);

/** What the sheet that is printed adds, which comes when the page has nothing else to do. An address there is for a phone to read. */
const ofSheet = new Set(['aria-level', 'data-code', 'data-modules']);

/** The button beside a principle that marks its stages in the drawing. */
const marks = ({localName}: Element, name: string) =>
  localName === 'button' && (name === 'aria-pressed' || name === 'aria-describedby');

/** The drawing of a pipeline puts places and lengths into styles, and no address and no words of a feed. */
const harmOfStyle = ({localName, style}: HTMLElement): string[] =>
  /^[\w .,:;()/%+*-]*$/.test(style.cssText) && !/url|image|attr/i.test(style.cssText)
    ? []
    : [`<${localName} style="${style.cssText}">`];

function harmOfLink(link: HTMLAnchorElement): string[] {
  const {href, protocol, host, username, password, rel} = link;
  const faults = [];
  if (link.localName !== 'a') faults.push(`<${link.localName} href>`);
  if (!/^(https|tel|mailto):$/.test(protocol)) faults.push(`href="${href}"`);
  if (username + password !== '') faults.push(`credentials in ${href}`);
  if (!/^[\x21-\x7e]+$/.test(href)) faults.push(`letters that deceive in ${href}`);
  const named = whereTo(link);
  if (protocol === 'https:') {
    if (host === '' || named !== host) faults.push(`${href} is said to lead to "${named}"`);
    if (!/\bnoopener\b.*\bnoreferrer\b/.test(rel)) faults.push(`${href} without noreferrer`);
  } else if (!decodeURIComponent(href).startsWith(`${protocol}${ungrouped(named, protocol)}`)) {
    faults.push(`${href} is said to lead to "${named}"`);
  }
  return faults;
}

/** A telephone number without what groups it. */
const ungrouped = (words: string | null | undefined, protocol: string) =>
  protocol === 'tel:' ? words?.replaceAll(/[ -]/g, '') : words;

/** What stands beside a link, or in it, about where it leads: host, number or address. */
function whereTo(link: Element): string | null | undefined {
  const beside = link.nextElementSibling;
  const inside = link.querySelector('bdi[dir=ltr]');
  const says = inside ?? (beside?.localName === 'bdi' ? beside : beside?.querySelector('bdi'));
  return says?.textContent;
}
