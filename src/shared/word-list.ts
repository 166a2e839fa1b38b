/** The words of a space-separated attribute. */
export const wordList = (text: string): string[] => text.split(/\s+/).filter(Boolean);
