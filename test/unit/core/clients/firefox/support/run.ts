import assert from 'node:assert/strict';
import type { CertificateVerdict } from '../../../../../../src/core/clients/certificateVerdict';
import type {
  Evidence,
  Facts,
  HelloFact,
  HttpFailure,
  Ok,
  TlsFact,
  TlsFailure,
  UpgradeFact,
} from '../../../../../../src/core/evidence';
import { readEvidence } from '../../../../../../src/core/evidenceGuard';
import { recordedText } from '../../../../../support/recordedEvidence';

const observed = { vantage: 'extension-host', at: 0, ms: 1 } as const;

export const accepted: CertificateVerdict = {
  error: null,
  problems: [],
  path: { entries: [], store: null },
  sent: [],
};

export function refusedWith(error: string): CertificateVerdict {
  return { ...accepted, error };
}

/** A run in which everything works, with other facts in place of some. */
export function runWith(facts: Partial<Facts> = {}): Evidence {
  const read = readEvidence(JSON.parse(recordedText('healthy')));
  assert.ok(read.ok);
  const { evidence } = read;
  return { ...evidence, facts: { ...evidence.facts, tlsFirefox: ok(handshakeOf({}, evidence)), ...facts } };
}

/** A handshake that went well. */
export function handshakeOf(part: Partial<TlsFact>, { facts }: Evidence = runWith()): TlsFact {
  const { tlsBrowser } = facts;
  assert.ok(tlsBrowser.status === 'ok');
  return { ...tlsBrowser.value, ...part };
}

export function ok<T>(value: T): Ok<T> {
  return { status: 'ok', ...observed, value };
}

export function failed<F>(failure: F) {
  return { status: 'failed', ...observed, failure } as const;
}

export function tlsFailure(part: Partial<TlsFailure>): TlsFailure {
  return { layer: 'tls', kind: 'other', alert: null, code: '', message: '', firstBytes: null, ...part };
}

export function httpFailure(part: Partial<HttpFailure>): HttpFailure {
  return { layer: 'http', kind: 'closed', code: '', message: '', firstBytes: null, ...part };
}

/** What came back for Firefox' own ClientHello; the others were answered. */
export function helloOf(answer: HelloFact['firefox']['answer']): Ok<HelloFact> {
  const answered = {
    sentBytes: 517,
    answer: { kind: 'server-hello', protocol: 'TLSv1.3', cipherSuite: '', group: null, retry: false },
  } as const;
  return ok({ chromium: answered, small: answered, firefox: { sentBytes: 1800, answer } });
}

/** A response that opens a WebSocket for MQTT, with other headers in place of some. */
export function responseOf(
  headers: Record<string, string | string[] | null>,
  part: Partial<UpgradeFact> = {},
): UpgradeFact {
  const usual: Record<string, string | string[] | null> = {
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Accept': 'x',
    'Sec-WebSocket-Protocol': 'mqtt',
  };
  return {
    path: '/mqtt',
    origin: null,
    httpVersion: '1.1',
    status: 101,
    reason: '',
    headers: Object.entries({ ...usual, ...headers }).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
    acceptMatches: true,
    bodyHead: '',
    informational: [],
    ...part,
  };
}
