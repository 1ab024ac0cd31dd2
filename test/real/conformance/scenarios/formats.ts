import {
  constructed,
  type Deviation,
  dns,
  extensionId,
  indefiniteTlv,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  longTlv,
  nothing,
  octets,
  pem,
  sequence,
  subjectAltName,
  tag,
  tlv,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddIntermediate, oddLeaf, oddRoot, server, type World } from './world';

const raw = { tls: { raw: true } } as const;

/** How the fields of a certificate are written, where no other theme has them. */
export function formatScenarios(world: World): Scenario[] {
  return [
    ...serials(world),
    ...versions(world),
    ...lists(world),
    ...encodings(world),
    ...noCertificates(world),
  ];
}

/** Each has an issuer of its own, since Firefox refuses a serial number that an issuer used twice. */
function serials(world: World): Scenario[] {
  const { root } = world;
  const leaf = (name: string, row: string | null, serial: number | Buffer, difference = {}) => {
    const intermediate = issueIntermediate(`Intermediate of ${name}`, root);
    return server(
      name,
      row,
      [issueLeaf(hostOf(name), intermediate, { serial }), intermediate],
      [root],
      difference,
    );
  };
  return [
    leaf('c36-serial-0', null, 0),
    leaf('c36-serial-1', null, 1),
    leaf('c36-serial-negative', null, -5),
    leaf('c36-serial-21-octets', null, Buffer.alloc(21, 0x11)),
    leaf('c36-serial-64-octets', null, Buffer.alloc(64, 0x11)),
    leaf('c36-serial-leading-zeros', null, Buffer.from([0, 0, 5]), raw),
    leaf('c36-serial-no-octet', null, Buffer.alloc(0), raw),
    oddIntermediate(world, 'c36-intermediate-serial-0', null, { serial: 0 }),
    oddIntermediate(world, 'c36-intermediate-serial-negative', null, { serial: -7 }),
    oddIntermediate(
      world,
      'c36-intermediate-serial-leading-zeros',
      null,
      { serial: Buffer.from([0, 0, 9]) },
      {},
      raw,
    ),
    oddRoot('c36-root-serial-0', null, { serial: 0 }),
    oddRoot('c36-root-serial-negative', null, { serial: -7 }),
    reusedSerial(),
  ];
}

/** The root numbered itself and the intermediate alike. */
function reusedSerial(): Scenario {
  const name = 'c36-serial-reused';
  const root = issueRoot(`Root of ${name}`, { serial: 1 });
  const intermediate = issueIntermediate(`Intermediate of ${name}`, root, { serial: 1 });
  return server(name, null, [issueLeaf(hostOf(name), intermediate), intermediate], [root]);
}

function versions(world: World): Scenario[] {
  const bare: Deviation = { extensions: [] };
  const id = Buffer.from('unique');
  return [
    oddLeaf(world, 'c05-version-1', 'C05', { ...bare, version: null }),
    oddLeaf(world, 'c25-version-1-explicit', 'C25', { ...bare, version: 0 }, raw),
    oddLeaf(world, 'c25-version-1-with-extensions', 'C25', { version: null }),
    oddLeaf(world, 'c05-version-2', 'C05', { ...bare, version: 1 }),
    oddLeaf(world, 'c25-version-2-with-extensions', 'C25', { version: 1 }),
    oddLeaf(world, 'c25-version-4', 'C25', { version: 3 }),
    oddLeaf(world, 'c25-version-negative', 'C25', { version: -1 }),
    oddLeaf(world, 'c36-unique-ids', null, { issuerUniqueId: id, subjectUniqueId: id }),
    oddLeaf(world, 'c25-unique-id-version-1', 'C25', { ...bare, version: null, subjectUniqueId: id }),
    oddLeaf(world, 'c05-version-3-without-extensions', 'C05', bare),
    oddIntermediate(world, 'c36-intermediate-unique-ids', null, { issuerUniqueId: id, subjectUniqueId: id }),
    oddIntermediate(world, 'c25-intermediate-version-1-with-extensions', 'C25', { version: null }),
    oddIntermediate(world, 'c25-intermediate-version-4', 'C25', { version: 3 }),
    oddRoot('c25-root-version-2-with-extensions', 'C25', { version: 1 }),
  ];
}

function lists(world: World): Scenario[] {
  const unknown = { id: extensionId.unknown, value: nothing };
  const twice: Deviation = { also: [unknown, unknown] };
  const host = hostOf('c25-san-twice');
  const flag = (critical: 'one' | 'explicit-false'): Deviation => ({ also: [{ ...unknown, critical }] });
  return [
    oddLeaf(world, 'c25-empty-extension-list', 'C25', { extensions: [], emptyExtensionList: true }),
    oddLeaf(world, 'c25-extension-twice', 'C25', twice),
    oddLeaf(world, 'c25-san-twice', 'C25', { also: [subjectAltName(dns(host))] }),
    oddLeaf(world, 'c25-critical-0x01', 'C25', flag('one')),
    oddLeaf(world, 'c25-critical-explicit-false', 'C25', flag('explicit-false')),
    oddIntermediate(world, 'c25-intermediate-extension-twice', 'C25', twice),
    oddIntermediate(world, 'c25-intermediate-critical-0x01', 'C25', flag('one')),
    oddIntermediate(world, 'c25-intermediate-critical-explicit-false', 'C25', flag('explicit-false')),
    oddRoot('c25-root-critical-explicit-false', 'C25', flag('explicit-false')),
    oddLeaf(world, 'c36-50-unknown-extensions', null, {
      also: Array.from({ length: 50 }, (_, index) => ({
        id: `${extensionId.unknown}.${index}`,
        value: nothing,
      })),
    }),
  ];
}

/** BER that is no DER, and bytes where none belong. */
function encodings(world: World): Scenario[] {
  const content = (der: Buffer) => der.subarray(der.readUInt8(1) === 0x82 ? 4 : 3);
  const rest = Buffer.from([5, 0]);
  const leaf = (name: string, row: string | null, deviation: Deviation) =>
    oddLeaf(world, `c25-${name}`, row, deviation, raw);
  return [
    leaf('trailing-bytes', 'C25', { rewrite: (whole) => Buffer.concat([whole, rest]) }),
    leaf('field-after-signature', 'C25', { rewrite: (whole) => sequence(content(whole), rest) }),
    leaf('field-after-extensions', 'C25', { extraField: rest }),
    leaf('fields-after-extensions', 'C25', { extraField: constructed(4, nothing) }),
    leaf('long-length', 'C25', { rewrite: (whole) => longTlv(tag.sequence, content(whole)) }),
    leaf('long-length-inside', 'C25', { rewriteSigned: (signed) => longTlv(tag.sequence, content(signed)) }),
    leaf('indefinite-length', 'C25', { rewrite: (whole) => indefiniteTlv(tag.sequence, content(whole)) }),
    leaf('indefinite-length-inside', 'C25', {
      rewriteSigned: (signed) => indefiniteTlv(tag.sequence, content(signed)),
    }),
    leaf('set-for-sequence', 'C25', { rewrite: (whole) => tlv(tag.set, content(whole)) }),
    leaf('signature-octets', 'C25', { rewriteSignature: (bits) => octets(bits.subarray(5)) }),
    leaf('signature-empty', 'C46', { rewriteSignature: () => tlv(tag.bits, Buffer.from([0])) }),
    oddIntermediate(
      world,
      'c25-intermediate-trailing-bytes',
      'C25',
      { rewrite: (whole) => Buffer.concat([whole, rest]) },
      {},
      raw,
    ),
    oddIntermediate(
      world,
      'c25-intermediate-long-length',
      'C25',
      { rewriteSigned: (signed) => longTlv(tag.sequence, content(signed)) },
      {},
      raw,
    ),
  ];
}

function noCertificates(world: World): Scenario[] {
  const { intermediate, root } = world;
  const sent = (name: string, row: string | null, bytes: (leaf: Buffer) => Buffer, extra: Buffer[] = []) => {
    const scenario = oddLeaf(world, name, row, {}, raw);
    const [leaf = Buffer.alloc(0), ...others] = scenario.chain;
    return { ...scenario, chain: [bytes(leaf), ...extra, ...others] };
  };
  const whole = (leaf: Buffer) => leaf;
  return [
    sent('c25-pem', 'C25', (leaf) => pem(leaf)),
    sent('c25-garbage', 'C25', () => Buffer.from('MQTT over WebSockets')),
    sent('c25-truncated', 'C25', (leaf) => leaf.subarray(0, -1)),
    sent('c25-key-only', 'C25', () => intermediate.key.publicKey.export({ type: 'spki', format: 'der' })),
    sent('c36-garbage-after-leaf', null, whole, [Buffer.from('MQTT over WebSockets')]),
    sent('c36-truncated-after-leaf', null, whole, [root.der.subarray(0, 100)]),
    sent('c25-empty-after-leaf', 'C25', whole, [Buffer.alloc(0)]),
    sent('c36-pem-after-leaf', null, whole, [pem(root.der)]),
  ];
}
