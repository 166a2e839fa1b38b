/** Registers `<ijn-action-card>`. */
import {define} from '../shared/define.js';
import {IjnActionCard} from './ijn-action-card.js';

define('ijn-action-card', IjnActionCard);

declare global {
  interface HTMLElementTagNameMap {
    'ijn-action-card': IjnActionCard;
  }
}
