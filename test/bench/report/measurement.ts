/** What a measurement hands to `report`. */
import type {Summary} from './summary.js';

/** One figure. */
export interface Column {
  id: string;
  /** As the head of a column says it. */
  title: string;
  /** Such as `ms`; empty for a plain number. */
  unit: string;
  /** What is measured, from when to when. */
  meaning: string;
  /** After the point; none without it. */
  digits?: number;
  /** Title of the table that it stands in; columns without one share a table. */
  table?: string;
}

/** What is wanted, and what was found. */
export interface Goal {
  says: string;
  found: string;
  met: boolean;
}

/** What is told whatever was measured. */
interface Told {
  title: string;
  /** How it was measured, in a few sentences of Markdown. */
  note: string;
  /** What the rows are, as the head of the first column says it. */
  rowTitle: string;
  columns: readonly Column[];
}

/** A measurement as it was made. */
export interface Measurement extends Told {
  /** Version of the browser. */
  chromium: string;
  /** How often each row was measured. */
  rounds: number;
  rows: readonly {
    name: string;
    /** By the id of a column; one that says nothing of the row is left out. */
    values: Readonly<Record<string, readonly number[]>>;
  }[];
}

/** A row with its values summarized. */
export interface SummarizedRow {
  name: string;
  figures: Readonly<Record<string, Summary>>;
}

/** A measurement with its values summarized. */
export interface Summarized extends Told {
  /** When and on what it was measured. */
  conditions: string;
  rows: readonly SummarizedRow[];
  goals: readonly Goal[];
}

/** The figure of a row that must have it. */
export function figureOf({name, figures}: SummarizedRow, id: string): Summary {
  const figure = figures[id];
  if (!figure) throw new Error(`${name} has no figure "${id}"`);
  return figure;
}

/** The values of each row summarized. */
export const summarizedRows = (
  rows: Measurement['rows'],
  summarize: (values: readonly number[]) => Summary,
): SummarizedRow[] =>
  rows.map(({name, values}) => ({
    name,
    figures: Object.fromEntries(
      Object.entries(values).map(([id, measured]) => [id, summarize(measured)]),
    ),
  }));
