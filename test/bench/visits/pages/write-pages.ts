import {symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {contestants} from '../contestants.js';
import {ours, ourPages} from './our-pages.js';
import {buildPeers, renderReact} from './peer-builds.js';
import {peerPages} from './peer-pages.js';

/**
 * Puts the files of all contestants into a folder, and returns their pages by path.
 *
 * @param folder That the server serves.
 */
export async function writePages(folder: string): Promise<Record<string, string>> {
  const dist = fileURLToPath(new URL('../../../../dist', import.meta.url));
  await symlink(dist, join(folder, ours.replaceAll('/', '')), 'junction');
  const pages = {
    ...peerPages(await buildPeers(folder), await renderReact(folder)),
    ...(await ourPages()),
  };
  const missing = contestants.find(({id}) => !(id in pages));
  if (missing) throw new Error(`${missing.name} has no page`);
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [`/${name}.html`, page]));
}
