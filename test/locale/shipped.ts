/** The languages that the handout is to be in. */
export const shipped: readonly string[] = [
  ...['en', 'es', 'ht', 'pt-BR', 'zh-Hans', 'zh-Hant', 'pa'],
  ...['ar', 'ur', 'vi', 'fr', 'ru', 'fil', 'ko'],
];
