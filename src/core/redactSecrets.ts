import { isMqttJsRefusal } from './mqtt/connack';
import { protocolWords } from './protocolWords';
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

/** Response headers whose value the judgement rests on: `protocolWords` stay as they are in them. */
const protocolHeaders = /^(upgrade|connection|server|via|date|content-.*|sec-websocket-.*)$/i;

/** What a secret in a text is found with, and what it is found with beside the words of the protocol. */
interface Patterns {
  text: RegExp;
  protocol: RegExp;
}

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
  return redactIn(value, patternsFor(needles)) as T;
}

/** What was replaced before is passed over: a secret such as "red" must not be found in it again. So are words of the protocol. */
function patternsFor(needles: readonly string[]): Patterns {
  return {
    text: new RegExp(longestFirst([redacted, ...needles]), 'g'),
    protocol: new RegExp(longestFirst([redacted, ...needles, ...protocolWords]), 'gi'),
  };
}

/** The longest comes first, so that the word "mqtt" does not hide a secret "mqtt-1". */
function longestFirst(texts: readonly string[]): string {
  return [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
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

function redactIn(value: unknown, patterns: Patterns): unknown {
  if (Array.isArray(value)) return value.map((item) => redactIn(item, patterns));
  if (typeof value !== 'object' || value === null) return value;
  // A missing fact has words of ours only, among them its `reason`.
  if ('status' in value && value.status === 'skipped') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactMember(key, item, patterns)]),
  );
}

function redactMember(key: string, item: unknown, patterns: Patterns): unknown {
  if (key === 'headers' && Array.isArray(item)) return item.map((header) => redactHeader(header, patterns));
  return typeof item === 'string' && freeText.has(key)
    ? replaceAll(item, patterns.text)
    : redactIn(item, patterns);
}

function redactHeader(header: unknown, patterns: Patterns): unknown {
  if (!Array.isArray(header)) return header;
  const [name, value] = header as unknown[];
  if (typeof name !== 'string' || typeof value !== 'string') return header;
  if (!protocolHeaders.test(name)) return [name, replaceAll(value, patterns.text)];
  const isWord = (match: string): boolean => protocolWords.includes(match.toLowerCase());
  return [name, value.replace(patterns.protocol, (match) => (isWord(match) ? match : redacted))];
}

/** A client's own sentence stays: with the user name "user", "Bad username or password" repeats no secret. */
function replaceAll(text: string, pattern: RegExp): string {
  return isMqttJsRefusal(text) || /^net::ERR_[A-Z0-9_]+$/.test(text) ? text : text.replace(pattern, redacted);
}
