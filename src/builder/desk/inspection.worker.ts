/** The worker that looks at feeds. */
import {inspectDesk, type Question} from './inspection.js';

addEventListener('message', ({data}: MessageEvent<Question>) => {
  postMessage(inspectDesk(data));
});
