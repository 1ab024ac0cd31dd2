import assert from 'node:assert/strict';
import {
  basicConstraints,
  bits,
  constructed,
  type Deviation,
  type Extension,
  commonName,
  directory,
  distinguishedName,
  dns,
  extensionId,
  generalizedTime,
  integer,
  ip,
  keyUsage,
  nothing,
  octets,
  oid,
  primitive,
  sequence,
  subjectAltName,
  tag,
  tlv,
  uri,
  utcTime,
} from '../../../../support/certificates';
import { ask, intermediateOf, leafOf } from './support/ask';

const badFormat = 'net::ERR_SSL_SERVER_CERT_BAD_FORMAT';
const invalid = 'net::ERR_CERT_INVALID';
const protocolError = 'net::ERR_SSL_PROTOCOL_ERROR';

const raw = (id: string, value: Buffer, critical?: Extension['critical']): Extension => ({
  id,
  value,
  ...(critical === undefined ? {} : { critical }),
});
const withExtension = (id: string, value: Buffer): Deviation => ({ with: [raw(id, value)] });
const bytes = (...values: number[]) => Buffer.from(values);

/** One bit of the last byte is unused. */
function unused(last: number): (signature: Buffer) => Buffer {
  return (value) => withByte(withByte(value, 2, 1), value.length - 1, last);
}

/** A leaf's deviation, and Chromium's error for it; `null`: it is accepted. All were tried with real Chromium 156. */
type Case = [name: string, deviation: Deviation, error: string | null];

const structures: Case[] = [
  ['sound', {}, null],
  ['version 1 that is written out', { version: 0, extensions: [] }, badFormat],
  ['version 4', { version: 3 }, badFormat],
  ['a version of two bytes', { version: 258 }, badFormat],
  ['extensions in version 2', { version: 1 }, badFormat],
  ['a serial number of 21 bytes', { serial: Buffer.alloc(21, 1) }, null],
  ['a serial number of zero', { serial: 0 }, null],
  ['a negative serial number', { serial: -5 }, null],
  ['a serial number that is not minimal', { serial: bytes(0, 0, 1) }, null],
  ['a serial number without bytes', { serial: Buffer.alloc(0) }, null],
  ['unique identifiers', { issuerUniqueId: bytes(1), subjectUniqueId: bytes(2) }, null],
  ['a field behind the extensions', { extraField: nothing }, badFormat],
  ['an empty list of extensions', { extensions: [], emptyExtensionList: true }, invalid],
  ['a signature with unused bits that are set', { rewriteSignature: unused(1) }, badFormat],
  ['a signature with unused bits', { rewriteSignature: unused(0) }, 'net::ERR_CERT_AUTHORITY_INVALID'],
  ['a byte behind the certificate', { rewrite: (der) => Buffer.concat([der, bytes(0)]) }, protocolError],
  ['a subject that is a set', { subject: tlv(tag.set, Buffer.alloc(0)) }, protocolError],
];

const times: Case[] = [
  ['UTCTime without seconds', { notAfter: utcTime('3501010000Z') }, badFormat],
  ['UTCTime with an offset', { notAfter: utcTime('350101000000+0000') }, badFormat],
  ['UTCTime in lower case', { notAfter: utcTime('350101000000z') }, badFormat],
  ['the 30th of February', { notAfter: utcTime('350230000000Z') }, badFormat],
  ['the 29th of February of no leap year', { notAfter: utcTime('350229000000Z') }, badFormat],
  ['the 29th of February of a leap year', { notAfter: utcTime('360229000000Z') }, null],
  ['a month 13', { notAfter: utcTime('351301000000Z') }, badFormat],
  ['an hour 24', { notAfter: utcTime('350101240000Z') }, badFormat],
  ['a second 60', { notAfter: utcTime('350101000060Z') }, null],
  ['a second 61', { notAfter: utcTime('350101000061Z') }, badFormat],
  ['GeneralizedTime before 2050', { notAfter: generalizedTime('20350101000000Z') }, null],
  ['GeneralizedTime with a fraction', { notAfter: generalizedTime('20350101000000.5Z') }, badFormat],
  ['the year 9999', { notAfter: generalizedTime('99991231235959Z') }, null],
  ['the year 0', { notBefore: generalizedTime('00000101000000Z') }, null],
  ['another type', { notAfter: tlv(tag.printable, Buffer.from('350101000000Z')) }, badFormat],
];

const named = (value: string | Buffer, as: 'utf8' | 'printable' | 'bmp' | 'ia5' | 'teletex') => ({
  subject: distinguishedName([{ type: 'CN', value, as }]),
});
const names: Case[] = [
  ['a star in a PrintableString', named('*.broker.example', 'printable'), null],
  ['an underscore in a PrintableString', named('a_b', 'printable'), badFormat],
  ['half a character in a BMPString', named(tlv(tag.bmp, bytes(0, 0x41, 0)), 'bmp'), badFormat],
  ['a surrogate in a BMPString', named(tlv(tag.bmp, bytes(0xd8, 0)), 'bmp'), badFormat],
  ['a NumericString as common name', named(tlv(tag.numeric, Buffer.from('1')), 'utf8'), badFormat],
  [
    'a NumericString elsewhere',
    { subject: distinguishedName([{ type: 'unknown', value: tlv(tag.numeric, Buffer.from('1')) }]) },
    null,
  ],
  [
    'an underscore in a PrintableString elsewhere',
    { subject: distinguishedName([{ type: 'unknown', value: 'a_b', as: 'printable' }]) },
    invalid,
  ],
  ['damaged UTF-8', named(tlv(tag.utf8, bytes(0xff)), 'utf8'), null],
  ['Latin-1 in a TeletexString', named('é', 'teletex'), null],
  ['Latin-1 in an IA5String', named('é', 'ia5'), badFormat],
  ['a relative name without attributes', { subject: sequence(tlv(tag.set)) }, badFormat],
  ['an attribute without a value', { subject: sequence(tlv(tag.set, sequence(oid('2.5.4.3')))) }, badFormat],
];

const emptySubject = sequence();
const san = (...entries: Buffer[]) => ({ with: [subjectAltName(dns('a.broker.example'), ...entries)] });
const extensions: Case[] = [
  ['an unknown one', withExtension('1.2.3.4', bytes(0xff)), null],
  ['one twice', { also: [keyUsage('digitalSignature')] }, invalid],
  ['critical FALSE that is written out', withExtension('1.2.3.4', nothing), null],
  ['critical 0x01', { with: [raw('1.2.3.4', nothing, 'one')] }, invalid],
  ['critical 0x00', { with: [raw('1.2.3.4', nothing, 'explicit-false')] }, invalid],
  ['an empty SAN', { with: [subjectAltName()] }, invalid],
  ['a DNS name beyond ASCII', san(dns(bytes(0xe9))), invalid],
  ['a URL beyond ASCII', san(primitive(6, bytes(0xe9))), invalid],
  ['an address of 5 bytes', san(ip(127, 0, 0, 1, 0)), invalid],
  ['a kind of name that is none', san(primitive(9, bytes(1))), invalid],
  ['a DNS name that is constructed', san(constructed(2)), invalid],
  ['a directory name that is no sequence', san(constructed(4, nothing)), invalid],
  ['a damaged directory name', san(directory(sequence(nothing))), null],
  [
    'a SAN with bytes behind',
    withExtension(extensionId.subjectAltName, Buffer.concat([sequence(dns('a')), nothing])),
    invalid,
  ],
  ['an empty subject, a SAN that is not critical', { subject: emptySubject }, invalid],
  [
    'an empty subject, a critical SAN',
    { subject: emptySubject, with: [{ ...subjectAltName(dns('a.broker.example')), critical: true }] },
    null,
  ],
  [
    'cA FALSE that is written out',
    withExtension(extensionId.basicConstraints, sequence(tlv(tag.boolean, bytes(0)))),
    null,
  ],
  ['cA 0x01', withExtension(extensionId.basicConstraints, sequence(tlv(tag.boolean, bytes(1)))), invalid],
  ['a path length of 256', { with: [basicConstraints(true, 256)] }, invalid],
  ['a negative path length', withExtension(extensionId.basicConstraints, sequence(integer(-1))), invalid],
  ['an empty EKU', withExtension(extensionId.extendedKeyUsage, sequence()), invalid],
  ['an EKU that is no identifier', withExtension(extensionId.extendedKeyUsage, sequence(nothing)), invalid],
  [
    'a subject key identifier that is none',
    withExtension(extensionId.subjectKeyIdentifier, nothing),
    invalid,
  ],
  ['an empty authority key identifier', withExtension(extensionId.authorityKeyIdentifier, sequence()), null],
  [
    'an authority key identifier with an issuer only',
    withExtension(extensionId.authorityKeyIdentifier, sequence(constructed(1, directory(commonName('x'))))),
    invalid,
  ],
  ['an empty AIA', withExtension(extensionId.authorityInfoAccess, sequence()), invalid],
  [
    'an AIA beyond ASCII',
    withExtension(extensionId.authorityInfoAccess, sequence(sequence(oid('1.2.3'), uri('http://é/')))),
    invalid,
  ],
  ['empty policies', withExtension(extensionId.certificatePolicies, sequence()), invalid],
  [
    'one policy twice',
    withExtension(extensionId.certificatePolicies, sequence(sequence(oid('1.2.3')), sequence(oid('1.2.3')))),
    invalid,
  ],
  [
    'empty qualifiers',
    withExtension(extensionId.certificatePolicies, sequence(sequence(oid('1.2.3'), sequence()))),
    invalid,
  ],
  ['empty policy constraints', withExtension(extensionId.policyConstraints, sequence()), invalid],
  ['empty policy mappings', withExtension(extensionId.policyMappings, sequence()), invalid],
  ['an inhibitAnyPolicy that is no number', withExtension(extensionId.inhibitAnyPolicy, octets()), invalid],
  ['empty name constraints', withExtension(extensionId.nameConstraints, sequence()), invalid],
  [
    'a name constraint with a minimum',
    withExtension(
      extensionId.nameConstraints,
      sequence(constructed(0, sequence(dns('x'), primitive(0, bytes(0))))),
    ),
    invalid,
  ],
  [
    'a name constraint whose mask has a gap',
    withExtension(
      extensionId.nameConstraints,
      sequence(constructed(0, sequence(ip(1, 2, 3, 4, 255, 0, 255, 0)))),
    ),
    invalid,
  ],
];

/** TLS 1.3 reads the key usage before anything is verified. */
const keyUsages: Case[] = [
  ['no bit', withExtension(extensionId.keyUsage, bits(bytes(0))), 'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE'],
  ['a padding that is not zero', withExtension(extensionId.keyUsage, bits(bytes(0x81), 7)), protocolError],
  ['nothing', withExtension(extensionId.keyUsage, bits(Buffer.alloc(0), 1)), protocolError],
  ['another type', withExtension(extensionId.keyUsage, octets(bytes(0x80))), protocolError],
];

function withByte(der: Buffer, place: number, value: number): Buffer {
  const changed = Buffer.from(der);
  changed[place] = value;
  return changed;
}

describe("a server's certificate as Chromium reads it", () => {
  const groups: [string, Case[]][] = [
    ['outline', structures],
    ['validity', times],
    ['subject', names],
    ['extensions', extensions],
    ['key usage', keyUsages],
  ];
  for (const [group, cases] of groups) {
    for (const [name, deviation, error] of cases) {
      it(`${group}: ${name}`, () => {
        assert.equal(
          ask([leafOf(deviation), intermediateOf({ subject: commonName('Intermediate') })]).error,
          error,
        );
      });
    }
  }
});

describe('a certificate of a CA as Chromium reads it', () => {
  /** What it cannot read is as if it had not been sent. */
  const damage: [string, Deviation][] = [
    ['a time that is none', { notAfter: utcTime('3501010000Z') }],
    ['a damaged extension', { with: [subjectAltName()] }],
    ['a key usage without a bit', withExtension(extensionId.keyUsage, bits(bytes(0)))],
  ];
  for (const [name, deviation] of damage) {
    it(`${name}: it is passed over, and named`, () => {
      const odd = intermediateOf(deviation);
      const verdict = ask([leafOf({}, odd), odd]);
      assert.equal(verdict.error, 'net::ERR_CERT_AUTHORITY_INVALID');
      const damaged = verdict.problems.find(({ kind }) => kind === 'malformed');
      assert.ok(damaged?.kind === 'malformed' && damaged.position === 1 && damaged.reason !== '');
    });
  }

  it('an empty one ends the handshake', () => {
    const intermediate = intermediateOf({});
    const verdict = ask([leafOf({}), intermediate, { ...intermediate, der: Buffer.alloc(0) }]);
    assert.equal(verdict.error, 'net::ERR_SSL_PROTOCOL_ERROR');
    const [problem] = verdict.problems;
    assert.ok(problem?.kind === 'malformed' && problem.position === 2);
  });
});
