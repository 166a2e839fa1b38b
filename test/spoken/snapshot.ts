/** What the cards of one kind say, as the repository has it: `test/spoken/KIND.txt`. */
export interface Snapshot {
  /** What stands before the first section. */
  preface: string;
  /** By its title. */
  sections: ReadonlyMap<string, string>;
  /** Whether this run writes it anew instead of comparing. */
  renewing: boolean;
}

const address = (kind: string) => `/__spoken/${kind}`;

/** The snapshot of a kind; it has no section where there is no file. */
export async function snapshotOf(kind: string): Promise<Snapshot> {
  const response = await fetch(address(kind), {cache: 'no-store'});
  const {text, renewing} = (await response.json()) as {text: string; renewing: boolean};
  const [preface = '', ...rest] = text.split(/^## (.+)\n/m);
  const sections = new Map<string, string>();
  for (let i = 0; i < rest.length; i += 2) sections.set(rest[i]!, rest[i + 1]!.trim());
  return {preface: preface.trim(), sections, renewing};
}

/** Writes the file of a kind, if this run is to. */
export async function renew(
  kind: string,
  {preface, sections}: Pick<Snapshot, 'preface' | 'sections'>,
): Promise<void> {
  const parts = [...sections].map(([title, text]) => `## ${title}\n\n${text}`);
  const body = `${[preface, ...parts].join('\n\n')}\n`;
  const {ok, statusText} = await fetch(address(kind), {method: 'PUT', body});
  if (!ok) throw new Error(`${kind}.txt is not renewed: ${statusText}`);
}
