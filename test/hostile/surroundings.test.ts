/** What a server, a frame or a style sheet does to a page. */
import {describeFamilies} from './describe-families.js';
import {surroundings} from './rows.js';

describeFamilies(surroundings);
