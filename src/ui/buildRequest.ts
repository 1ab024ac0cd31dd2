import type { EvidenceEnvironment } from '../core/evidence';
import type { Credentials, DiagnosisRequest } from '../core/request';
import type { Target, TargetSecrets } from '../core/target';
import type { WebviewRun } from '../shared/messages';
import type { Settings } from './settings';
import { webSocketOrigin } from './targetOrigin';

export interface RequestParts {
  target: Target;
  secrets: TargetSecrets;
  pageOrigin: string | null;
  credentials: Credentials;
  trust: string[];
  settings: Settings;
  environment: EvidenceEnvironment;
}

/** Longest time that the panel's page tries by itself, in ms. */
const webviewLimitMs = 15_000;

export const noCredentials: Credentials = { username: null, password: null };

/** The user name and password that stand in the URL, as credentials. */
export function credentialsInUrl(secrets: TargetSecrets): Credentials {
  return { username: secrets.username, password: secrets.password };
}

export function hasCredentials(credentials: Credentials): boolean {
  return credentials.username !== null || credentials.password !== null;
}

export function buildRequest({ settings, ...given }: RequestParts): DiagnosisRequest {
  return { ...given, ...settings, clientId: null, protocolVersion: 4, resolve: [] };
}

/** Schemes that promise no TLS, so that whoever writes them sends credentials in the clear knowingly. */
const plaintextSchemes: readonly string[] = ['ws', 'mqtt', 'tcp', 'http'];

/**
 * What the panel's page is to try. Credentials go beside the URL, never in it, and are left out where the URL promises
 * TLS but mqtt.js opens a plain connection, as for `ssl:`.
 */
export function webviewRunOf(request: DiagnosisRequest): WebviewRun {
  const { secure, scheme } = request.target;
  const maySend = secure || plaintextSchemes.includes(scheme);
  return {
    socketUrl: `${webSocketOrigin(request.target)}${request.secrets.path}`,
    mqttUrl: withoutUserInfo(request.secrets.url),
    ...(maySend ? request.credentials : noCredentials),
    clientId: request.clientId,
    protocolVersion: request.protocolVersion,
    timeoutMs: Math.min(request.timeoutMs, webviewLimitMs),
  };
}

/** The URL without `user:password@`. */
export function withoutUserInfo(url: string): string {
  return url.replace(/(:\/\/)[^/?#]*@/, '$1');
}

/** The certificates of a PEM file, each as Base64 of its DER. */
export function certificatesInPem(pem: string): string[] {
  const blocks = pem.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g);
  return Array.from(blocks, ([, body = '']) => body.replace(/\s/g, ''));
}
