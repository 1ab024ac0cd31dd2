import type { HttpHeader } from '../core/evidence';
import { redacted } from '../core/redact';
import { redactSecrets } from '../core/redactSecrets';
import type { DiagnosisRequest } from '../core/request';
import { secretsOf } from '../core/secretsOf';

/**
 * Makes text that a peer sent fit for evidence: without the run's secrets, which a peer may send back, and cut after that, as
 * half a secret is not found any more.
 */
export class PeerText {
  readonly #secrets: string[];

  constructor(request: DiagnosisRequest) {
    this.#secrets = secretsOf(request);
  }

  /** Free text, at most `limit` characters of it. */
  text(message: string, limit: number): string {
    return redactSecrets({ message }, this.#secrets).message.slice(0, limit);
  }

  /** Bytes in whatever protocol, at most `limit` of them. */
  bytes(raw: Buffer, limit: number): Buffer {
    const text = this.text(raw.toString('latin1'), raw.length);
    // Where a secret stood, there has to be a text that is made of single bytes.
    return Buffer.from(text.replaceAll(redacted, '<redacted>'), 'latin1').subarray(0, limit);
  }

  /** Response headers; words of the protocol stay as they are. */
  headers(headers: readonly HttpHeader[]): HttpHeader[] {
    return redactSecrets({ headers: [...headers] }, this.#secrets).headers;
  }
}
