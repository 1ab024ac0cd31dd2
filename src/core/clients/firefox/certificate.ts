import { judgeChain } from '../../certificate/judge';
import type { CertificateQuestion, CertificateVerdict } from '../certificateVerdict';
import { firefoxCertificateError } from './certificateError';

/** What Firefox' verifier says of a chain. */
export function judgeForFirefox(question: CertificateQuestion): CertificateVerdict {
  const judgement = judgeChain(question);
  return { ...judgement, error: firefoxCertificateError(judgement) };
}
