/** `npm run locales:extract` */
import {writeExtracted} from './extract.js';
import {readProject} from './project.js';

/** Brings the XLIFF files up to date. */
export async function run(): Promise<void> {
  const files = await writeExtracted(readProject());
  console.log(`${files.length} files in locales/ are up to date with the English sources.`);
  console.log('Next: npm run locales:status says what is left to translate.');
}
