/**
 * Turns the published JSON Schema of a feed into the compact shape that the browser's checker reads
 * (src/feed/shape.ts tells the notation). It understands what src/feed/schema.ts uses and fails on anything else,
 * so that a new construct there cannot be silently ignored in the browser.
 */

/** The parts of JSON Schema 2020-12 that Zod writes for our schema. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string;
  const?: unknown;
  enum?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema;
  minimum?: number;
  description?: string;
  'x-format'?: string;
  'x-salvage'?: boolean;
}

/** The TypeScript source of a module that exports `feedShape`. */
export function feedShapeModule(schema: JsonSchema): string {
  const definitions = schema.$defs ?? {};
  const written = new Map<string, string>();

  const reference = (path: string): string => {
    const name = path.replace('#/$defs/', '');
    const definition = definitions[name];
    if (!definition) throw new Error(`${path} is not defined`);
    if (name === 'Text') return `'text'`;
    const constant = name[0]?.toLowerCase() + name.slice(1);
    if (!written.has(constant)) written.set(constant, shape(definition, name));
    return constant;
  };

  const fieldLines = ({properties = {}, required = []}: JsonSchema, at: string) =>
    Object.entries(properties)
      // The field that tells variants apart is the key of each.
      .filter(([, field]) => typeof field.const !== 'string')
      .map(([name, field]) => {
        const key = required.includes(name) ? name : `'${name}?'`;
        return `${key}: ${shape(field, `${at}.${name}`)}`;
      });

  const variant = (options: JsonSchema[], at: string) => {
    const variants = options.map((option) => {
      const definition = option.$ref ? definitions[option.$ref.replace('#/$defs/', '')] : option;
      const kind = definition?.properties?.kind?.const;
      if (!definition || typeof kind !== 'string')
        throw new Error(`${at}: a variant without a constant kind`);
      return {kind, lines: fieldLines(definition, at)};
    });
    const [first, ...others] = variants.map(({lines}) => lines);
    const common = first?.filter((line) => others.every((lines) => lines.includes(line))) ?? [];
    const of = variants.map(
      ({kind, lines}) => `${kind}: {${lines.filter((line) => !common.includes(line)).join(', ')}}`,
    );
    return `{by: 'kind', common: {${common.join(', ')}}, of: {${of.join(', ')}}}`;
  };

  const shape = (node: JsonSchema, at: string): string => {
    if (node.$ref) return reference(node.$ref);
    if (node['x-format']) return `'${node['x-format']}'`;
    if (node.oneOf) return variant(node.oneOf, at);
    if (node.enum) return JSON.stringify(node.enum);
    if (node.const === 1) return '1';
    if (node.type === 'boolean') return `'boolean'`;
    if (node.type === 'integer' && node.minimum === 0) return `'count'`;
    if (node.type === 'array' && node.items) {
      const salvage = node['x-salvage'] ? ', salvage: true' : '';
      return `{list: ${shape(node.items, `${at}[]`)}, max: ${node.maxItems}${salvage}}`;
    }
    if (node.propertyNames && node.additionalProperties) {
      return `{record: [${shape(node.propertyNames, at)}, ${shape(node.additionalProperties, at)}]}`;
    }
    if (node.type === 'object' && node.properties)
      return `{fields: {${fieldLines(node, at).join(', ')}}}`;
    throw new Error(`${at}: the checker has no word for ${JSON.stringify(node)}`);
  };

  const root = reference(schema.$ref ?? '');
  const constants = [...written].filter(([name]) => name !== root);
  return [
    `import type {Fields, Shape} from './shape.js';`,
    ...constants.map(([name, source]) => `const ${name} = ${source} as const satisfies Shape;`),
    `/** The shape of a feed, made from schema.ts. */`,
    `export const feedShape: {fields: Fields} = ${written.get(root)};`,
    '',
  ].join('\n');
}
