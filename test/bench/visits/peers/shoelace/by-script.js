import {draw} from '../draw.js';
import './components.js';
import {vocabulary} from './vocabulary.ts';

draw(vocabulary);
