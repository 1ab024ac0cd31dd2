import {
  basicConstraints,
  commonName,
  constructed,
  type Deviation,
  dns,
  ecdsa,
  extensionId,
  generalizedTime,
  indefiniteTlv,
  integer,
  keyUsage,
  longTlv,
  nothing,
  octets,
  oid,
  primitive,
  sequence,
  subjectAltName,
  tag,
  tlv,
  utcTime,
} from '../../../../support/certificates';
import { host, intermediate, leafOf } from './support/ask';
import { bytes, check, having, odd, raw } from './support/cases';

const badDer = 'SEC_ERROR_BAD_DER';
const badTime = 'SEC_ERROR_INVALID_TIME';
const badDomain = 'SSL_ERROR_BAD_CERT_DOMAIN';
const wrongPurpose = 'SEC_ERROR_INADEQUATE_CERT_TYPE';
/** NSS cannot take it apart in the handshake. */
const notDecoded = 'SEC_ERROR_LIBRARY_FAILURE';
const badExtension = 'SEC_ERROR_EXTENSION_VALUE_INVALID';

/** A leaf's deviation, and Firefox' error for it; `null`: it is accepted. */
type Row = [name: string, deviation: Deviation, error: string | null];

function checkLeaf(rows: readonly Row[]): void {
  check(
    rows.map(([name, deviation, error]) => [
      name,
      [leafOf(deviation), intermediate],
      error,
      error === null ? undefined : 'malformed',
    ]),
  );
}

describe("the outline of a server's certificate as Firefox reads it", () => {
  checkLeaf([
    ['sound', {}, null],
    ['a version 1 that is written out, with extensions', { version: 0 }, null],
    ['a version 2 with extensions', { version: 1 }, null],
    ['a version 4', { version: 3 }, null],
    ['a serial number of 20 bytes', { serial: Buffer.alloc(20, 1) }, null],
    ['a serial number of 21 bytes', { serial: Buffer.alloc(21, 1) }, null],
    ['a serial number of zero', { serial: 0 }, null],
    ['a negative serial number', { serial: -5 }, null],
    [
      'a serial number that is not minimal',
      { serial: bytes(0, 0, 1) },
      'MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING',
    ],
    ['unique identifiers', { issuerUniqueId: bytes(1), subjectUniqueId: bytes(2) }, null],
    ['a field behind the extensions', { extraField: nothing }, notDecoded],
    [
      'a length that takes more bytes than it needs',
      { subject: longTlv(tag.sequence, Buffer.alloc(0)) },
      notDecoded,
    ],
    ['a length that is not given', { subject: indefiniteTlv(tag.sequence, Buffer.alloc(0)) }, notDecoded],
    [
      'a signature with unused bits',
      { rewriteSignature: (bits) => withByte(bits, 2, 1) },
      'SEC_ERROR_BAD_SIGNATURE',
    ],
  ]);
});

describe('times as Firefox reads them', () => {
  const until = (notAfter: Buffer): Deviation => ({ notAfter });
  checkLeaf([
    ['UTCTime', until(utcTime('490101000000Z')), null],
    ['UTCTime without seconds', until(utcTime('3501010000Z')), badTime],
    ['UTCTime with an offset', until(utcTime('350101000000+0000')), badTime],
    ['UTCTime in lower case', until(utcTime('350101000000z')), badTime],
    ['the 30th of February', until(utcTime('350230000000Z')), badTime],
    ['the 29th of February of no leap year', until(utcTime('350229000000Z')), badTime],
    ['the 29th of February of a leap year', until(utcTime('360229000000Z')), null],
    ['a month 0', until(utcTime('350001000000Z')), badTime],
    ['an hour 24', until(utcTime('350101240000Z')), badTime],
    ['a second 60', until(utcTime('350101000060Z')), badTime],
    ['GeneralizedTime before 2050', until(generalizedTime('20350101000000Z')), null],
    ['GeneralizedTime with a fraction', until(generalizedTime('20350101000000.5Z')), badTime],
    ['the year 9999', until(generalizedTime('99991231235959Z')), null],
    ['a beginning in 1969', { notBefore: generalizedTime('19691231235959Z') }, badTime],
    ['a beginning in 1970', { notBefore: generalizedTime('19700101000000Z') }, null],
    ['another type', until(tlv(tag.printable, Buffer.from('350101000000Z'))), notDecoded],
    [
      'an end before the beginning',
      { notBefore: new Date('2026-02-01'), notAfter: new Date('2026-01-01') },
      badTime,
    ],
  ]);
});

describe('extensions as Firefox reads them', () => {
  const value = (id: string, content: Buffer): Deviation => having(raw(id, content));
  const san = (...entries: Buffer[]) => having(subjectAltName(dns(host), ...entries));
  checkLeaf([
    ['an unknown one', value('1.2.3.4', bytes(0xff)), null],
    ['one that is read, twice', { also: [keyUsage('digitalSignature')] }, badExtension],
    ['an unknown one, twice', { also: [raw('1.2.3.4', nothing), raw('1.2.3.4', nothing)] }, null],
    ['critical FALSE that is written out', having(raw('1.2.3.4', nothing, 'explicit-false')), null],
    ['critical 0x01', having(raw('1.2.3.4', nothing, 'one')), badDer],
    ['an empty one that is read', value(extensionId.keyUsage, Buffer.alloc(0)), badExtension],
    [
      'a cA FALSE that is written out',
      value(extensionId.basicConstraints, sequence(tlv(tag.boolean, bytes(0)))),
      null,
    ],
    ['a cA of 0x01', value(extensionId.basicConstraints, sequence(tlv(tag.boolean, bytes(1)))), badExtension],
    ['a key identifier that is none', value(extensionId.subjectKeyIdentifier, nothing), null],
    ['an address of 5 bytes', san(primitive(7, bytes(127, 0, 0, 1, 0))), null],
    ['a kind of name that is none', san(primitive(9, bytes(1))), null],
    ['a directory name that is none', san(constructed(4, nothing)), null],
    ['policies that are none', value(extensionId.certificatePolicies, nothing), null],
  ]);
  check([
    ['an empty list', odd({}, { extensions: [], emptyExtensionList: true }), badDomain, 'common-name-only'],
    [
      'an empty EKU',
      odd({}, value(extensionId.extendedKeyUsage, sequence())),
      wrongPurpose,
      'not-for-servers',
    ],
    [
      'an EKU that is none',
      odd({}, value(extensionId.extendedKeyUsage, sequence(nothing))),
      wrongPurpose,
      'not-for-servers',
    ],
    ['an empty SAN', odd({}, value(extensionId.subjectAltName, sequence())), badDomain, 'name-mismatch'],
    ['a timestamp list that is none', odd({}, value(extensionId.sctList, nothing)), badDer, 'malformed'],
    [
      'an address of a responder that is none',
      odd({}, value(extensionId.authorityInfoAccess, nothing)),
      'SEC_ERROR_CERT_BAD_ACCESS_LOCATION',
      'malformed',
    ],
    [
      'a critical one that is unknown',
      odd({}, having(raw('1.2.3.4', nothing, true))),
      'SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION',
      'unknown-critical',
    ],
    [
      'a critical one that is unknown, on a CA',
      odd(having(raw('1.2.3.4', nothing, true))),
      'SEC_ERROR_UNKNOWN_ISSUER',
      'unknown-critical',
    ],
    ['a path length beyond a byte', odd(having(basicConstraints(true, 256))), badExtension, 'malformed'],
    [
      'a negative path length',
      odd(having(raw(extensionId.basicConstraints, sequence(tlv(tag.boolean, bytes(0xff)), integer(-1))))),
      badExtension,
      'malformed',
    ],
    [
      'critical policies',
      odd({}, having(raw(extensionId.certificatePolicies, sequence(sequence(oid('1.2.3'))), true))),
      null,
    ],
    [
      'a critical key identifier',
      odd({}, having(raw(extensionId.subjectKeyIdentifier, octets(bytes(1)), true))),
      'SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION',
      'unknown-critical',
    ],
    [
      'two algorithms',
      odd({}, { outerAlgorithm: ecdsa('sha384').id }),
      'SEC_ERROR_BAD_SIGNATURE',
      'bad-signature',
    ],
    [
      'an intermediate without a readable time',
      odd({ notAfter: utcTime('3501010000Z') }),
      badTime,
      'malformed',
    ],
    ['an empty subject', odd({}, { subject: sequence() }), null],
    [
      'an issuer without a name',
      odd({ subject: sequence() }),
      'MOZILLA_PKIX_ERROR_EMPTY_ISSUER_NAME',
      'malformed',
    ],
    ['a common name of another type', odd({}, { subject: commonName('x', 'numeric') }), null],
  ]);
});

function withByte(der: Buffer, place: number, value: number): Buffer {
  const changed = Buffer.from(der);
  changed[place] = value;
  return changed;
}
