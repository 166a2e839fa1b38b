/**
 * What Vite makes of the sources: all that is published and is not an npm module. `vite build --mode acting` makes
 * dist/ijn-acting.js; `npm run build` makes all, in this order.
 */
import type {UserConfig} from 'vite';
import {companions, ofCompanions, ofRendered} from './aliases.js';
import {builderPage, inspectionWorker} from './builder-page.js';
import {nodeProgram} from './node-program.js';
import {scriptModule} from './script-module.js';
import {slimStyles} from './slim-lit.js';
import {minifyTemplates} from './small-templates.js';

/** By mode. A file that carries the hash of another one stands after it (module-hashes.ts). */
export const bundles: Readonly<Record<string, UserConfig>> = {
  rendered: scriptModule('ijn-rendered', 'src/rendered/index.ts', ofRendered),
  calendar: scriptModule('ijn-calendar', 'src/calendar/index.ts', ofCompanions),
  foreign: scriptModule('ijn-feed', 'src/foreign/foreign.script-tag.ts', ofCompanions),
  acting: scriptModule('ijn-acting', 'src/acting/index.ts', ofCompanions),
  picture: scriptModule('ijn-picture', 'src/picture/index.ts', ofCompanions),
  diagram: scriptModule('ijn-diagram', 'src/diagram/index.ts', ofCompanions),
  print: scriptModule('ijn-print', 'src/print/index.ts', ofCompanions),
  controls: scriptModule('ijn-controls', 'src/controls/index.ts', ofCompanions),
  script: scriptModule('ijn', 'src/ijn.ts', [companions, ...slimStyles]),
  frame: scriptModule('embed', 'src/frame/index.ts'),
  desk: inspectionWorker,
  page: builderPage,
  render: nodeProgram('render', 'index'),
  'render-script': nodeProgram('render', 'script', [minifyTemplates]),
  'render-npm': nodeProgram('render', 'npm'),
  cli: nodeProgram('cli', 'ijn-feed'),
};
