/** What the test server answers: with a string or bytes as they are, with another value as JSON. */
export interface StoredAnswer {
  status?: number;
  type?: string;
  /** Its Content-Security-Policy. */
  policy?: string;
  /** More headers. */
  headers?: Record<string, string>;
  body: unknown;
}

/**
 * Has the test server answer at a URL of this test's own: each request with the next of the answers, and with the last
 * for ever.
 *
 * @param path File name, or a whole URL from an earlier call to answer at from now on.
 */
export async function stored(path: string, ...answers: StoredAnswer[]): Promise<string> {
  const url = new URL(path, new URL(`/__stored/${crypto.randomUUID()}/`, location.href)).href;
  const encoded = answers.map(({body, ...rest}) => {
    const raw = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const bytes = raw instanceof Uint8Array ? raw : new TextEncoder().encode(JSON.stringify(body));
    return {...rest, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))};
  });
  const response = await fetch(url, {method: 'PUT', body: JSON.stringify(encoded)});
  if (!response.ok) throw new Error(`${url} could not be stored: ${response.status}`);
  return url;
}

/** The requests that the server has seen for a URL from `stored`, oldest first. */
export async function requestsFor(storedUrl: string): Promise<{method: string; url: string}[]> {
  const {pathname} = new URL(storedUrl);
  const response = await fetch(`/__log?contains=${encodeURIComponent(pathname)}`);
  const requests = (await response.json()) as {method: string; url: string}[];
  return requests.filter(({method, url}) => method === 'GET' && url.split('?')[0] === pathname);
}
