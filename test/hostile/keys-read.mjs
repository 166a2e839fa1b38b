/**
 * The names of properties that our files and the Lit inside them read: a page that puts something under one of them on
 * `Object.prototype` may be read in place of what is not there.
 */
import {readFile} from 'node:fs/promises';
import {parse} from 'acorn';
import {full} from 'acorn-walk';

/** The script, and what most pages load of it. */
const files = ['ijn', 'ijn-feed', 'ijn-diagram', 'ijn-controls', 'ijn-acting'];

/**
 * What browsers read from the options that we hand them: members of the dictionaries of fetch, events, shadow roots, custom
 * elements, observers, animations, decoders and style sheets, options of Intl, and fields of property descriptors.
 */
const options = `
  method headers body referrer referrerPolicy mode credentials cache redirect integrity keepalive signal duplex priority window
  capture once passive bubbles cancelable composed detail view
  delegatesFocus slotAssignment clonable serializable customElementRegistry referenceTarget extends is selfOnly
  root rootMargin scrollMargin threshold trackVisibility delay box
  duration easing iterations iterationStart endDelay pseudoElement timeline rangeStart rangeEnd
  behavior block inline fatal ignoreBOM stream media disabled baseURL
  localeMatcher calendar numberingSystem collation caseFirst numeric variants hour12 hourCycle timeZone weekday era year month
  day dayPeriod hour minute second fractionalSecondDigits timeZoneName formatMatcher dateStyle timeStyle type style fallback
  languageDisplay minimumIntegerDigits minimumFractionDigits maximumFractionDigits minimumSignificantDigits
  maximumSignificantDigits roundingIncrement roundingMode roundingPriority trailingZeroDisplay notation currency unit
  get set value writable enumerable configurable`;

/**
 * @param {string} code
 * @param {Set<string>} names that are read
 * @param {Set<string>} tested what is tested with `in`, which no accessor can note
 */
function readIn(code, names, tested) {
  full(parse(code, {ecmaVersion: 'latest', sourceType: 'module'}), (any) => {
    const node = /** @type {import('acorn').AnyNode} */ (any);
    if (node.type === 'MemberExpression') {
      if (node.property.type === 'Literal') names.add(String(node.property.value));
      if (!node.computed && node.property.type === 'Identifier') names.add(node.property.name);
    }
    if (node.type === 'ObjectPattern') {
      for (const property of node.properties)
        if (property.type === 'Property' && property.key.type === 'Identifier')
          names.add(property.key.name);
    }
    if (node.type === 'BinaryExpression' && node.operator === 'in' && node.left.type === 'Literal')
      tested.add(String(node.left.value));
  });
}

/**
 * All of them, but for what every object has.
 * @returns {Promise<{keys: string[], tested: string[]}>} `tested` are among them.
 */
export async function keysRead() {
  /** @type {Set<string>} */
  const tested = new Set();
  const names = new Set(options.trim().split(/\s+/));
  for (const file of files) {
    const code = await readFile(new URL(`../../dist/${file}.js`, import.meta.url), 'utf8');
    readIn(code, names, tested);
  }
  // Numbers are places in lists.
  const asked = (/** @type {Iterable<string>} */ all) =>
    [...all].filter((name) => !(name in {}) && !/^\d+$/.test(name)).sort();
  return {keys: asked(new Set([...names, ...tested])), tested: asked(tested)};
}
