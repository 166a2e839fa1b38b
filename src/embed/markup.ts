/**
 * Markup as it is pasted or served: built of tags, so that whatever stands in a value or a text is escaped in one place. Pure.
 */

/** A tag with what is in it. */
export interface Tag {
  name: string;
  /** In order; `true` is a switch that is on. */
  attributes?: readonly [name: string, value: string | true][] | undefined;
  content?: readonly Content[] | undefined;
  /** Text of a script or a style, which is not escaped: its own language is. */
  raw?: string | undefined;
}

/** What stands in a tag. */
export type Content = Tag | string;

/** How markup is written. */
export interface MarkupStyle {
  /** Signs that mean something to a framework's templates besides those of HTML, and are written as numbers. */
  reserved?: string | undefined;
  /** All in one line, for programs that make paragraphs of new lines. */
  oneLine?: boolean;
}

/** Tags that stand in the line of the words around them. */
const inLine = new Set(['a', 'bdi', 'span', 'em', 'strong']);

/** Where a tag with its attributes is longer, each gets a line, unless it stands in the line of words. */
const longest = 100;

const names: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Signs that are no text in HTML: control characters but those of lines and of Latin-1, and halves of characters. */
const noText = /(?![\t\n\r\x80-\x9f])\p{Cc}|\p{Surrogate}/gu;

/**
 * Text as it is written between tags and in quoted attributes. Ends of lines are written as numbers: programs make paragraphs of
 * them, and parsers make one of each.
 *
 * @param reserved Further signs to write as numbers.
 */
export const escapeText = (text: string, reserved = ''): string =>
  text
    .replaceAll(noText, '')
    .replaceAll(
      /./gsu,
      (sign) =>
        names[sign] ??
        (/['\n\r\t\u2028\u2029]/.test(sign) || reserved.includes(sign)
          ? `&#${sign.codePointAt(0)};`
          : sign),
    );

/** Writes tags, each beginning a line. */
export const markup = (tags: readonly Content[], style: MarkupStyle = {}, indent = ''): string =>
  tags
    .map((tag) => indent + written(tag, style, indent))
    .join(style.oneLine ? '' : '\n')
    .trimEnd();

function written(content: Content, style: MarkupStyle, indent: string): string {
  if (typeof content === 'string') return escapeText(content, style.reserved);
  const {name, content: inside = [], raw} = content;
  const opening = startTag(content, style, indent);
  const end = `</${name}>`;
  if (raw !== undefined) return opening + raw + end;
  const plain =
    style.oneLine || inside.every((part) => typeof part === 'string' || inLine.has(part.name));
  if (plain) return opening + inside.map((part) => written(part, style, indent)).join('') + end;
  return `${opening}\n${markup(inside, style, `${indent}  `)}\n${indent}${end}`;
}

/** The start of a tag, for what writes the rest itself. */
export function startTag({name, attributes = []}: Tag, style: MarkupStyle, indent = ''): string {
  const all = attributes.map(([key, value]) =>
    value === true ? key : `${key}="${escapeText(value, style.reserved)}"`,
  );
  const line = `<${[name, ...all].join(' ')}>`;
  const fits = indent.length + line.length <= longest || all.length < 2;
  if (fits || style.oneLine || inLine.has(name)) return line;
  return `<${name}\n${all.map((each) => `${indent}  ${each}`).join('\n')}\n${indent}>`;
}

/** JSON for a `<script>` that is data: no `<` begins a tag or a comment there. */
export const scriptData = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');
