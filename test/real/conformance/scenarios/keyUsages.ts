import {
  bits,
  type Deviation,
  type Extension,
  extensionId,
  keyOf,
  type KeyUsage,
  keyUsage,
} from '../../../support/certificates';
import type { Scenario, ServerTls } from '../scenario';
import { oddIntermediate, oddLeaf, oddRoot, type World } from './world';

/** What the first round trip needs the key for, by protocol. */
const exchanges = {
  tls13: { minVersion: 'TLSv1.3' },
  ecdhe: { maxVersion: 'TLSv1.2' },
  rsa: { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' },
} as const satisfies Record<string, ServerTls>;

type Exchange = keyof typeof exchanges;

/** Key usage against the key exchange that is in use, and on CAs. */
export function keyUsageScenarios(world: World): Scenario[] {
  return [...rsaLeafs(world), ...ellipticLeafs(world), ...odd(world), ...authorities(world)];
}

function rsaLeafs(world: World): Scenario[] {
  const leaf = (exchange: Exchange, name: string, row: string | null, ...usages: KeyUsage[]) =>
    oddLeaf(
      world,
      `c35-${exchange}-${name}`,
      row,
      { with: [keyUsage(...usages)] },
      { tls: exchanges[exchange] },
    );
  const none = (exchange: Exchange) =>
    oddLeaf(world, `c35-${exchange}-none`, null, { without: ['keyUsage'] }, { tls: exchanges[exchange] });
  const signing = (['tls13', 'ecdhe'] as const).flatMap((exchange) => [
    none(exchange),
    leaf(exchange, 'signature', null, 'digitalSignature'),
    leaf(exchange, 'signature-and-more', null, 'digitalSignature', 'keyCertSign', 'dataEncipherment'),
    leaf(exchange, 'encipherment', 'C35', 'keyEncipherment'),
    leaf(exchange, 'agreement', 'C35', 'keyAgreement'),
    leaf(exchange, 'non-repudiation', 'C35', 'nonRepudiation'),
    leaf(exchange, 'certificates', 'C35', 'keyCertSign', 'cRLSign'),
    leaf(exchange, 'decipher-only', 'C35', 'decipherOnly'),
  ]);
  return [
    ...signing,
    none('rsa'),
    leaf('rsa', 'encipherment', null, 'keyEncipherment'),
    leaf('rsa', 'both', null, 'digitalSignature', 'keyEncipherment'),
    leaf('rsa', 'signature', 'C35', 'digitalSignature'),
    leaf('rsa', 'data-encipherment', 'C35', 'dataEncipherment'),
  ];
}

function ellipticLeafs(world: World): Scenario[] {
  const leaf = (name: string, row: string | null, tls: ServerTls, ...usages: KeyUsage[]) =>
    oddLeaf(world, `c35-ec-${name}`, row, { key: keyOf('P-256'), with: [keyUsage(...usages)] }, { tls });
  const { tls13, ecdhe } = exchanges;
  // OpenSSL itself does not serve an elliptic key that may not sign over TLS 1.2.
  const raw = { raw: true } as const;
  return [
    oddLeaf(world, 'c35-ec-none', null, { key: keyOf('P-256'), without: ['keyUsage'] }, { tls: ecdhe }),
    leaf('signature', null, ecdhe, 'digitalSignature'),
    leaf('signature-tls13', null, tls13, 'digitalSignature'),
    leaf('agreement', 'C35', raw, 'keyAgreement'),
    leaf('agreement-tls13', 'C35', tls13, 'keyAgreement'),
    leaf('encipherment', 'C35', raw, 'keyEncipherment'),
    leaf('encipherment-tls13', 'C35', tls13, 'keyEncipherment'),
    leaf('agreement-served-by-openssl', 'C41', ecdhe, 'keyAgreement'),
  ];
}

function odd(world: World): Scenario[] {
  const raw = (name: string, row: string | null, value: Buffer, critical: Extension['critical'] = true) =>
    oddLeaf(world, name, row, { with: [{ id: extensionId.keyUsage, value, critical }] });
  const usual = keyUsage('digitalSignature').value;
  return [
    raw('c35-not-critical', null, usual, false),
    raw('c35-no-bits', 'C35', Buffer.from([3, 1, 0])),
    raw('c35-all-zero', 'C35', bits(Buffer.from([0]), 7)),
    raw('c24-usage-trailing-zeros', null, bits(Buffer.from([0x80, 0]), 0)),
    raw('c24-usage-unused-bits-set', 'C24', bits(Buffer.from([0xff]), 7)),
    raw('c24-usage-three-octets', null, bits(Buffer.from([0x80, 0, 1]), 0)),
    raw('c24-usage-octets', 'C24', Buffer.from([4, 1, 0x80])),
    raw('c24-usage-trailing-bytes', 'C24', Buffer.concat([usual, Buffer.from([5, 0])])),
  ];
}

function authorities(world: World): Scenario[] {
  const usages = (...list: KeyUsage[]): Deviation => ({ with: [keyUsage(...list)] });
  const none: Deviation = { without: ['keyUsage'] };
  return [
    oddIntermediate(world, 'c34-ca-usage-none', null, none),
    oddIntermediate(world, 'c34-ca-certificates-only', null, usages('keyCertSign')),
    oddIntermediate(world, 'c34-ca-lists-only', 'C34', usages('cRLSign')),
    oddIntermediate(world, 'c34-ca-signature-only', 'C34', usages('digitalSignature')),
    oddRoot('c34-root-usage-none', null, none),
    oddRoot('c34-root-lists-only', 'C34', usages('cRLSign')),
    oddRoot('c34-root-signature-only', 'C34', usages('digitalSignature', 'keyEncipherment')),
  ];
}
