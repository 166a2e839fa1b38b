import {share} from '../share.js';
import './components.js';

document.addEventListener('click', share);
