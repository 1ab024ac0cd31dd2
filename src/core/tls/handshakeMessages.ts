/** Handshake message types (RFC 8446 section 4, RFC 5246 section 7.4, RFC 6066 section 8). */
export const handshakeType = {
  clientHello: 1,
  serverHello: 2,
  certificate: 11,
  serverKeyExchange: 12,
  certificateRequest: 13,
  serverHelloDone: 14,
  finished: 20,
  certificateStatus: 22,
} as const;

export interface HandshakeMessage {
  type: number;
  body: Uint8Array;
}

const headerLength = 4;

/** Splits joined handshake fragments into complete messages, and says how many bytes those took. */
export function splitHandshakeMessages(bytes: Uint8Array): { messages: HandshakeMessage[]; used: number } {
  const messages: HandshakeMessage[] = [];
  let used = 0;
  while (used + headerLength <= bytes.length) {
    const [type = 0, a = 0, b = 0, c = 0] = bytes.subarray(used, used + headerLength);
    const end = used + headerLength + a * 65536 + b * 256 + c;
    if (end > bytes.length) break;
    messages.push({ type, body: bytes.subarray(used + headerLength, end) });
    used = end;
  }
  return { messages, used };
}
