/**
 * Where Vite lists what a file bundles of others. scripts/licences.mjs makes LICENSES.txt of the lists in a folder: visitors need
 * not carry the notices.
 */
export const licencesOf = (file: string): {fileName: string} => ({
  fileName: `${file}.licences.json`,
});
