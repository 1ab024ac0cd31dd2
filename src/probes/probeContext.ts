import type { SecureContext } from 'node:tls';
import { addressSpaceOf } from '../core/ipAddress';
import type { DiagnosisRequest } from '../core/request';
import type { Limits } from './limits';
import { hasCredentials } from './mqtt/credentials';
import { PeerText } from './peerText';
import type { FactRecorder } from './recorder';
import type { ConnectLimits } from './tcp/connectTcp';
import { nodeContext, trustingContext } from './tls/contexts';
import { TrustStores } from './trust/stores';

interface ContextParts {
  request: DiagnosisRequest;
  limits: Limits;
  /** Aborts with the run, or when the time for the probes is over. */
  signal: AbortSignal;
  /** Aborts with the run only. */
  runSignal: AbortSignal;
  recorder: FactRecorder;
}

/** What the probes of one run share. */
export class ProbeContext {
  readonly request: DiagnosisRequest;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly runSignal: AbortSignal;
  readonly recorder: FactRecorder;
  readonly peerText: PeerText;
  readonly stores: TrustStores;
  #verifying: Promise<SecureContext> | null = null;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(parts: ContextParts) {
    this.request = parts.request;
    this.limits = parts.limits;
    this.signal = parts.signal;
    this.runSignal = parts.runSignal;
    this.recorder = parts.recorder;
    this.peerText = new PeerText(parts.request);
    this.stores = new TrustStores(parts.request.trust, parts.signal);
  }

  within(timeoutMs: number): ConnectLimits {
    return { signal: this.signal, timeoutMs };
  }

  /** TLS for a connection that MQTT is spoken on: one that can verify where credentials depend on it. */
  mqttTls(address: string): Promise<SecureContext> {
    const mustVerify = hasCredentials(this.request) && addressSpaceOf(address) === 'public';
    if (!mustVerify) return Promise.resolve(nodeContext());
    return (this.#verifying ??= this.stores.moreRoots().then(trustingContext));
  }

  /** Runs sessions one after the other where they share a client id: a broker ends the older of two with the same one. */
  async takeTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.request.clientId === null) return work();
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }
}
