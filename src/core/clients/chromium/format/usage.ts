import { DerError, derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import type { Oid } from './oid';
import { readerOf } from './reader';
import { type BitString, bitStringOf, booleanOf, byteOf } from './values';

export interface BasicConstraints {
  ca: boolean;
  /** `null`: no limit. */
  pathLength: number | null;
}

/** An explicit `cA FALSE` is taken although DER leaves it out: many certificates have it. @throws DerError */
export function readBasicConstraints(value: Uint8Array): BasicConstraints {
  const reader = readerOf(value, 'basicConstraints');
  const parts = reader.inside(derTag.sequence, 'basicConstraints');
  const flag = parts.optional(derTag.boolean);
  const ca = flag !== null && booleanOf(flag, 'cA');
  const length = parts.optional(derTag.integer);
  const pathLength = length === null ? null : byteOf(length, 'pathLenConstraint');
  parts.end();
  reader.end();
  return { ca, pathLength };
}

/** At least one bit. @throws DerError */
export function readKeyUsage(value: Uint8Array): BitString {
  const reader = readerOf(value, 'keyUsage');
  const usage = bitStringOf(reader.content(derTag.bitString), 'keyUsage');
  reader.end();
  if (usage.bytes.every((byte) => byte === 0)) throw new DerError('keyUsage: no bit is set');
  return usage;
}

/** At least one purpose (`ParseEKUExtension`, boringssl `pki/extended_key_usage.cc`). @throws DerError */
export function readPurposes(value: Uint8Array): Oid[] {
  const reader = readerOf(value, 'extKeyUsage');
  const list = reader.inside(derTag.sequence, 'extKeyUsage');
  const purposes: Oid[] = [];
  do purposes.push(hexOf(list.content(derTag.oid)));
  while (!list.isAtEnd);
  reader.end();
  return purposes;
}
