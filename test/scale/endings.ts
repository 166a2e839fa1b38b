/**
 * Takes what is to be done at the end, such as to stop a server: `after` of a test, or the list of a command. The last comes first.
 */
export type AtEnd = (end: () => unknown) => void;

/** A list of what is to be done at the end of a command, also when somebody stops it. */
export function endings(): {atEnd: AtEnd; end: () => Promise<void>} {
  const list: (() => unknown)[] = [];
  const end = async () => {
    for (let next = list.pop(); next; next = list.pop()) await next();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)));
  return {atEnd: (one) => list.push(one), end};
}
