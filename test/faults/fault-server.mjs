/** Feed servers that misbehave on purpose, each on two ports of its own, so that no row waits for another. */
import {createServer} from 'node:net';
import {behaviours} from './behaviours.mjs';

/** Name for "nobody listens": the connection is refused. */
const offline = 'offline';

/** A feed server whose behaviour can be changed while it runs. */
export class FaultServer {
  /** How many requests came since the behaviour was set. */
  requests = 0;
  /** What went wrong without being meant to. */
  trouble = '';
  #behaviour = offline;
  #options = new URLSearchParams();
  #ports = [0, 0];
  #feed;
  /** @type {import('node:net').Server[]} */
  #listening = [];
  /** @type {Set<import('node:net').Socket>} */
  #sockets = new Set();

  /** @param {Buffer} feed what it serves when it behaves */
  constructor(feed) {
    this.#feed = feed;
  }

  /** Address of the feed. */
  get url() {
    return `${this.#origin(0)}/feed.json`;
  }

  /** @param {number} which of its ports */
  #origin(which) {
    return `http://127.0.0.1:${this.#ports[which]}`;
  }

  /**
   * Behaves so from now on, at the same ports.
   * @param {string} behaviour a name of behaviours.mjs, or `offline`
   * @param {URLSearchParams} options of that behaviour
   * @param {Buffer} [feed] what it serves from now on
   */
  async behave(behaviour, options, feed = this.#feed) {
    if (behaviour !== offline && !Object.hasOwn(behaviours, behaviour))
      throw new Error(`There is no behaviour "${behaviour}"`);
    this.#behaviour = behaviour;
    this.#options = options;
    this.#feed = feed;
    // A server must have listened once to have a port that can be refused.
    if (this.#listening.length === 0) {
      this.#listening = [0, 1].map((which) =>
        createServer((socket) => this.#converse(socket, which === 1)),
      );
      for (const [which, server] of this.#listening.entries())
        this.#ports[which] = await listen(server, this.#ports[which] || undefined);
    }
    if (behaviour === offline) await this.close();
    this.requests = 0;
  }

  /** Stops listening and hangs up. */
  async close() {
    const closed = this.#listening
      .splice(0)
      .map((server) => new Promise((resolve) => server.close(resolve)));
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(closed);
  }

  /**
   * @param {import('node:net').Socket} socket
   * @param {boolean} aside
   */
  #converse(socket, aside) {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    // The other side may leave at any time, and often does.
    socket.on('error', () => socket.destroy());
    let text = '';
    const read = (/** @type {Buffer} */ data) => {
      text += data.toString('latin1');
      if (!text.includes('\r\n\r\n')) return;
      socket.off('data', read);
      socket.resume();
      this.#answer(socket, aside, text);
    };
    socket.on('data', read);
  }

  /**
   * @param {import('node:net').Socket} socket
   * @param {boolean} aside
   * @param {string} text of the request
   */
  #answer(socket, aside, text) {
    const [first = '', ...lines] = text.split('\r\n');
    const path = first.split(' ')[1] ?? '';
    // A browser may look for an icon.
    if (!path.endsWith('.json')) return socket.destroy();
    this.requests++;
    const headers = Object.fromEntries(
      lines.map((line) => line.split(/:\s*/)).map(([name, value]) => [name?.toLowerCase(), value]),
    );
    // Whoever serves a feed learns neither who reads it nor on which page.
    for (const name of ['cookie', 'authorization', 'referer'])
      if (headers[name]) this.trouble = `The browser sent ${name}: ${headers[name]}`;
    const exchange = {
      socket,
      path,
      aside,
      headers,
      count: this.requests,
      options: this.#options,
      feed: this.#feed,
      here: this.#origin(0),
      there: this.#origin(1),
    };
    try {
      behaviours[this.#behaviour]?.(exchange);
    } catch (error) {
      // The runner would end without a word.
      this.trouble = String(error);
      socket.destroy();
    }
  }
}

// Below the ports that systems give to whoever asks for any: what is refused now must be free when we come back. Above those
// that browsers do not go to.
const firstPort = 20_000;
const portCount = 10_000;
let nextPort = process.pid % portCount;

/**
 * @param {import('node:net').Server} server
 * @param {number} [port] without it, the next that is free
 * @returns {Promise<number>} the port
 */
async function listen(server, port) {
  for (let tries = port ? 1 : portCount; ; tries--) {
    const chosen = port ?? firstPort + (nextPort++ % portCount);
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(chosen, '127.0.0.1', () => resolve(server.off('error', reject)));
      });
      return chosen;
    } catch (error) {
      if (tries <= 1) throw error;
    }
  }
}
