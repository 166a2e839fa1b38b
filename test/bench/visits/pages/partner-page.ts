/** A partner's page around the handout, the same for all. Pure. */

/** What of it differs. */
export interface PageParts {
  language: string;
  /** Further tags of the head. */
  head?: string;
  /** The handout, or what stands in its place until it is drawn. */
  handout: string;
  /** Where the page is in Spanish; without it, it is a button, and the page switches by itself. */
  spanish?: string | undefined;
}

/** The page as the server sends it. */
export function partnerPage({language, head = '', handout, spanish}: PageParts): string {
  const control = spanish
    ? `<a id="spanish" lang="es" href="${spanish}">Español</a>`
    : '<button id="spanish" lang="es" type="button">Español</button>';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A partner</title>
<link rel="icon" href="data:,">
${head}</head>
<body>
<header>${control}</header>
<main>
<h1>A partner</h1>
${handout}
</main>
<footer><p>A partner is a member of a network.</p></footer>
</body>
</html>
`;
}
