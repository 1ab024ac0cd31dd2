import {
  commonName,
  constructed,
  directory,
  dns,
  email,
  ip,
  loopback6,
  otherName,
  primitive,
  sequence,
  subjectAltName,
  uri,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { drop, leafOf, put } from '../draft';
import type { DeviationKind } from './kind';

const loopback = '127.0.0.1';

/** Hosts for URLs, out of the one that the draft has. */
const hosts: NonEmpty<(name: string) => string> = [
  () => loopback,
  () => loopback,
  () => 'localhost',
  () => '127.1',
  () => '0x7f000001',
  (name) => `${name}.localhost`,
  (name) => `a.b.${name}.fuzz.example`,
  (name) => `xn--bcher-kva.${name}.fuzz.example`,
  (name) => name,
  (name) => `${name}.com`,
  (name) => `${name}.co.uk`,
  (name) => `a.${name}.co.uk`,
  (name) => `${name}.github.io`,
  (name) => `${name}.test`,
  (name) => `${name}.local`,
  (name) => `a.${name}.internal`,
  (name) => `mqtt_${name}.fuzz.example`,
  (name) => `_${name}.fuzz.example`,
  (name) => `${name.toUpperCase()}.Fuzz.Example`,
  (name) => `${name}.fuzz.example.`,
  (name) => `${name}.`,
  (name) => `1883.${name}.fuzz.example`,
  (name) => `${name}-.fuzz.example`,
  (name) => `a--b.${name}.fuzz.example`,
  (name) => `${'l'.repeat(63)}.${name}.example`,
  (name) => `${'l'.repeat(64)}.${name}.example`,
  (name) => `${'long.'.repeat(46)}${name}.example`,
  (name) => `a.${name}.1a`,
  (name) => `${name}.xn--p1ai`,
  (name) => `${name}.k12.ca.us`,
  (name) => `${name}.ck`,
  (name) => `${name}.kawasaki.jp`,
];

/** Ways to write a host into a certificate, right and wrong ones. */
const spellings: NonEmpty<(host: string) => string> = [
  (host) => host,
  (host) => host.toUpperCase(),
  (host) => host.toLowerCase(),
  (host) => `${host}.`,
  (host) => host.replace(/\.$/, ''),
  (host) => `.${host}`,
  (host) => `*.${host}`,
  (host) => host.replace(/^[^.]*/, '*'),
  (host) => host.replace(/^[^.]*/, '*'),
  (host) => `${host.replace(/^[^.]*/, '*')}.`,
  (host) => host.replace(/^[^.]*/, '*').toUpperCase(),
  (host) => host.replace(/^[^.]*\.[^.]*/, '*'),
  (host) => host.replace(/^[^.]*\.[^.]*/, '*.*'),
  (host) => host.replace(/^([^.]*)\.[^.]*/, '$1.*'),
  (host) => host.replace(/^(.)[^.]*/, '$1*'),
  (host) => host.replace(/^[^.]*([^.])/, '*$1'),
  (host) => host.replace(/^[^.]*/, '**'),
  (host) => host.replace(/^[^.]*/, 'xn--*'),
  (host) => host.replace(/[^.]*$/, '*'),
  (host) => host.replace(/^[^.]*\./, ''),
  (host) => `*.${host.replace(/^.*\./, '')}`,
  () => '*',
  () => '*.',
  () => '',
  () => '.',
  (host) => `www.${host}`,
  (host) => `x${host}`,
  (host) => ` ${host}`,
  (host) => `${host} `,
  (host) => `${host}\0.example`,
  (host) => `${host}:8084`,
  (host) => `wss://${host}`,
  (host) => host.replace('.', '..'),
  (host) => `-${host}`,
  (host) => host.replace('.', '-.'),
  (host) => host.replace(/^./, '_'),
  (host) => `${host},other.example`,
  (host) => `b\xfccher.${host}`,
  (host) => `${'l'.repeat(64)}.${host}`,
  (host) => `${'l.'.repeat(130)}${host}`,
  (host) => host.replace(/[^.]*$/, '123'),
  () => 'other.example',
  () => loopback,
  () => '::1',
  () => 'localhost',
];

/** Names of other kinds, sound and damaged ones. */
const others: NonEmpty<(host: string) => Buffer> = [
  () => ip(127, 0, 0, 1),
  () => ip(127, 0, 0, 1),
  () => ip(127, 0, 0, 2),
  () => ip(...loopback6),
  () => ip(...loopback6.slice(0, 10), 255, 255, 127, 0, 0, 1),
  () => ip(127, 0, 0),
  () => ip(127, 0, 0, 1, 255, 255, 255, 255),
  () => ip(),
  () => ip(...Buffer.from(loopback)),
  (host) => email(`mqtt@${host}`),
  () => email('\xfc@example.com'),
  () => email(''),
  (host) => uri(`wss://${host}/mqtt`),
  () => uri('\xfc'),
  (host) => directory(commonName(host)),
  () => directory(sequence()),
  () => constructed(4, Buffer.from([0x30, 5, 0])),
  () => constructed(4, Buffer.alloc(0)),
  (host) => otherName(host),
  () => constructed(0, Buffer.alloc(0)),
  () => primitive(0, Buffer.from('x')),
  () => constructed(3, sequence()),
  () => constructed(5, sequence()),
  () => primitive(8, Buffer.from([0x2a, 3, 4])),
  () => primitive(8, Buffer.from([0x80])),
  () => primitive(9, Buffer.from('x')),
  (host) => constructed(2, dns(host)),
  () => sequence(),
];

/** The URL's host; the certificate names it soundly. */
export const otherHost: DeviationKind = (draft, chance) => {
  draft.host = chance.pick(hosts)(draft.name);
  const leaf = leafOf(draft);
  if (draft.host === loopback && !chance.once(4)) put(leaf, subjectAltName(ip(127, 0, 0, 1)));
  return `host ${draft.host}`;
};

/** The names of the certificate, beside the right one or in its place. */
export const otherNames: DeviationKind = (draft, chance) => {
  const { host } = draft;
  const written = chance.some(spellings, 2).map((spell) => spell(host));
  const entries = [...written.map((name) => dns(name)), ...chance.some(others, 1).map((make) => make(host))];
  if (chance.once(3)) entries.push(host === loopback ? ip(127, 0, 0, 1) : dns(host));
  const critical = chance.once(5);
  const san = subjectAltName(...chance.shuffle(entries));
  put(leafOf(draft), critical ? { ...san, critical } : san);
  return `SAN ${critical ? 'critical ' : ''}${JSON.stringify(written)} ${entries.map((der) => der.toString('hex')).join(' ')}`;
};

/** No alternative name; the common name may be the host, or not. */
export const noNames: DeviationKind = (draft, chance) => {
  const leaf = leafOf(draft);
  drop(leaf, 'subjectAltName');
  const written = chance.pick(spellings)(draft.host);
  leaf.deviation.subject = commonName(written);
  return `no SAN, CN ${JSON.stringify(written)}`;
};

/** A host of its own and names for it. */
export const hostAndNames: DeviationKind = (draft, chance) =>
  `${otherHost(draft, chance)}, ${otherNames(draft, chance)}`;
