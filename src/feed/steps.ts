/** Long work in short steps, so that a page can answer its visitor between them. Pure. */

/** Work that can rest wherever it yields, and what comes of it. */
export type Steps<Result> = Generator<undefined, Result>;

/** Milliseconds at a stretch: a visitor feels 50. */
const stretch = 16;

/** Lets the page do what else there is to do. Unlike a timer, it is as quick in a page that nobody looks at. */
export const pause = (): Promise<unknown> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(0);
  });

/** All of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** All of it, with a pause after each stretch. */
export async function withPauses<Result>(steps: Steps<Result>): Promise<Result> {
  for (let end = performance.now() + stretch; ;) {
    const {done, value} = steps.next();
    if (done) return value;
    if (performance.now() > end) {
      await pause();
      end = performance.now() + stretch;
    }
  }
}
