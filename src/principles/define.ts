/** Registers `<ijn-principles>`. */
import {define} from '../shared/define.js';
import {IjnPrinciples} from './ijn-principles.js';

define('ijn-principles', IjnPrinciples);

declare global {
  interface HTMLElementTagNameMap {
    'ijn-principles': IjnPrinciples;
  }
}
