import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { timeOf } from '../../../certificate/values';

export interface Validity {
  notBefore: Date;
  notAfter: Date;
}

/** Both encodings are taken for every year (`ParseValidity`, boringssl `pki/parse_certificate.cc`). @throws DerError */
export function readValidity(tbs: DerReader): Validity {
  const reader = tbs.inside(derTag.sequence, 'validity');
  const validity = { notBefore: readTime(reader), notAfter: readTime(reader) };
  reader.end();
  return validity;
}

function readTime(reader: DerReader): Date {
  const value = reader.any();
  if (value.tag !== derTag.utcTime && value.tag !== derTag.generalizedTime)
    throw new DerError('validity: neither UTCTime nor GeneralizedTime');
  return timeOf(value);
}
