/** `npm run sizes`: what each part of the scripts takes. With `--write` docs/sizes.md and docs/sizes.svg say it too. */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {projectFile} from './bundles/paths.js';
import {tool} from './child-process.mjs';
import {partFindings} from './sizes/budget.js';
import {measureAll} from './sizes/measure.js';
import {sizesPage} from './sizes/page.js';
import {treemapOf} from './sizes/treemap.js';

const {values: options} = parseArgs({options: {write: {type: 'boolean'}}});

const sizes = await measureAll();
for (const [file, {brotli, parts}] of Object.entries(sizes.scripts)) {
  console.log(`${file}: ${brotli} bytes`);
  for (const [part, size] of Object.entries(parts))
    console.log(`  ${part.padEnd(22)}${size.minified} minified, ${size.brotli} brotli`);
}
console.log(`ijn.js without the built-in feed: ${sizes.codeWithoutFeed} bytes`);
if (options.write) {
  writeFileSync(projectFile('docs/sizes.svg'), treemapOf(sizes));
  writeFileSync(projectFile('docs/sizes.md'), sizesPage(sizes));
  await tool('prettier', ['--write', '--log-level=warn', 'docs/sizes.md']);
}
const findings = partFindings(sizes.scripts);
for (const finding of findings) console.error(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
