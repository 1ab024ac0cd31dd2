import type { Evidence, Failure, HelloAnswer, TlsFact } from '../evidence';
import { opensslName } from '../tls/cipherSuites';
import { chainIn, sentChain } from '../tls/sentChain';
import type { CertificateHandshake, CertificateQuestion } from './certificateVerdict';
import { believedBy } from './trustedStores';

const noHandshake: CertificateHandshake = { protocol: null, cipher: null, stapled: null };

/**
 * What one browser is asked about the chain: the one that it is sent; where it gets none, the one that another offer was
 * answered with. `null` where no chain was seen, or another one than that whose signatures were checked.
 */
export function certificateQuestion(
  evidence: Evidence,
  browser: 'chromium' | 'firefox',
): CertificateQuestion | null {
  const { facts, target, input, environment, startedAt } = evidence;
  const { trust, hello } = facts;
  if (trust.status !== 'ok') return null;
  const question = {
    trust: trust.value,
    host: target.host,
    now: new Date(startedAt),
    believes: believedBy(browser, environment.platform),
  };
  if (input.file !== undefined) return { ...question, chain: input.file.chain, handshake: noHandshake };
  const { tlsBrowser, tlsFirefox, tlsNode, tlsLegacy } = facts;
  const own = browser === 'chromium' ? tlsBrowser : tlsFirefox;
  const fact = [own, tlsBrowser, tlsFirefox, tlsNode, tlsLegacy].find(
    (candidate) => chainIn(candidate) !== null,
  );
  const chain = fact === undefined ? null : chainIn(fact);
  if (fact === undefined || chain === null || !isSame(chain, sentChain(evidence))) return null;
  const answer = hello.status === 'ok' ? hello.value[browser].answer : null;
  return { ...question, chain, handshake: handshakeOf(fact, answer) };
}

function isSame(chain: readonly string[], other: readonly string[] | null): boolean {
  return chain.length === other?.length && chain.every((der, index) => der === other[index]);
}

type Handshake =
  { status: 'ok'; value: TlsFact } | { status: 'failed'; failure: Failure } | { status: 'skipped' };

/**
 * What of a handshake bears on the certificate. Of one that failed, version and suite are known from the server's first answer.
 * @param answer `null`: not known
 */
export function handshakeOf(
  handshake: Handshake,
  answer: HelloAnswer['answer'] | null,
): CertificateHandshake {
  if (handshake.status === 'ok') {
    const { protocol, cipher, stapled, staple } = handshake.value;
    return { protocol, cipher, stapled, staple };
  }
  const failure =
    handshake.status === 'failed' && handshake.failure.layer === 'tls' ? handshake.failure : null;
  const stapled = failure?.stapled ?? null;
  if (answer?.kind !== 'server-hello') return { ...noHandshake, stapled };
  return { protocol: answer.protocol, cipher: opensslName(answer.cipherSuite), stapled };
}
