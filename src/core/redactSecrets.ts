import { isMqttJsRefusal } from './mqtt/connack';
import { redacted } from './redact';

/** Shorter secrets are not searched for in free text: they would hit ordinary words. */
const minSearchedLength = 3;

/** Members that hold text which a peer or a library chose. Names of protocols, hosts and codes stand elsewhere. */
const freeText = new Set([
  'assignedClientId',
  'bodyHead',
  'closeReason',
  'detail',
  'error',
  'message',
  'openedUrl',
  'protocolError',
  'reason',
  'reasonString',
  'throws',
]);

/** Response headers whose value the judgement rests on, and which can repeat no secret but by using the very same word. */
const protocolHeaders = /^(upgrade|connection|server|via|date|content-.*|sec-websocket-.*)$/i;

/**
 * A deep copy of plain JSON in which every occurrence of a secret in free text, also URL-encoded or in Base64, is
 * replaced. The last line of defence: a peer may send back what it was sent. A user name such as "mqtt" is left
 * alone where it is a word of the protocol.
 */
export function redactSecrets<T>(value: T, secrets: readonly string[]): T {
  const needles = [
    ...new Set(secrets.filter((secret) => secret.length >= minSearchedLength).flatMap(spellings)),
  ];
  if (needles.length === 0) return value;
  needles.sort((a, b) => b.length - a.length);
  // What was replaced before is passed over: a secret such as "red" must not be found in it again.
  const pattern = new RegExp([redacted, ...needles].map(escapePattern).join('|'), 'g');
  return redactIn(value, pattern) as T;
}

function spellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(/=+$/, '');
  // Half of a surrogate pair cannot be URL-encoded; on the way through UTF-8 it becomes U+FFFD.
  const encoded = encodeURIComponent(new TextDecoder().decode(bytes));
  return [secret, encoded, encoded.replaceAll('%20', '+'), base64];
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function redactIn(value: unknown, pattern: RegExp): unknown {
  if (Array.isArray(value)) return value.map((item) => redactIn(item, pattern));
  if (typeof value !== 'object' || value === null) return value;
  // A missing fact has words of ours only, among them its `reason`.
  if ('status' in value && value.status === 'skipped') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactMember(key, item, pattern)]),
  );
}

function redactMember(key: string, item: unknown, pattern: RegExp): unknown {
  if (key === 'headers' && Array.isArray(item)) return item.map((header) => redactHeader(header, pattern));
  return typeof item === 'string' && freeText.has(key) ? replaceAll(item, pattern) : redactIn(item, pattern);
}

function redactHeader(header: unknown, pattern: RegExp): unknown {
  if (!Array.isArray(header)) return header;
  const [name, value] = header as unknown[];
  if (typeof name !== 'string' || typeof value !== 'string' || protocolHeaders.test(name)) return header;
  return [name, replaceAll(value, pattern)];
}

/** A client's own sentence stays: with the user name "user", "Bad username or password" repeats no secret. */
function replaceAll(text: string, pattern: RegExp): string {
  return isMqttJsRefusal(text) || /^net::ERR_[A-Z0-9_]+$/.test(text) ? text : text.replace(pattern, redacted);
}
