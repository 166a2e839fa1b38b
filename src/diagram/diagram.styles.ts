import {css} from '../shared/css.js';
import {arrangedStyles} from './arranged.styles.js';
import {besideStyles} from './beside.styles.js';
import {linesStyles} from './lines.styles.js';
import {paperStyles} from './paper.styles.js';

/** The drawing over the list, and what leads through it. Paper has the last word. */
export const diagramStyles = css`
  ${linesStyles} ${arrangedStyles} ${besideStyles} ${paperStyles}
`;
