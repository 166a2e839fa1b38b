import type {Problem} from '../../feed/problem.js';
import {pathText, type Path} from '../schema-walk.js';

/** Something that visitors see all the same, but that is worth a look. */
export const warning = (path: Path, value: unknown, reason: string, mend: string): Problem => ({
  path: pathText(path),
  value,
  reason,
  mend,
  severity: 'warning',
});
