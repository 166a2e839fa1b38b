/** `ijn-elements/define`: registers the three elements. */
import './action-card/define.js';
import './pipeline-diagram/define.js';
import './principles/define.js';
