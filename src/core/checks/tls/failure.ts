import type { CertificateVerdict } from '../../clients/certificateVerdict';
import type { Fact, HelloFact, Settled, TlsFact, TlsFailure } from '../../evidence';

/** Why the handshake failed; `null` where it was completed. */
export function tlsFailureOf(tls: Settled<TlsFact>): TlsFailure | null {
  return tls.status === 'failed' && tls.failure.layer === 'tls' ? tls.failure : null;
}

/** Why the server does not answer Chromium's own ClientHello, nor a short one; `null` where it does, or nobody asked. */
export function helloFailureOf(hello: Fact<HelloFact>): TlsFailure | null {
  if (hello.status !== 'ok') return null;
  const { chromium, small } = hello.value;
  return chromium.answer.kind === 'failed' && small.answer.kind === 'failed' ? chromium.answer.failure : null;
}

/** The server says that it has nothing in common with what it was offered. */
export function isMismatch({ alert, kind }: TlsFailure): boolean {
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
