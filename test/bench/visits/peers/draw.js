import {handoutHtml} from '../content/handout-html.ts';
import english from 'handout/en.json';
import {share} from './share.js';

/** Draws the handout into the page with the elements of a library, and draws it anew in Spanish when that is asked for. */
export function draw(vocabulary) {
  const handout = document.getElementById('handout');
  const show = ({content, messages}) => {
    handout.innerHTML = handoutHtml(content, messages, vocabulary);
  };
  show(english);
  document.addEventListener('click', share);
  document.getElementById('spanish').addEventListener('click', async () => {
    show((await import('handout/es.json')).default);
  });
}
