/** What the elements offer, read from their sources. scripts/editor-data.mjs makes from it what editors complete. */
export default {
  globs: [
    'src/*/ijn-*.ts',
    'src/{principles,action-card,pipeline-diagram}/define.ts',
    'src/shared/events.ts',
  ],
  outdir: 'dist',
  litelement: true,
};
