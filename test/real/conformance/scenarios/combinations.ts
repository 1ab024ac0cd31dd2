import {
  basicConstraints,
  type Certificate,
  daysFromNow,
  type Deviation,
  dns,
  extendedKeyUsage,
  type Extension,
  extensionId,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  issuerAddress,
  keyOf,
  keyUsage,
  nameConstraints,
  nothing,
  pkcs1,
  subjectAltName,
  utcTime,
} from '../../../support/certificates';
import type { Scenario, ServerTls } from '../scenario';
import { hostOf, server, type World } from './world';

/** What can be wrong with a leaf. */
const faults = {
  expired: { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) },
  future: { notBefore: daysFromNow(2), notAfter: daysFromNow(90) },
  weak: { key: keyOf('rsa-1016') },
  sha1: { algorithm: pkcs1('sha1') },
  malformed: { notAfter: utcTime('2701010000Z') },
  forged: { rewriteSignature: (bits: Buffer) => Buffer.concat([bits.subarray(0, -1), Buffer.from([0])]) },
} as const satisfies Record<string, Deviation>;

const extensions = {
  name: subjectAltName(dns('other.doctor.example')),
  client: extendedKeyUsage('clientAuth'),
  usage: keyUsage('keyEncipherment'),
  ca: basicConstraints(true),
  unknown: { id: extensionId.unknown, value: nothing, critical: true },
} as const satisfies Record<string, Extension>;

type Fault = keyof typeof faults | keyof typeof extensions | 'common-name-only';

/** Several faults at once: which of them Chromium reports is the row. */
export function combinationScenarios(world: World): Scenario[] {
  return [...ofLeaf(world), ...untrusted(), ...alongPath(world), ...withHandshake(world)];
}

function deviationOf(list: Fault[]): Deviation {
  const added = list.flatMap((fault) =>
    fault in extensions ? [extensions[fault as keyof typeof extensions]] : [],
  );
  const changed = list.flatMap((fault) => (fault in faults ? [faults[fault as keyof typeof faults]] : []));
  const without = list.includes('common-name-only') ? (['subjectAltName'] as const) : [];
  return Object.assign({ with: added, without: [...without] }, ...changed) as Deviation;
}

const careless: ServerTls = { ciphers: 'DEFAULT@SECLEVEL=0' };

function ofLeaf({ root, intermediate }: World): Scenario[] {
  const leaf = (row: string | null, ...list: Fault[]) => {
    const name = `both-${list.join('-and-')}`;
    const own = issueLeaf(hostOf(name), intermediate, deviationOf(list));
    return server(name, row, [own, intermediate], [root], { tls: careless });
  };
  return [
    leaf('C04', 'name', 'expired'),
    leaf('C04', 'name', 'future'),
    leaf('C05', 'common-name-only', 'expired'),
    leaf('C04', 'name', 'weak'),
    leaf('C27', 'weak', 'expired'),
    leaf('C10', 'weak', 'sha1'),
    leaf('C09', 'name', 'client'),
    leaf('C10', 'name', 'sha1'),
    leaf('C34', 'name', 'unknown'),
    leaf('C07', 'expired', 'client'),
    leaf('C10', 'expired', 'sha1'),
    leaf('C07', 'expired', 'unknown'),
    leaf('C35', 'usage', 'expired'),
    leaf('C35', 'usage', 'name'),
    leaf('C35', 'usage', 'client'),
    leaf('C35', 'usage', 'forged'),
    leaf('C10', 'client', 'sha1'),
    leaf('C25', 'malformed', 'name'),
    // Chromium names the usage; what cannot be read is the cause to repair first, for nothing else of it can be shown.
    leaf('C25', 'malformed', 'usage'),
    leaf('C46', 'forged', 'name'),
    leaf('C46', 'forged', 'expired'),
    leaf('C07', 'ca', 'expired'),
    leaf('C04', 'ca', 'name'),
    leaf('C10', 'name', 'expired', 'client', 'sha1', 'weak'),
  ];
}

/** Below a CA that the user did not import. */
function untrusted(): Scenario[] {
  const unknown = (row: string, ...list: Fault[]) => {
    const name = `unknown-ca-and-${list.join('-and-')}`;
    const root = issueRoot(`Unknown root of ${name}`);
    const leaf = issueLeaf(hostOf(name), root, deviationOf(list));
    return server(name, row, [leaf, root], [], { tls: careless });
  };
  const selfSigned = (row: string, ...list: Fault[]) => {
    const name = `self-signed-and-${list.join('-and-')}`;
    return server(name, row, [issueLeaf(hostOf(name), null, deviationOf(list))], [], { tls: careless });
  };
  return [
    unknown('C02', 'name'),
    unknown('C02', 'expired'),
    unknown('C02', 'name', 'expired'),
    unknown('C02', 'client'),
    unknown('C02', 'weak'),
    unknown('C10', 'sha1'),
    unknown('C02', 'common-name-only'),
    unknown('C35', 'usage'),
    unknown('C25', 'malformed'),
    selfSigned('C01', 'name'),
    selfSigned('C01', 'expired'),
    selfSigned('C01', 'common-name-only', 'expired'),
    selfSigned('C01', 'weak'),
    selfSigned('C01', 'ca', 'name', 'expired'),
    selfSigned('C35', 'usage'),
  ];
}

/** One fault of the leaf, another of what is above it. */
function alongPath({ root, aiaBase }: World): Scenario[] {
  const path = (name: string, row: string, above: Deviation, list: Fault[], isSent = true) => {
    const intermediate = issueIntermediate(`Intermediate of ${name}`, root, above);
    const leaf = issueLeaf(hostOf(name), intermediate, deviationOf(list));
    return server(name, row, [leaf, ...(isSent ? [intermediate] : [])], [root], { tls: careless });
  };
  const constrained: Deviation = { with: [nameConstraints({ permitted: [dns('third.example')] })] };
  const notCa: Deviation = { without: ['basicConstraints'] };
  return [
    path('path-missing-and-expired', 'C03', {}, ['expired'], false),
    path('path-missing-and-name', 'C03', {}, ['name'], false),
    path('path-expired-and-name', 'C04', faults.expired, ['name']),
    path('path-expired-and-client', 'C07', faults.expired, ['client']),
    path('path-sha1-and-expired', 'C26', faults.sha1, ['expired']),
    path('path-weak-and-name', 'C04', faults.weak, ['name']),
    path('path-weak-and-expired', 'C27', faults.weak, ['expired']),
    path('path-not-ca-and-expired', 'C07', notCa, ['expired']),
    path('path-not-ca-and-name', 'C33', notCa, ['name']),
    path('path-constraint-and-name', 'C34', constrained, ['name']),
    path('path-constraint-and-expired', 'C07', constrained, ['expired']),
    path('path-malformed-and-name', 'C25', faults.malformed, ['name']),
    path('path-malformed-and-expired', 'C25', faults.malformed, ['expired']),
    path('path-forged-and-expired', 'C46', faults.forged, ['expired']),
    fetchedExpired(root, aiaBase),
  ];
}

/** The intermediate is fetched, and is out of date. */
function fetchedExpired(root: Certificate, aiaBase: string): Scenario {
  const name = 'path-fetched-and-expired';
  const intermediate = issueIntermediate(`Intermediate of ${name}`, root, faults.expired);
  const leaf = issueLeaf(hostOf(name), intermediate, { with: [issuerAddress(`${aiaBase}/${name}`)] });
  return server(name, 'C07', [leaf], [root], { aia: [{ path: `/${name}`, body: intermediate.der }] });
}

/** A fault of the certificate beside one of the handshake. */
function withHandshake({ root, intermediate }: World): Scenario[] {
  const asking = (name: string, row: string, trusted: Certificate[], tls: ServerTls, ...list: Fault[]) => {
    const leaf = issueLeaf(hostOf(name), intermediate, deviationOf(list));
    return server(name, row, [leaf, intermediate], trusted, { tls: { ...careless, ...tls } });
  };
  const required: ServerTls = { clientCertificate: 'required' };
  const optional: ServerTls = { clientCertificate: 'optional' };
  const tls12: ServerTls = { maxVersion: 'TLSv1.2' };
  const old: ServerTls = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' };
  const unknown = issueRoot('Unknown root beside a client certificate');
  const selfSigned = (name: string, row: string, tls: ServerTls) =>
    server(name, row, [issueLeaf(hostOf(name), unknown), unknown], [], { tls });
  return [
    selfSigned('client-certificate-and-unknown-ca', 'C02', required),
    selfSigned('client-certificate-and-unknown-ca-tls12', 'C02', { ...required, ...tls12 }),
    selfSigned('optional-certificate-and-unknown-ca', 'C02', optional),
    asking('client-certificate-and-expired', 'C07', [root], required, 'expired'),
    asking('client-certificate-and-expired-tls12', 'C07', [root], { ...required, ...tls12 }, 'expired'),
    asking('client-certificate-and-name', 'C04', [root], required, 'name'),
    asking('client-certificate-and-usage', 'C35', [root], required, 'usage'),
    asking('optional-certificate-and-expired', 'C07', [root], optional, 'expired'),
    asking('old-tls-and-expired', 'C11', [root], old, 'expired'),
    asking('old-tls-and-unknown-ca', 'C11', [], old, 'name'),
    asking('h2-only-and-expired', 'C21', [root], { alpn: ['h2'] }, 'expired'),
    asking(
      'cbc-sha2-and-expired',
      'C41',
      [root],
      { ...tls12, ciphers: 'ECDHE-RSA-AES128-SHA256' },
      'expired',
    ),
    asking('rsa-exchange-and-usage', 'C07', [root], { ...tls12, ciphers: 'AES128-SHA' }, 'usage', 'expired'),
  ];
}
