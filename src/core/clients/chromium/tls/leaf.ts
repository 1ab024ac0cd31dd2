import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { extensionOid } from '../format/oid';
import { type Key, readTlsKey } from '../format/publicKey';
import { readerOf } from '../format/reader';
import { bitStringOf, hasBit } from '../format/values';

/** Bits of the key usage that a handshake can need (RFC 5280 section 4.2.1.3). */
export const usageBit = { digitalSignature: 0, keyEncipherment: 2 } as const;

/**
 * The key of the server's certificate as BoringSSL finds it, which looks at nothing else (`ssl_cert_parse_pubkey`, `ssl/ssl_cert.cc`).
 * `null`: the handshake ends there.
 */
export function readLeafKey(der: Uint8Array): { key: Key } | { reason: string } {
  try {
    const tbs = fromPublicKey(der);
    const key = readTlsKey(tbs.value(derTag.sequence).raw);
    return key === null ? { reason: 'subjectPublicKeyInfo: no key that Chromium knows' } : { key };
  } catch (error) {
    if (error instanceof DerError) return { reason: error.message };
    throw error;
  }
}

/** Whether the key usage, where there is one, has this bit (`ssl_cert_check_key_usage`); `unreadable` ends the handshake, too. */
export function readLeafUsage(der: Uint8Array, bit: number): 'allowed' | 'refused' | 'unreadable' {
  try {
    const usage = findKeyUsage(der);
    return usage === null || hasBit(usage, bit) ? 'allowed' : 'refused';
  } catch (error) {
    if (error instanceof DerError) return 'unreadable';
    throw error;
  }
}

/** A reader that stands before the key. Values behind the certificate's first are not looked at. */
function fromPublicKey(der: Uint8Array): DerReader {
  const whole = readerOf(der, 'certificate');
  const tbs = whole.inside(derTag.sequence, 'certificate').inside(derTag.sequence, 'tbsCertificate');
  whole.end();
  tbs.optional(derTag.contextConstructed);
  tbs.value(derTag.integer);
  for (let count = 0; count < 4; count += 1) tbs.value(derTag.sequence);
  return tbs;
}

/** The list is read only as far as the key usage. */
function findKeyUsage(der: Uint8Array): ReturnType<typeof bitStringOf> | null {
  const tbs = fromPublicKey(der);
  tbs.value(derTag.sequence);
  tbs.optional(derTag.contextPrimitive + 1);
  tbs.optional(derTag.contextPrimitive + 2);
  const explicit = tbs.optional(derTag.contextConstructed + 3);
  if (explicit === null) return null;
  const list = readerOf(explicit, 'extensions').inside(derTag.sequence, 'extensions');
  while (!list.isAtEnd) {
    const extension = list.inside(derTag.sequence, 'extension');
    const id = hexOf(extension.content(derTag.oid));
    extension.optional(derTag.boolean);
    const value = readerOf(extension.content(derTag.octetString), 'keyUsage');
    extension.end();
    if (id !== extensionOid.keyUsage) continue;
    const usage = bitStringOf(value.content(derTag.bitString), 'keyUsage');
    value.end();
    return usage;
  }
  return null;
}
