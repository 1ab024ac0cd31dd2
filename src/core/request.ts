import type { EvidenceEnvironment } from './evidence';
import type { Target, TargetSecrets } from './target';
import type { MqttVersion } from './subprotocol';

/** As curl's `--resolve`: use this address for that host and port. */
export interface ResolveOverride {
  host: string;
  port: number;
  address: string;
}

/** MQTT credentials. Kept in memory only for the run. */
export interface Credentials {
  username: string | null;
  password: string | null;
}

/** Everything that a run is given. It holds secrets and is never written anywhere. */
export interface DiagnosisRequest {
  target: Target;
  secrets: TargetSecrets;
  pageOrigin: string | null;
  credentials: Credentials;
  clientId: string | null;
  protocolVersion: MqttVersion;
  resolve: ResolveOverride[];
  /** Certificates that count as imported into the browser: Base64 of the DER. */
  trust: string[];
  /** `auto` finds one, `none` predicts only, else the path of an executable. */
  browser: string;
  /** Upper bound for the whole run, in ms; the time of `idleSeconds` comes on top. */
  timeoutMs: number;
  /** Seconds to leave a connection idle; `null`: not asked for. */
  idleSeconds: number | null;
  environment: EvidenceEnvironment;
}
