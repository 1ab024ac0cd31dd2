import { DerReader } from '../../../certificate/derReader';

/** Reads DER as BoringSSL does (`crypto/bytestring/cbs.cc`): strict, but it passes over tags of more than one byte. */
export function readerOf(bytes: Uint8Array, what: string): DerReader {
  return new DerReader(bytes, what, true);
}
