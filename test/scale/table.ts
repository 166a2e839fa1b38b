/** One measurement, as it is told. */
export interface Table {
  /** Its key in the JSON. */
  name: string;
  title: string;
  /** What was done, and what to know when reading the figures. */
  text: string;
  rows: Record<string, string | number>[];
}

const shown = (value: string | number): string =>
  typeof value === 'number'
    ? value.toLocaleString('en', {maximumFractionDigits: value < 10 ? 2 : value < 1000 ? 1 : 0})
    : value;

/** A table for people, which the terminal shows as well. */
export function markdownOf({title, text, rows}: Table): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((name) => shown(row[name] ?? '')))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const isNumber = columns.map((name) => typeof rows[0]?.[name] === 'number');
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  const [head = [], ...body] = cells;
  const rule = widths.map((width, i) =>
    isNumber[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [`## ${title}`, '', text, '', line(head), line(rule), ...body.map(line), ''].join('\n');
}
