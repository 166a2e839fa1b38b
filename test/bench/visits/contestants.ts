/**
 * Who is measured. All show the built-in handout in a partner's page; they differ in what draws it, and in whether its words are
 * written into the page by a server or drawn by a script.
 */

/** Where its words come from. */
export type Way = 'in-page' | 'by-script';

/** One of those who are measured. */
export interface Contestant {
  /** As it is called in addresses and results. */
  id: string;
  name: string;
  way: Way;
  /** Whose work it is: `ours`, the floor that nothing can be faster than, or a peer of test/bench/visits/peers/. */
  by: 'ours' | 'floor' | 'react' | 'shoelace' | 'web-awesome';
}

/** In the order in which they are told of. */
export const contestants: readonly Contestant[] = [
  {id: 'static', name: 'Static HTML', way: 'in-page', by: 'floor'},
  {id: 'ours-rendered', name: 'Ours, server-rendered', way: 'in-page', by: 'ours'},
  {id: 'shoelace', name: 'Shoelace, in HTML', way: 'in-page', by: 'shoelace'},
  {id: 'web-awesome', name: 'Web Awesome, in HTML', way: 'in-page', by: 'web-awesome'},
  {id: 'react', name: 'React, server-rendered', way: 'in-page', by: 'react'},
  {id: 'ours-tag', name: 'Ours, script tag', way: 'by-script', by: 'ours'},
  {id: 'ours-feed', name: 'Ours, script tag and feed', way: 'by-script', by: 'ours'},
  {id: 'shoelace-drawn', name: 'Shoelace, by script', way: 'by-script', by: 'shoelace'},
  {id: 'web-awesome-drawn', name: 'Web Awesome, by script', way: 'by-script', by: 'web-awesome'},
  {id: 'react-drawn', name: 'React, by script', way: 'by-script', by: 'react'},
];
