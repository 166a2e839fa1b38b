/** `17.4` for 17,375 bytes: thousands, as the budget counts. */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
