/** Text in the places of a page where it could end what it stands in. Pure. */

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element's content or a quoted attribute. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!);

/** JSON for a `<script>` that is data: no `<` begins a tag or a comment there. */
export const scriptData = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');

/** The start tag of an element; an attribute without a value is an empty string. */
export const startTag = (name: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${name}${[...attributes]
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`))
    .join('')}>`;
