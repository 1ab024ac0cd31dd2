import {
  type Deviation,
  extendedKeyUsage,
  type Extension,
  extensionId,
  issueIntermediate,
  issueLeaf,
  type purposeId,
  sequence,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddIntermediate, oddLeaf, oddRoot, server, type World } from './world';

type Purpose = keyof typeof purposeId;

/** What a certificate says it is for: the extended key usage on each level. */
export function purposeScenarios(world: World): Scenario[] {
  return [...onLeaf(world), ...onIntermediate(world), ...onRoot()];
}

function purposes(...list: Purpose[]): Deviation {
  return { with: [extendedKeyUsage(...list)] };
}

function onLeaf(world: World): Scenario[] {
  const leaf = (name: string, row: string | null, ...list: Purpose[]) =>
    oddLeaf(world, name, row, purposes(...list));
  const raw = (name: string, row: string | null, extension: Omit<Extension, 'id'>) =>
    oddLeaf(world, name, row, { with: [{ ...extension, id: extensionId.extendedKeyUsage }] });
  const server = extendedKeyUsage('serverAuth').value;
  return [
    oddLeaf(world, 'c30-none', null, { without: ['extendedKeyUsage'] }),
    leaf('c30-client-too', null, 'serverAuth', 'clientAuth'),
    leaf('c30-ocsp-too', null, 'serverAuth', 'ocspSigning'),
    leaf('c30-twice', null, 'serverAuth', 'serverAuth'),
    leaf('c30-unknown-too', null, 'unknown', 'serverAuth'),
    leaf('c30-server-and-code', null, 'serverAuth', 'codeSigning', 'emailProtection', 'timeStamping'),
    leaf('c31-any', null, 'any'),
    leaf('c31-any-and-client', null, 'any', 'clientAuth'),
    leaf('c31-any-and-server', null, 'any', 'serverAuth'),
    leaf('c09-client-only', 'C09', 'clientAuth'),
    leaf('c09-client-twice', 'C09', 'clientAuth', 'clientAuth'),
    leaf('c30-code', 'C30', 'codeSigning'),
    leaf('c30-email', 'C30', 'emailProtection'),
    leaf('c30-ocsp-only', 'C30', 'ocspSigning'),
    leaf('c30-ocsp-and-client', 'C30', 'ocspSigning', 'clientAuth'),
    leaf('c30-time-stamping', 'C30', 'timeStamping'),
    leaf('c30-netscape-sgc', 'C30', 'netscapeSgc'),
    leaf('c30-microsoft-sgc', 'C30', 'microsoftSgc'),
    leaf('c30-unknown', 'C30', 'unknown'),
    raw('c30-critical', null, { value: server, critical: true }),
    raw('c30-critical-client', 'C30', { value: extendedKeyUsage('clientAuth').value, critical: true }),
    raw('c24-purposes-empty', 'C24', { value: sequence() }),
    raw('c24-purposes-broken', 'C24', { value: Buffer.from([0x30, 3, 6, 5, 0]) }),
    raw('c24-purposes-trailing-bytes', 'C24', { value: Buffer.concat([server, Buffer.from([5, 0])]) }),
  ];
}

function onIntermediate(world: World): Scenario[] {
  const intermediate = (name: string, row: string | null, ...list: Purpose[]) =>
    oddIntermediate(world, name, row, purposes(...list));
  const client = issueIntermediate('Client CA above c30-below-client-ca', world.root, purposes('clientAuth'));
  const below = issueIntermediate('Server CA of c30-below-client-ca', client, purposes('serverAuth'));
  return [
    intermediate('c30-ca-server', null, 'serverAuth'),
    intermediate('c30-ca-server-and-client', null, 'clientAuth', 'serverAuth'),
    intermediate('c31-ca-any', null, 'any'),
    intermediate('c30-ca-client', 'C30', 'clientAuth'),
    intermediate('c30-ca-code', 'C30', 'codeSigning'),
    intermediate('c30-ca-ocsp', 'C30', 'ocspSigning'),
    intermediate('c30-ca-server-and-ocsp', null, 'serverAuth', 'ocspSigning'),
    intermediate('c30-ca-netscape-sgc', 'C30', 'netscapeSgc'),
    intermediate('c30-ca-microsoft-sgc', 'C30', 'microsoftSgc'),
    server(
      'c30-below-client-ca',
      'C30',
      [issueLeaf(hostOf('c30-below-client-ca'), below), below, client],
      [world.root],
    ),
    oddIntermediate(world, 'c30-ca-client-leaf-none', 'C30', purposes('clientAuth'), {
      without: ['extendedKeyUsage'],
    }),
    oddIntermediate(world, 'c31-ca-any-leaf-client', 'C30', purposes('any'), purposes('clientAuth')),
    oddIntermediate(world, 'c31-ca-server-leaf-any', null, purposes('serverAuth'), purposes('any')),
  ];
}

function onRoot(): Scenario[] {
  return [
    oddRoot('c30-root-server', null, purposes('serverAuth')),
    oddRoot('c31-root-any', null, purposes('any')),
    oddRoot('c30-root-client', 'C30', purposes('clientAuth')),
    oddRoot('c30-root-code', 'C30', purposes('codeSigning')),
  ];
}
