/** The page that `npm start` opens: what an editor chooses becomes a preview, a snippet and an address. */
import './page.css';
import {Builder} from './builder.js';
import {loadBuilderWords} from './load-words.js';

/** The language that the address names, else those that the browser prefers. */
const requested = () => {
  const named = new URLSearchParams(location.search).get('ui');
  return named ? [named] : navigator.languages;
};

const builder = new Builder(document.querySelector('#page')!);
void loadBuilderWords(requested()).then((words) => builder.start(words, requested()));
