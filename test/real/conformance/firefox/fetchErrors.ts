import { type JsonObject, objectOf, textOf } from '../../../../src/browser/json';

/** As in `NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SEC_ERROR_UNKNOWN_ISSUER)`. */
const securityError = /\b(?:SEC|SSL|MOZILLA_PKIX)_ERROR_\w+/;

/** Why requests failed, in Firefox' own words. */
export class FetchErrors {
  static readonly event = 'network.fetchError';

  private readonly byUrl = new Map<string, string>();

  note(method: string, params: JsonObject): void {
    const url = textOf(objectOf(params, 'request'), 'url');
    const text = textOf(params, 'errorText');
    if (method !== FetchErrors.event || url === null || text === null) return;
    this.byUrl.set(url, securityError.exec(text)?.[0] ?? text);
  }

  /** The name of the error alone, as `SSL_ERROR_BAD_CERT_DOMAIN` or `NS_ERROR_NET_RESET`. */
  of(socketUrl: string): string | null {
    // The request of a WebSocket's opening handshake is one of http or https to Firefox.
    const { href } = new URL(socketUrl.replace(/^ws/, 'http'));
    return this.byUrl.get(href) ?? null;
  }
}
