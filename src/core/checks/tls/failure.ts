import type { CertificateVerdict } from '../../clients/certificateVerdict';
import type { Fact, HelloFact, Settled, TlsFact, TlsFailure } from '../../evidence';

/** Why the handshake failed; `null` where it was completed. */
export function tlsFailureOf(tls: Settled<TlsFact>): TlsFailure | null {
  return tls.status === 'failed' && tls.failure.layer === 'tls' ? tls.failure : null;
}

/**
 * Why the handshake failed, where that is what stops a browser; `null` also where the certificate came and Chromium would
 * have refused it, as it does before the handshake goes on.
 */
export function decisiveFailureOf(
  tls: Settled<TlsFact>,
  certificate: CertificateVerdict | null,
): TlsFailure | null {
  const failure = tlsFailureOf(tls);
  const isRefused = failure?.chain !== undefined && (certificate?.error ?? null) !== null;
  return isRefused ? null : failure;
}

/** Alerts that speak of the certificate of the client (RFC 8446 section 6.2). */
const certificateAlerts = [
  'access_denied',
  'bad_certificate',
  'certificate_expired',
  'certificate_required',
  'certificate_revoked',
  'certificate_unknown',
  'no_certificate',
  'unknown_ca',
  'unsupported_certificate',
];

/**
 * The server ends the handshake because the client has no certificate, or none that it likes. In TLS 1.2 it says so with
 * `handshake_failure` after it has sent its own: by then suite and group are agreed.
 */
export function demandsCertificate({ alert, chain }: TlsFailure): boolean {
  if (alert === null) return false;
  return certificateAlerts.includes(alert) || (alert === 'handshake_failure' && chain !== undefined);
}

/** Why the server does not answer Chromium's own ClientHello, nor a short one; `null` where it does, or nobody asked. */
export function helloFailureOf(hello: Fact<HelloFact>): TlsFailure | null {
  if (hello.status !== 'ok') return null;
  const { chromium, small } = hello.value;
  return chromium.answer.kind === 'failed' && small.answer.kind === 'failed' ? chromium.answer.failure : null;
}

/** The server says that it has nothing in common with what it was offered. */
export function isMismatch(failure: TlsFailure): boolean {
  const { alert, kind } = failure;
  if (demandsCertificate(failure)) return false;
  return (
    alert === 'handshake_failure' || alert === 'insufficient_security' || kind === 'no-common-parameters'
  );
}

/** The key of the server's certificate is one that Chromium does not offer, and the certificate's own finding says so. */
export function isAboutKey(failure: TlsFailure, certificate: CertificateVerdict | null): boolean {
  const leaf = certificate?.sent[0]?.fingerprint;
  return (
    isMismatch(failure) &&
    certificate?.problems.some(
      (problem) => problem.kind === 'unsupported-key' && problem.certificate.fingerprint === leaf,
    ) === true
  );
}
