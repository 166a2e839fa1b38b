import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';
import {frameworkTypesPlugin} from './scripts/framework-types.mjs';

/** What the elements offer, read from their sources, and editors' completion data made from it. */
export default {
  globs: [
    'src/*/ijn-*.ts',
    'src/{principles,action-card,pipeline-diagram}/define.ts',
    'src/shared/events.ts',
  ],
  outdir: 'dist',
  litelement: true,
  plugins: [
    customElementVsCodePlugin({
      outdir: 'dist',
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: null,
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({
      outdir: 'dist',
      webTypesFileName: 'web-types.json',
      excludeCss: true,
      packageJson: false,
      hideLogs: true,
    }),
    frameworkTypesPlugin({outdir: 'dist/types'}),
  ],
};
