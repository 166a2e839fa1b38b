/** Registers `<ijn-pipeline-diagram>`. */
import {define} from '../shared/define.js';
import {IjnPipelineDiagram} from './ijn-pipeline-diagram.js';

define('ijn-pipeline-diagram', IjnPipelineDiagram);

declare global {
  interface HTMLElementTagNameMap {
    'ijn-pipeline-diagram': IjnPipelineDiagram;
  }
}
