/** Something in the languages that a person should look at. */
export interface Finding {
  /** From the project's folder. */
  file: string;
  unit?: string | undefined;
  /** To follow the file and the unit. */
  reason: string;
  /** To follow "To mend it: ". */
  mend: string;
}

/** One line for people. */
export const describeFinding = ({file, unit, reason, mend}: Finding): string =>
  `${file}${unit === undefined ? '' : `, unit "${unit}"`}: ${reason}. To mend it: ${mend}.`;
