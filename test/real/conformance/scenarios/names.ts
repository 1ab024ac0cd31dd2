import {
  basicConstraints,
  bits,
  commonName,
  constructed,
  type Deviation,
  directory,
  distinguishedName,
  dns,
  email,
  type Extension,
  extensionId,
  ip,
  loopback6,
  otherName,
  primitive,
  sequence,
  subjectAltName,
  uri,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddLeaf, type World } from './world';

const loopback = '127.0.0.1';

/** Whether the certificate names the host of the URL. */
export function nameScenarios(world: World): Scenario[] {
  return [
    ...addresses(world),
    ...commonNames(world),
    ...spellings(world),
    ...malformed(world),
    ...strange(world),
  ];
}

function names(...entries: Buffer[]): Deviation {
  return { with: [subjectAltName(...entries)] };
}

function addresses(world: World): Scenario[] {
  // An IPv6 host is left out: mqtt.js in a page cannot write its URL.
  const at = (name: string, row: string | null, deviation: Deviation, host = loopback) =>
    oddLeaf(world, name, row, { subject: commonName('Server'), ...deviation }, { host });
  return [
    at('c06-address', null, names(ip(127, 0, 0, 1))),
    at('c06-dns-entry', 'C06', names(dns(loopback))),
    at('c06-both-entries', null, names(dns(loopback), ip(127, 0, 0, 1))),
    at('c06-uri-entry', 'C04', names(uri(`wss://${loopback}/mqtt`))),
    at('c05-address-in-common-name', 'C05', { subject: commonName(loopback), without: ['subjectAltName'] }),
    at('c04-address-in-common-name-and-dns', 'C04', {
      ...names(dns('localhost')),
      subject: commonName(loopback),
    }),
    at('c04-other-address', 'C04', names(ip(127, 0, 0, 2))),
    at('c04-mapped-address', 'C04', names(ip(...loopback6.slice(0, 10), 255, 255, 127, 0, 0, 1))),
    at('c04-address-6-for-4', 'C04', names(ip(...loopback6))),
    at('c24-address-of-5-octets', 'C24', names(ip(127, 0, 0, 1, 0))),
    at('c24-address-with-mask', 'C24', names(ip(127, 0, 0, 1, 255, 0, 0, 0))),
    at('c24-address-as-text', 'C24', names(ip(...Buffer.from(loopback)))),
    at('c06-localhost', null, names(dns('localhost')), 'localhost'),
    at('c04-localhost-for-address', 'C04', names(dns('localhost'))),
    at('c04-address-for-localhost', 'C04', names(ip(127, 0, 0, 1)), 'localhost'),
  ];
}

function commonNames(world: World): Scenario[] {
  const beside = (name: string, row: string, ...entries: Buffer[]) =>
    oddLeaf(world, name, row, names(...entries));
  const wildcard = commonName('*.doctor.example');
  return [
    oddLeaf(world, 'c05-common-name-only', 'C05', { without: ['subjectAltName'] }),
    oddLeaf(world, 'c05-wildcard-common-name', 'C05', { subject: wildcard, without: ['subjectAltName'] }),
    oddLeaf(world, 'c05-two-common-names', 'C05', {
      subject: distinguishedName(
        [{ type: 'CN', value: 'Server' }],
        [{ type: 'CN', value: hostOf('c05-two-common-names') }],
      ),
      without: ['subjectAltName'],
    }),
    beside('c05-uri-only', 'C05', uri('urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6')),
    beside('c05-email-only', 'C05', email('mqtt@doctor.example')),
    beside('c05-directory-only', 'C05', directory(commonName(hostOf('c05-directory-only')))),
    beside('c05-other-name-only', 'C05', otherName(hostOf('c05-other-name-only'))),
    beside('c04-right-common-name', 'C04', dns('other.doctor.example')),
    beside('c04-right-common-name-address', 'C04', ip(127, 0, 0, 1)),
    oddLeaf(world, 'c04-other-host', 'C04', {
      ...names(dns('other.doctor.example')),
      subject: commonName('other'),
    }),
    oddLeaf(world, 'c04-no-name-at-all', 'C04', {
      subject: commonName('Server'),
      without: ['subjectAltName'],
    }),
    oddLeaf(world, 'c04-parent', 'C04', names(dns('doctor.example'))),
    oddLeaf(world, 'c04-child', 'C04', names(dns(`www.${hostOf('c04-child')}`))),
    oddLeaf(world, 'c04-suffix-without-dot', 'C04', names(dns(`x${hostOf('c04-suffix-without-dot')}`))),
  ];
}

/** Ways to write a host that may count as the same. */
function spellings(world: World): Scenario[] {
  const written = (name: string, row: string | null, ...entries: Buffer[]) =>
    oddLeaf(world, name, row, names(...entries));
  const visited = (name: string, row: string | null, host: string, entry: string) =>
    oddLeaf(world, name, row, { ...names(dns(entry)), subject: commonName('Server') }, { host });
  const international = 'xn--bcher-kva.doctor.example';
  return [
    written('c04-upper-case-entry', null, dns(hostOf('c04-upper-case-entry').toUpperCase())),
    visited(
      'c04-upper-case-url',
      null,
      'C04-Upper-Case-URL.Doctor.Example',
      'c04-upper-case-url.doctor.example',
    ),
    written('c04-entry-with-trailing-dot', null, dns(`${hostOf('c04-entry-with-trailing-dot')}.`)),
    visited('c04-url-with-trailing-dot', null, 'dot.doctor.example.', 'dot.doctor.example'),
    visited('c04-both-with-trailing-dot', null, 'dots.doctor.example.', 'dots.doctor.example.'),
    visited('c04-wildcard-url-with-trailing-dot', null, 'dot.wild.doctor.example.', '*.wild.doctor.example'),
    visited('c04-international', null, international, international),
    visited('c04-international-upper-case', null, international, 'XN--BCHER-KVA.doctor.example'),
    visited('c04-underscore', null, 'mqtt_broker.doctor.example', 'mqtt_broker.doctor.example'),
    visited('c04-single-label', null, 'broker', 'broker'),
    visited('c04-test-domain', null, 'mqtt.broker.test', 'mqtt.broker.test'),
    visited('c04-local-domain', null, 'broker.local', 'broker.local'),
    visited('c04-digits', null, '1883.doctor.example', '1883.doctor.example'),
    visited('c04-hyphens', null, 'mq--tt.doctor.example', 'mq--tt.doctor.example'),
    written(
      'c04-many-entries',
      null,
      ...Array.from({ length: 500 }, (_, index) => dns(`n${index}.doctor.example`)),
      dns(hostOf('c04-many-entries')),
    ),
    written(
      'c04-same-entry-twice',
      null,
      dns(hostOf('c04-same-entry-twice')),
      dns(hostOf('c04-same-entry-twice')),
    ),
    written(
      'c04-other-kinds-beside',
      null,
      email('a@doctor.example'),
      uri('urn:x:y'),
      otherName('x'),
      directory(commonName('x')),
      dns(hostOf('c04-other-kinds-beside')),
    ),
    written('c04-address-beside', null, ip(127, 0, 0, 1), dns(hostOf('c04-address-beside'))),
    written(
      'c04-registered-id-beside',
      null,
      primitive(8, Buffer.from([0x2a, 3, 4])),
      dns(hostOf('c04-registered-id-beside')),
    ),
  ];
}

/** The host is named, too, except where there is no room for it. */
function malformed(world: World): Scenario[] {
  const beside = (name: string, row: string | null, ...entries: Buffer[]) =>
    oddLeaf(world, name, row, names(dns(hostOf(name)), ...entries));
  const raw = (name: string, row: string | null, value: Buffer) =>
    oddLeaf(world, name, row, { with: [{ id: extensionId.subjectAltName, value }] });
  const good = (name: string) => dns(hostOf(name));
  const critical = (name: string, isCritical: boolean): Extension => ({
    ...subjectAltName(dns(hostOf(name))),
    critical: isCritical,
  });
  return [
    raw('c24-san-empty', 'C24', sequence()),
    raw('c24-san-no-content', 'C24', Buffer.alloc(0)),
    raw(
      'c24-san-trailing-bytes',
      'C24',
      Buffer.concat([sequence(good('c24-san-trailing-bytes')), Buffer.from([5, 0])]),
    ),
    raw('c24-san-bare-entry', 'C24', good('c24-san-bare-entry')),
    raw('c24-san-bits', 'C24', bits(Buffer.from('x'))),
    beside('c24-entry-utf8', 'C24', dns(Buffer.from('bücher.doctor.example'))),
    beside('c24-entry-latin1', 'C24', dns('b\xfccher.doctor.example')),
    beside('c24-entry-empty', null, dns('')),
    beside('c24-entry-unknown-kind', 'C24', primitive(9, Buffer.from('x'))),
    beside('c24-entry-constructed', 'C24', constructed(2, dns('x'))),
    beside('c24-entry-universal', 'C24', sequence()),
    beside('c24-entry-email-utf8', 'C24', email('\xfc@doctor.example')),
    beside('c24-entry-directory-broken', 'C24', constructed(4, Buffer.from([0x30, 5, 0]))),
    beside('c24-entry-address-broken', 'C24', ip(127, 0, 0)),
    oddLeaf(world, 'c24-empty-subject-plain-san', 'C24', { subject: distinguishedName() }),
    oddLeaf(world, 'c24-empty-subject-critical-san', null, {
      subject: distinguishedName(),
      with: [critical('c24-empty-subject-critical-san', true)],
    }),
    oddLeaf(world, 'c24-critical-san', null, { with: [critical('c24-critical-san', true)] }),
    oddLeaf(world, 'c04-empty-subject-no-san', 'C04', {
      subject: distinguishedName(),
      without: ['subjectAltName'],
    }),
    oddLeaf(world, 'c05-common-name-only-ca', 'C05', {
      without: ['subjectAltName'],
      with: [basicConstraints(true)],
    }),
  ];
}

/** What is no host name in place of the host. */
function strange(world: World): Scenario[] {
  const entry = (name: string, row: string | null, write: (host: string) => string) =>
    oddLeaf(world, name, row, names(dns(write(hostOf(name)))));
  return [
    entry('c04-nul', 'C04', (host) => `${host}\0.evil.example`),
    entry('c04-space-before', 'C04', (host) => ` ${host}`),
    entry('c04-space-after', 'C04', (host) => `${host} `),
    entry('c04-port', 'C04', (host) => `${host}:8084`),
    entry('c04-scheme', 'C04', (host) => `wss://${host}`),
    entry('c04-path', 'C04', (host) => `${host}/mqtt`),
    entry('c04-user', 'C04', (host) => `mqtt@${host}`),
    entry('c04-dot-before', 'C04', (host) => `.${host}`),
    entry('c04-two-dots', 'C04', (host) => host.replace('.', '..')),
    entry('c04-list', 'C04', (host) => `${host},other.doctor.example`),
    entry('c04-dns-prefix', 'C04', (host) => `DNS:${host}`),
    entry('c04-long-label', 'C04', (host) => `${'a'.repeat(70)}.${host}`),
    entry('c04-long-name', 'C04', (host) => `${'a.'.repeat(200)}${host}`),
  ];
}
