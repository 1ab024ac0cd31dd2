import type { HttpFailure, TcpFailure, TlsFailure } from '../../core/evidence';
import { sentOrigin } from '../../core/page';
import { type MqttVersion, subprotocolFor } from '../../core/subprotocol';
import { type Outcome, type ProbeResult, type ResultOf, skipped, toResult } from '../outcome';
import type { ProbeContext } from '../probeContext';
import { nodeContext } from '../tls/contexts';
import type { Endpoint } from '../tls/endpoint';
import { closeInGoodOrder, type TransportOptions } from '../transport';
import { performUpgrade, type Upgrade } from './upgrade';
import { bareUpgrade, browserUpgrade, type PreparedRequest, type UpgradeRequest } from './upgradeRequest';

export type UpgradeOutcome = Outcome<Upgrade, TcpFailure | TlsFailure | HttpFailure>;

/** A browser offers no h2 on a connection for a WebSocket, and `ws` in Node offers nothing at all. */
const browserAlpn = ['http/1.1'];

/** The opening handshakes of one run, each on a connection of its own. */
export class Handshakes {
  constructor(
    private readonly context: ProbeContext,
    private readonly endpoint: Endpoint,
  ) {}

  get origin(): string {
    return sentOrigin(this.context.request.pageOrigin);
  }

  /** As a browser sends it; to another path where one is given. */
  browser(path: string = this.context.request.secrets.path): Promise<UpgradeOutcome> {
    const request = this.#requestTo(path, this.context.request.protocolVersion);
    const prepared = browserUpgrade(request, this.origin);
    const tls = this.#isSecure ? { context: nodeContext(), alpn: browserAlpn } : null;
    return this.#perform(path, prepared, this.origin, tls);
  }

  /** As a Node client sends it, and ready for MQTT of that version. */
  async bare(origin: string | null, version: MqttVersion): Promise<UpgradeOutcome> {
    const { path } = this.context.request.secrets;
    const request = bareUpgrade(this.#requestTo(path, version), origin);
    const tls = this.#isSecure
      ? { context: await this.context.mqttTls(this.endpoint.address), alpn: null }
      : null;
    return this.#perform(path, request, origin, tls);
  }

  get #isSecure(): boolean {
    return this.context.request.target.secure;
  }

  #requestTo(path: string, version: MqttVersion): UpgradeRequest {
    const { host, port, secure } = this.context.request.target;
    return { host, port, secure, path, subprotocol: subprotocolFor(version) };
  }

  #perform(
    path: string,
    request: PreparedRequest,
    origin: string | null,
    tls: TransportOptions['tls'],
  ): Promise<UpgradeOutcome> {
    const { limits, peerText } = this.context;
    return performUpgrade(
      { endpoint: this.endpoint, transport: { tls }, request, path, origin, peerText },
      this.context.within(limits.tls),
      this.context.within(limits.upgrade),
    );
  }
}

/** The fact of an upgrade; a failure under HTTP is a fact of its own, and this one was not reached. */
export function upgradeResult(outcome: UpgradeOutcome): ProbeResult<Upgrade['fact']> {
  if (outcome.ok) return { status: 'ok', value: outcome.value.fact };
  return outcome.failure.layer === 'http' ? toResult(outcome) : skipped('not-reached');
}

/** Ends the connection of an upgrade that nothing more is asked of. */
export function release(outcome: UpgradeOutcome): void {
  if (outcome.ok && outcome.value.connection !== null)
    closeInGoodOrder(outcome.value.connection.transport.socket);
}

export function isUpgraded(result: ResultOf<'upgradeBrowser'>): boolean {
  return result.status === 'ok' && result.value.status === 101;
}
