import { judgeChain } from '../../certificate/judge';
import type { CertificateQuestion, CertificateVerdict } from '../certificateVerdict';
import { chromiumCertificateError } from './certificateError';

/** What Chromium's verifier says of a chain. */
export function judgeForChromium(question: CertificateQuestion): CertificateVerdict {
  const judgement = judgeChain(question);
  return { ...judgement, error: chromiumCertificateError(judgement.problems) };
}
