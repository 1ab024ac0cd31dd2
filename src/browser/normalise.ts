/** Longest text of the browser's that is kept, in characters. */
const maxLength = 500;

/** How Chromium begins every failure of an opening handshake (`websocket_channel_impl.cc`, `websocket_stream.cc`). */
const establishment = /^Error in connection establishment: /;

/** A network error's name; what the HTTP parser has against a response stands in a sentence. */
const networkError = /^(?:Error during WebSocket handshake: )?(net::ERR_[A-Z0-9_]+)/;

/**
 * `Network.webSocketFrameError.errorMessage` in the form of the report: a network error's name alone, as
 * `net::ERR_CONNECTION_REFUSED`, else Chromium's sentence, as
 * `Error during WebSocket handshake: Unexpected response code: 404`.
 */
export function normaliseSocketError(message: string): string {
  const text = message.replace(establishment, '').trim();
  const name = networkError.exec(text)?.[1];
  return name ?? visible(text).slice(0, maxLength);
}

/** The status of a refusal; Chromium shows it in its sentence only. */
export function refusedStatus(error: string): number | null {
  const status = /Unexpected response code: (\d{3})$/.exec(error)?.[1];
  return status === undefined ? null : Number(status);
}

/** A server's bytes may be quoted in the sentence. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** The failure that a certificate, or TLS itself, is the reason for: worth another look without verification. */
export function isTlsError(error: string | null): boolean {
  return error !== null && /^net::ERR_(CERT|SSL|BAD_SSL)_/.test(error);
}
