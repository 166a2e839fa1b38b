/**
 * Which source a target was made for, as XLIFF carries it; made-for.ts tells why. Pure.
 *
 *     extradata="source:1f2e3d4c5b6a"                                        made for this source
 *     extradata="source:1f2e3d4c5b6a asked:aabbccddeeff target:001122334455" and asked to fit that one
 */
import type {MadeFor} from './xliff-document.js';

/** Reads `extradata`; undefined when there is nothing of ours in it. */
export function parseMadeFor(extradata: string | null): MadeFor | undefined {
  const entries = new Map(
    (extradata ?? '').split(/\s+/).map((entry) => {
      const [key = '', value = ''] = entry.split(':');
      return [key, value];
    }),
  );
  const source = entries.get('source');
  if (!source) return undefined;
  const [asked, target] = [entries.get('asked'), entries.get('target')];
  return {source, ...(asked && {asked}), ...(target && {target})};
}

/** Writes `extradata`. */
export const formatMadeFor = ({source, asked, target}: MadeFor): string =>
  [`source:${source}`, asked && `asked:${asked}`, target && `target:${target}`]
    .filter(Boolean)
    .join(' ');
