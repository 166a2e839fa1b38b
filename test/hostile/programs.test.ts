/** What the programs of a page do, and where they put our tags and script. */
import {describeFamilies} from './describe-families.js';
import {programs} from './rows.js';

describeFamilies(programs);
