/** Makes the TypeScript types of a feed, with the schema's descriptions as documentation. */
import {compile} from 'json-schema-to-typescript';
import type {JsonSchema} from './feed-shape.js';

/**
 * Where a reference carries a description of its own, the compiler would write the type out in place and lose
 * the description; `tsType` makes it name the type.
 */
const nameReferences = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(nameReferences);
  if (typeof node !== 'object' || node === null) return node;
  const {$ref, ...rest} = node as JsonSchema;
  if ($ref && rest.description) return {...rest, tsType: $ref.replace('#/$defs/', '')};
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, nameReferences(value)]),
  );
};

/** The TypeScript source of a module that exports `Feed` and the types of its parts. */
export async function feedTypesModule(schema: JsonSchema): Promise<string> {
  const source = await compile(nameReferences(schema) as Parameters<typeof compile>[0], 'Feed', {
    additionalProperties: false,
    bannerComment: '/** What a feed holds. Made from schema.ts by `npm run generate`. */',
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
  });
  // The compiler's note on who uses a type tells a reader nothing.
  return source.replaceAll(
    /(?: \*\n)? \* This interface was referenced by [^\n]*\n \* via [^\n]*\n/g,
    '',
  );
}
