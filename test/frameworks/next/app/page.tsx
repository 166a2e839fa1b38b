import {connection} from 'next/server';
import {App} from './driven-app';

export default async function Page() {
  // Rendered for each visit, since each has a nonce of its own.
  await connection();
  return <App />;
}
