import assert from 'node:assert/strict';
import { parseCertificate, type ParsedCertificate } from '../../../../src/core/certificate/parse';
import type { CertificatePath } from '../../../../src/core/certificate/path';
import type { CertificateProblem } from '../../../../src/core/certificate/problem';
import type { CheckContext } from '../../../../src/core/check';
import type { CertificateVerdict } from '../../../../src/core/clients/certificateVerdict';
import type { Evidence, TlsFailure, TrustStore } from '../../../../src/core/evidence';
import { readEvidence } from '../../../../src/core/evidenceGuard';
import { recordedText } from '../../../support/recordedEvidence';

/** A recorded run. */
export function recorded(name: string): Evidence {
  const read = readEvidence(JSON.parse(recordedText(name)));
  assert.ok(read.ok);
  return read.evidence;
}

export const healthy: Evidence = recorded('healthy');
const { tlsNode } = healthy.facts;
assert.ok(tlsNode.status === 'ok');
export const handshake = tlsNode.value;

const parsed = parseCertificate(handshake.chain[0] ?? '');
assert.ok(parsed.ok);

/** The certificate of a server, and those of CAs that might stand above it. */
export const leaf: ParsedCertificate = parsed.certificate;
export const intermediate = named('Sub CA');
export const root = named('Root CA');

/** The same certificate, for somebody else. */
export function named(commonName: string, differing: Partial<ParsedCertificate> = {}): ParsedCertificate {
  const subject = { text: `CN=${commonName}`, der: commonName, commonName, organization: null };
  return { ...leaf, fingerprint: commonName, subject, ...differing };
}

/** The path of these certificates, sent up to the last one, which stands in a store. */
export function pathOf(
  certificates: readonly ParsedCertificate[],
  store: TrustStore | null = 'named',
): CertificatePath {
  const last = certificates.length - 1;
  return {
    entries: certificates.map((certificate, index) => ({
      index,
      certificate,
      source: store !== null && index === last && index > 0 ? 'store' : 'sent',
    })),
    store,
  };
}

export function verdictWith(
  problems: CertificateProblem[],
  path: CertificatePath = pathOf([leaf, intermediate, root]),
): CertificateVerdict {
  const sent = path.entries.filter(({ source }) => source === 'sent').map(({ certificate }) => certificate);
  return { error: problems.length === 0 ? null : 'net::ERR_X', problems, path, sent };
}

export function contextWith(differing: Partial<CheckContext> = {}): CheckContext {
  return {
    target: healthy.target,
    input: healthy.input,
    now: new Date(healthy.startedAt),
    certificate: verdictWith([]),
    firefoxCertificate: verdictWith([]),
    predicted: { outcome: 'unknown', error: null, closeCode: null },
    ...differing,
  };
}

export function tlsFailure(differing: Partial<TlsFailure> = {}): TlsFailure {
  return {
    layer: 'tls',
    kind: 'alert',
    alert: null,
    code: 'EPROTO',
    message: '',
    firstBytes: null,
    ...differing,
  };
}
