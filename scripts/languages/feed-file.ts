/** The built-in feed in English, from the project's folder. */
export const feedFile = 'src/feed/built-in/feed.json';
