/** Colours of the treemap: parts of one kind have one in all files, so that what is in several is seen. */

/** What a part is, for its colour; and the words of the legend. */
export const kinds = [
  {kind: 'own', words: 'what the file is for', light: '#cfe3f7', dark: '#1f4468'},
  {kind: 'text', words: 'built-in feed', light: '#fbe0a8', dark: '#6a4c0e'},
  {kind: 'feed', words: 'reading feeds', light: '#dcd6f7', dark: '#433a7c'},
  {kind: 'locale', words: 'languages', light: '#c9ebd3', dark: '#1c5136'},
  {kind: 'styles', words: 'styles', light: '#f8d3dd', dark: '#6b2c42'},
  {kind: 'package', words: 'Lit and other packages', light: '#e3ddd3', dark: '#4d463b'},
  {kind: 'loading', words: 'loading files', light: '#f7d9bf', dark: '#683f1d'},
] as const;

type Kind = (typeof kinds)[number]['kind'];

/** @param part As parts.ts calls it. */
export function kindOf(part: string): Kind {
  if (part === 'built-in feed') return 'text';
  if (part === 'companions') return 'loading';
  if (part === 'feed' || part === 'locale' || part === 'styles') return part;
  return packages.test(part) ? 'package' : 'own';
}

/** Their names have a slash or stand in no folder of ours. */
const packages = /^(Lit|@.*\/.*|ts-ics|lean-qr)$/;

const colours = (theme: 'light' | 'dark') =>
  kinds.map((entry) => `.${entry.kind}{fill:${entry[theme]}}`).join('');

/** Light, and dark where the reader's system is. */
export const style = `
text{font-family:system-ui,-apple-system,'Segoe UI',sans-serif;fill:#1c1c22}
.ground{fill:#fff}.file{fill:#eeeef2}.head{font-size:20px;font-weight:650}.under{font-size:13px;fill:#55555f}
.name{font-weight:650}.kb{font-weight:400;fill-opacity:.8}
${colours('light')}
@media (prefers-color-scheme:dark){
text{fill:#f1f1f5}.ground{fill:#16161a}.file{fill:#2a2a31}.under{fill:#b9b9c4}
${colours('dark')}
}
`;
