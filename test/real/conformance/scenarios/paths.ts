import {
  authorityKeyIdentifier,
  type Certificate,
  commonName,
  constructed,
  daysFromNow,
  type Deviation,
  directory,
  extensionId,
  integer,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  keyOf,
  primitive,
  sequence,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddIntermediate, oddLeaf, oddRoot, server, type World } from './world';

const otherKey = () => keyOf('rsa-2048', 'other intermediate');

/** More than one path leads upwards, or none does although the names say so. */
export function pathScenarios(world: World): Scenario[] {
  return [
    ...crossSigned(world),
    ...rekeyed(world),
    ...signatures(world),
    ...identifiers(world),
    ...anchors(),
    ...loops(world),
  ];
}

/** The same name and key, vouched for by two authorities. */
function crossSigned({ root }: World): Scenario[] {
  const unknown = issueRoot('Unknown root of a cross-signed CA');
  const crossed = (
    name: string,
    row: string | null,
    send: (known: Certificate, other: Certificate) => Certificate[],
  ) => {
    const subject = commonName(`Cross-signed intermediate of ${name}`);
    const known = issueIntermediate('', root, { subject });
    const other = issueIntermediate('', unknown, { subject });
    return server(name, row, [issueLeaf(hostOf(name), known), ...send(known, other)], [root]);
  };
  const expired: Deviation = { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) };
  const renewed = (name: string, row: string | null, isNewTrusted: boolean, cross: Deviation) => {
    const key = keyOf('P-256', 'new root');
    const fresh = issueRoot(`New root of ${name}`, { key });
    const bridge = issueIntermediate('', root, { ...cross, subject: fresh.subject, key });
    const intermediate = issueIntermediate(`Intermediate of ${name}`, fresh);
    const chain = [issueLeaf(hostOf(name), intermediate), intermediate, bridge];
    return server(name, row, chain, isNewTrusted ? [root, fresh] : [root]);
  };
  const twin = (
    name: string,
    row: string | null,
    send: (good: Certificate, bad: Certificate) => Certificate[],
  ) => {
    const subject = commonName(`Renewed intermediate of ${name}`);
    const good = issueIntermediate('', root, { subject });
    const bad = issueIntermediate('', root, { ...expired, subject });
    return server(name, row, [issueLeaf(hostOf(name), good), ...send(good, bad)], [root]);
  };
  return [
    crossed('c36-crossed-both', null, (known, other) => [known, other]),
    crossed('c36-crossed-unknown-first', null, (known, other) => [other, known, unknown]),
    crossed('c03-crossed-known-not-sent', 'C03', (_, other) => [other]),
    crossed('c02-crossed-unknown-root-sent', 'C02', (_, other) => [other, unknown]),
    renewed('c36-new-root-crossed', null, false, {}),
    renewed('c36-new-root-trusted-cross-expired', null, true, expired),
    renewed('c07-new-root-cross-expired', 'C07', false, expired),
    twin('c36-expired-twin-first', null, (good, bad) => [bad, good]),
    twin('c36-expired-twin-last', null, (good, bad) => [good, bad]),
    twin('c07-expired-twin-only', 'C07', (_, bad) => [bad]),
  ];
}

/** The name of an authority stayed, its key did not. */
function rekeyed({ root }: World): Scenario[] {
  const rekeyedIntermediate = (
    name: string,
    row: string | null,
    send: (old: Certificate, fresh: Certificate) => Certificate[],
  ) => {
    const subject = commonName(`Re-keyed intermediate of ${name}`);
    const old = issueIntermediate('', root, { subject });
    const fresh = issueIntermediate('', root, { subject, key: otherKey() });
    return server(name, row, [issueLeaf(hostOf(name), old), ...send(old, fresh)], [root]);
  };
  const recreatedRoot = (name: string, isSent: boolean, deviation: Deviation = {}) => {
    const subject = commonName(`Re-created root of ${name}`);
    const old = issueRoot('', { subject });
    const fresh = issueRoot('', { subject, key: otherKey() });
    const intermediate = issueIntermediate(`Intermediate of ${name}`, old, deviation);
    const chain = [issueLeaf(hostOf(name), intermediate), intermediate, ...(isSent ? [old] : [])];
    return server(name, 'C46', chain, [fresh]);
  };
  return [
    rekeyedIntermediate('c46-rekeyed', 'C46', (_, fresh) => [fresh]),
    rekeyedIntermediate('c36-rekeyed-both', null, (old, fresh) => [fresh, old]),
    recreatedRoot('c46-recreated-root', false),
    recreatedRoot('c46-recreated-root-sent', true),
    recreatedRoot('c46-recreated-root-no-identifier', false, { without: ['authorityKeyIdentifier'] }),
  ];
}

function signatures(world: World): Scenario[] {
  const flipped = (signature: Buffer) => {
    const changed = Buffer.from(signature);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    return changed;
  };
  const bad: Deviation = { rewriteSignature: flipped };
  const forged = issueLeaf(hostOf('c46-other-signer'), { ...world.intermediate, key: otherKey() });
  return [
    oddLeaf(world, 'c46-leaf', 'C46', bad),
    oddIntermediate(world, 'c46-intermediate', 'C46', bad),
    oddRoot('c46-root', null, bad),
    server('c46-other-signer', 'C46', [forged, world.intermediate], [world.root]),
  ];
}

/** The signature is right, and what points to the issuer is not. */
function identifiers(world: World): Scenario[] {
  const other = Buffer.alloc(20, 7);
  const byIssuer = (name: Buffer, serial: number) => ({
    id: extensionId.authorityKeyIdentifier,
    value: sequence(constructed(1, directory(name)), primitive(2, integer(serial).subarray(2))),
  });
  const empty = { id: extensionId.authorityKeyIdentifier, value: sequence() };
  return [
    oddLeaf(world, 'c45-leaf', null, { with: [authorityKeyIdentifier(other)] }),
    oddIntermediate(world, 'c45-intermediate', null, { with: [authorityKeyIdentifier(other)] }),
    oddLeaf(world, 'c45-other-issuer-and-serial', null, { with: [byIssuer(commonName('Nobody'), 5)] }),
    oddLeaf(world, 'c45-empty', null, { with: [empty] }),
    oddLeaf(world, 'c45-absent', null, { without: ['authorityKeyIdentifier', 'subjectKeyIdentifier'] }),
    oddIntermediate(world, 'c45-intermediate-without', null, {
      without: ['authorityKeyIdentifier', 'subjectKeyIdentifier'],
    }),
    oddRoot('c45-root-without', null, { without: ['subjectKeyIdentifier'] }),
  ];
}

/** An authority that the user imported, but not the one above it. */
function anchors(): Scenario[] {
  const imported = (
    name: string,
    row: string | null,
    deviation: Deviation,
    send: 'both' | 'leaf' = 'both',
  ) => {
    const intermediate = issueIntermediate(
      `Imported intermediate of ${name}`,
      issueRoot(`Root of ${name}`),
      deviation,
    );
    const leaf = issueLeaf(hostOf(name), intermediate);
    return server(name, row, send === 'both' ? [leaf, intermediate] : [leaf], [intermediate]);
  };
  return [
    imported('c02-imported-intermediate', null, {}),
    imported('c02-imported-intermediate-not-sent', null, {}, 'leaf'),
    imported('c07-imported-intermediate-expired', 'C07', {
      notBefore: daysFromNow(-90),
      notAfter: daysFromNow(-2),
    }),
  ];
}

function loops({ root }: World): Scenario[] {
  const looping = (name: string, row: string | null, hasWayOut: boolean) => {
    const [first, second] = ['First', 'Second'].map((part) =>
      commonName(`${part} CA in the loop of ${name}`),
    );
    if (first === undefined || second === undefined) throw new Error('No names.');
    const keys = { first: keyOf('rsa-2048', 'intermediate'), second: otherKey() };
    const below = issueIntermediate('', issueRoot('', { subject: second, key: keys.second }), {
      subject: first,
    });
    const above = issueIntermediate('', below, { subject: second, key: keys.second });
    const wayOut = issueIntermediate('', root, { subject: second, key: keys.second });
    const chain = [issueLeaf(hostOf(name), below), below, above, ...(hasWayOut ? [wayOut] : [])];
    return server(name, row, chain, [root]);
  };
  return [looping('c02-loop', 'C02', false), looping('c36-loop-with-way-out', null, true)];
}
