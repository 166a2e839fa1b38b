/** The worker that looks at feeds. */
import {inspectDesk, type Question} from './inspection.js';

addEventListener('message', ({data}: MessageEvent<Question>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
  postMessage(inspectDesk(data));
});
