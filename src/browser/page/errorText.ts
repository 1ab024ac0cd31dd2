import { redactUrl } from '../../core/redact';

/** Longest text of an error that is kept, in characters. */
const maxLength = 500;

/** An exception's message without the secrets of the URL that it may quote. */
export function errorText(error: unknown, url: string): string {
  const message = error instanceof Error || error instanceof DOMException ? error.message : String(error);
  return message.replaceAll(url, redactUrl(url)).slice(0, maxLength);
}
