import {Agent, request, type IncomingHttpHeaders} from 'node:http';

/** An answer as it came, packed as it was. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Bytes of the status line and the headers. */
  head: number;
}

const keepAlive = new Agent({keepAlive: true, maxSockets: 256});

/** Asks a server. `fetch` would unpack the answer, and follow rules of its own about caches. */
export function get(
  url: string,
  headers: Record<string, string> = {},
  agent: Agent | undefined = keepAlive,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, {headers, agent}, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const {statusCode = 0, statusMessage = '', rawHeaders} = response;
        const lines = rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 0);
        resolve({
          status: statusCode,
          headers: response.headers,
          body: Buffer.concat(pieces),
          head: `HTTP/1.1 ${statusCode} ${statusMessage}\r\n\r\n`.length + lines,
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Lets go of the connections that are kept: a server that is to stop waits for them. */
export const hangUp = (): void => keepAlive.destroy();
