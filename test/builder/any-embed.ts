import fc from 'fast-check';
import {attributesOf, elementNames, type AttributeKind} from '../../src/embed/attributes.js';
import type {Embed} from '../../src/embed/embed.js';

/** A colour as `#rrggbb`. */
export const anyColor = fc
  .integer({min: 0, max: 0xffffff})
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

/** Texts that have ended attributes, tags, scripts, templates and lines somewhere before, and any others. */
export const anyText = fc.oneof(
  fc.string({unit: 'grapheme', minLength: 1}),
  fc
    .array(
      fc.constantFrom(
        ...[
          '"',
          "'",
          '`',
          '<',
          '>',
          '&',
          '&quot;',
          '</script>',
          '<!--',
          ']]>',
          '${x}',
          '{{x}}',
          '{x}',
          '@if (x) {',
          '\\',
          '\n',
          '\n\n',
          '\r',
          '\t',
          '=',
          '/>',
          'x',
          'javascript:',
          ' onload="x"',
        ],
      ),
      {minLength: 1, maxLength: 8},
    )
    .map((parts) => parts.join('')),
);

/** Any element with any values of its attributes. */
export const anyEmbed: fc.Arbitrary<Embed> = fc.constantFrom(...elementNames).chain((element) =>
  fc.record({
    element: fc.constant(element),
    attributes: fc.record(
      Object.fromEntries(
        attributesOf(element).map(([name, kind]: [string, AttributeKind]) => [
          name,
          kind === 'switch'
            ? fc.constant('')
            : anyText.map((text) => text.trim()).filter((text) => text !== ''),
        ]),
      ),
      {requiredKeys: []},
    ),
    scheme: fc.constantFrom(undefined, 'light' as const, 'dark' as const),
    accent: fc.option(anyColor, {nil: undefined}),
    accentDark: fc.option(anyColor, {nil: undefined}),
  }),
);
