import type { CertificatePath, PathEntry } from '../../certificate/path';
import type { CertificateQuestion, CertificateVerdict } from '../certificateVerdict';
import { extended } from './path/extend';
import { type Candidate, readPool } from './path/pool';
import { problemsOf } from './problems';
import { judgeMessage } from './rules/nss';
import { judgeServerKey } from './rules/serverKey';
import { verify } from './verify';

/**
 * What Firefox says of a chain, by the rules of its handshake (NSS), of mozilla::pkix, which verifies certificates, and of
 * its own verifier around that. Pure and bounded; never throws.
 */
export function judgeForFirefox(question: CertificateQuestion): CertificateVerdict {
  const pool = readPool(question);
  const sent = pool.sent.map(({ shown }) => shown);
  const [server] = pool.sent;
  if (server === undefined) {
    return {
      error: 'SSL_ERROR_RX_MALFORMED_CERTIFICATE',
      problems: [{ kind: 'malformed', part: 'certificate', reason: 'no certificate', position: 0 }],
      path: { entries: [], store: null },
      sent,
    };
  }
  const handshake = judgeMessage(pool, question.handshake) ?? judgeServerKey(server, question.handshake);
  const found = verify(server, pool, question);
  const verification = { ...found, path: extended(found.path, pool) };
  const error = handshake?.error ?? verification.error;
  const unasked = handshake === null ? (verification.finding?.unasked ?? null) : null;
  return {
    error,
    problems: error === null ? [] : problemsOf(verification, handshake, pool, question),
    path: shownPath(verification.path),
    sent,
    unasked: unasked === null ? [] : [unasked],
  };
}

/** As far as it can be shown. */
function shownPath(path: readonly Candidate[]): CertificatePath {
  const entries: PathEntry[] = [];
  for (const { index, source, shown } of path) {
    if (shown === null) return { entries, store: null };
    entries.push({ index, source, certificate: shown });
  }
  return { entries, store: path.at(-1)?.store ?? null };
}
