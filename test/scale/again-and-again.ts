/**
 * Does something again and again, several at a time, for as long as something else takes; what has begun is ended, and each does it once at least
 * after that is over.
 */
export async function againAndAgain(
  people: number,
  act: () => Promise<unknown>,
  during: () => Promise<unknown>,
): Promise<void> {
  const state = {isOver: false};
  const person = async () => {
    for (let isLast = false; !isLast;) {
      isLast = state.isOver;
      await act();
    }
  };
  const all = Promise.all(Array.from({length: people}, person));
  // Where one of them fails, there is nothing to wait for.
  await Promise.race([during(), all.then(() => undefined)]).finally(() => (state.isOver = true));
  await all;
}
