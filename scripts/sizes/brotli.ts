import {brotliCompressSync, constants} from 'node:zlib';

/** How many bytes a server sends for it at best: brotli, quality 11. */
export function compressedBytes(content: Buffer | string): number {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}
