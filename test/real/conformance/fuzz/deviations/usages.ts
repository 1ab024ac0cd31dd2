import {
  bits,
  boolean,
  extendedKeyUsage,
  type Extension,
  extensionId,
  type KeyUsage,
  keyUsage,
  oid,
  purposeId,
  sequence,
  tag,
  tlv,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { drawMember, drop, leafOf, placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

const purposes: NonEmpty<keyof typeof purposeId> = [
  'serverAuth',
  'serverAuth',
  'any',
  'clientAuth',
  'codeSigning',
  'emailProtection',
  'timeStamping',
  'ocspSigning',
  'netscapeSgc',
  'microsoftSgc',
  'unknown',
];

const damagedPurposes: NonEmpty<Buffer> = [
  sequence(),
  Buffer.alloc(0),
  oid(purposeId.serverAuth),
  sequence(oid(purposeId.serverAuth), boolean(true)),
  Buffer.concat([sequence(oid(purposeId.serverAuth)), Buffer.from([5, 0])]),
  sequence(tlv(tag.oid)),
  sequence(oid(purposeId.serverAuth), tlv(tag.oid, Buffer.from([0x80]))),
  tlv(tag.set, oid(purposeId.serverAuth)),
];

export const extendedUsage: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const place = placeOf(draft, member);
  if (member.role === 'leaf' && chance.once(5)) {
    drop(member, 'extendedKeyUsage');
    return 'leaf without EKU';
  }
  if (chance.once(5)) {
    const value = chance.pick(damagedPurposes);
    put(member, { id: extensionId.extendedKeyUsage, value });
    return `EKU of ${place}: ${value.toString('hex')}`;
  }
  const chosen = chance.some(purposes, 3, 1);
  const critical = chance.once(4);
  const extension = extendedKeyUsage(...chosen);
  put(member, critical ? { ...extension, critical } : extension);
  return `EKU of ${place}: ${chosen.join()}${critical ? ' critical' : ''}`;
};

const usages: NonEmpty<KeyUsage> = [
  'digitalSignature',
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

const damagedUsages: NonEmpty<Buffer> = [
  bits(Buffer.from([0])),
  bits(Buffer.alloc(0)),
  bits(Buffer.from([0x86]), 1),
  bits(Buffer.from([0x86]), 2),
  bits(Buffer.from([0x86]), 8),
  bits(Buffer.from([0x86, 0])),
  bits(Buffer.from([0x86, 0, 0])),
  bits(Buffer.from([0xff, 0x80]), 7),
  bits(Buffer.from([0, 0x80]), 7),
  Buffer.alloc(0),
  tlv(tag.bits),
  tlv(tag.bytes, Buffer.from([0, 0x86])),
  Buffer.concat([bits(Buffer.from([0x86])), Buffer.from([5, 0])]),
];

export const usage: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const place = placeOf(draft, member);
  if (chance.once(6)) {
    drop(member, 'keyUsage');
    return `${place} without key usage`;
  }
  if (chance.once(5)) {
    const value = chance.pick(damagedUsages);
    const critical = !chance.once(4);
    put(member, { id: extensionId.keyUsage, value, critical });
    return `key usage of ${place}: ${value.toString('hex')}`;
  }
  const chosen = chance.some(usages, 3, 1);
  const extension: Extension = { ...keyUsage(...chosen), critical: !chance.once(4) };
  put(member, extension);
  return `key usage of ${place}: ${chosen.join()}`;
};

/** A handshake without (EC)DHE, in which the server's key decrypts. */
export const rsaKeyExchange: DeviationKind = (draft) => {
  if (leafOf(draft).deviation.key.publicKey.asymmetricKeyType !== 'rsa') return 'no RSA key';
  draft.tls = { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256@SECLEVEL=0' };
  return 'RSA key exchange';
};
