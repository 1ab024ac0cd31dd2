import type { EvidenceEnvironment } from '../core/evidence';
import { pageCredentials } from '../core/pageCredentials';
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

/**
 * What the panel's page is to try. Credentials go beside the URL, never in it, and are left out where the URL promises
 * TLS but mqtt.js opens a plain connection, as for `ssl:`.
 */
export function webviewRunOf(request: DiagnosisRequest): WebviewRun {
  return {
    socketUrl: `${webSocketOrigin(request.target)}${request.secrets.path}`,
    mqttUrl: withoutUserInfo(request.secrets.url),
    ...pageCredentials(request),
    clientId: request.clientId,
    protocolVersion: request.protocolVersion,
    timeoutMs: Math.min(request.timeoutMs, webviewLimitMs),
  };
}

/** The URL without `user:password@`. */
export function withoutUserInfo(url: string): string {
  return url.replace(/(:\/\/)[^/?#]*@/, '$1');
}
