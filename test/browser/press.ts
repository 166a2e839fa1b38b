/** What the runner adds to each page, to talk with it. */
interface WebSocketModule {
  sendMessageWaitForResponse(message: object): Promise<{executed: boolean}>;
}

const webSocketModule = '/__web-dev-server__web-socket.js';
const sessionId = new URL(location.href).searchParams.get('wtr-session-id');

/** Presses a key as a visitor does: `Tab`. */
export async function press(key: string): Promise<void> {
  const {sendMessageWaitForResponse}: WebSocketModule = await import(webSocketModule);
  const {executed} = await sendMessageWaitForResponse({
    type: 'wtr-command',
    sessionId,
    command: 'press-key',
    payload: {key},
  });
  if (!executed) throw new Error(`Nobody pressed ${key}`);
}
