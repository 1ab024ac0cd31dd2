import {
  bits,
  certificatePolicies,
  type Deviation,
  type Extension,
  extensionId,
  inhibitAnyPolicy,
  policyConstraints,
  integer,
  issueIntermediate,
  issueLeaf,
  issuerAddress,
  nothing,
  octets,
  type Policy,
  policyMapping,
  primitive,
  sequence,
  subjectKeyIdentifier,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddIntermediate, oddLeaf, oddRoot, server, type World } from './world';

/** Extensions that a client does not know, or knows and cannot read, and policies. */
export function extensionScenarios(world: World): Scenario[] {
  return [...unknown(world), ...known(world), ...malformed(world), ...policies(world), ...mappings(world)];
}

function unknown(world: World): Scenario[] {
  const extension = (critical: boolean, id: string = extensionId.unknown): Deviation => ({
    with: [{ id, value: nothing, critical }],
  });
  const qualified = { with: [{ id: '1.3.6.1.5.5.7.1.3', value: sequence(), critical: true }] };
  return [
    oddLeaf(world, 'c34-unknown', null, extension(false)),
    oddLeaf(world, 'c34-unknown-critical', 'C34', extension(true)),
    oddIntermediate(world, 'c34-ca-unknown', null, extension(false)),
    oddIntermediate(world, 'c34-ca-unknown-critical', 'C34', extension(true)),
    oddRoot('c34-root-unknown', null, extension(false)),
    oddRoot('c34-root-unknown-critical', 'C34', extension(true)),
    oddLeaf(world, 'c34-qualified-statements-critical', 'C34', qualified),
    oddLeaf(world, 'c34-unknown-empty-value', null, {
      with: [{ id: extensionId.unknown, value: Buffer.alloc(0) }],
    }),
    oddLeaf(world, 'c34-precertificate', 'C34', extension(true, extensionId.ctPoison)),
    oddLeaf(world, 'c34-precertificate-not-critical', null, extension(false, extensionId.ctPoison)),
  ];
}

/** Known ones, which are critical although they usually are not. */
function known(world: World): Scenario[] {
  const critical = (name: string, row: string | null, extension: Extension) =>
    oddLeaf(world, name, row, { with: [{ ...extension, critical: true }] });
  const lists = sequence(sequence());
  const certType = bits(Buffer.from([0x40]), 6);
  return [
    critical('c34-critical-aia', 'C34', issuerAddress('http://127.0.0.1:9/issuer')),
    critical('c34-critical-key-identifier', 'C34', subjectKeyIdentifier(Buffer.alloc(20, 1))),
    critical('c34-critical-policies', null, certificatePolicies('first')),
    critical('c34-critical-crl', 'C34', { id: extensionId.crlDistributionPoints, value: lists }),
    critical('c34-critical-netscape-type', 'C34', { id: extensionId.netscapeCertType, value: certType }),
    critical('c34-critical-must-staple', 'C34', { id: extensionId.tlsFeature, value: sequence(integer(5)) }),
    critical('c34-critical-sct', 'C34', { id: extensionId.sctList, value: octets(Buffer.from([0, 0])) }),
    oddLeaf(world, 'c34-netscape-type', null, {
      with: [{ id: extensionId.netscapeCertType, value: certType }],
    }),
    oddLeaf(world, 'c34-netscape-type-client', null, {
      with: [{ id: extensionId.netscapeCertType, value: bits(Buffer.from([0x80]), 7) }],
    }),
  ];
}

function malformed(world: World): Scenario[] {
  const broken = (kind: keyof typeof extensionId, value = nothing): Deviation => ({
    with: [{ id: extensionId[kind], value }],
  });
  return [
    oddLeaf(world, 'c24-broken-subject-key-identifier', 'C24', broken('subjectKeyIdentifier')),
    oddLeaf(world, 'c24-broken-authority-key-identifier', 'C24', broken('authorityKeyIdentifier')),
    oddLeaf(world, 'c24-broken-aia', 'C24', broken('authorityInfoAccess')),
    oddLeaf(world, 'c24-empty-aia', 'C24', broken('authorityInfoAccess', sequence())),
    oddLeaf(world, 'c24-broken-policies', 'C24', broken('certificatePolicies')),
    oddLeaf(world, 'c24-empty-policies', 'C24', broken('certificatePolicies', sequence())),
    oddLeaf(world, 'c24-broken-crl', null, broken('crlDistributionPoints')),
    oddLeaf(world, 'c24-broken-sct', null, broken('sctList')),
    oddLeaf(world, 'c24-broken-must-staple', null, broken('tlsFeature')),
    oddLeaf(world, 'c24-broken-basic-constraints', 'C24', broken('basicConstraints')),
    oddLeaf(world, 'c24-broken-name-constraints', 'C24', broken('nameConstraints')),
    oddIntermediate(world, 'c24-ca-broken-subject-key-identifier', 'C24', broken('subjectKeyIdentifier')),
    oddIntermediate(world, 'c24-ca-broken-policies', 'C24', broken('certificatePolicies')),
    oddIntermediate(world, 'c24-ca-broken-aia', 'C24', broken('authorityInfoAccess')),
  ];
}

function policies(world: World): Scenario[] {
  const required = (list: Policy[]): Deviation => ({
    with: [
      policyConstraints({ requireExplicit: 0 }),
      ...(list.length === 0 ? [] : [certificatePolicies(...list)]),
    ],
  });
  const holding = (...list: Policy[]): Deviation => ({ with: [certificatePolicies(...list)] });
  const inhibited: Deviation = {
    with: [policyConstraints({ requireExplicit: 0 }), inhibitAnyPolicy(0), certificatePolicies('any')],
  };
  return [
    oddLeaf(world, 'c34-policy', null, holding('first')),
    oddLeaf(world, 'c24-policy-twice', 'C24', holding('first', 'first')),
    oddIntermediate(world, 'c34-policy-of-ca-only', null, holding('first')),
    oddIntermediate(world, 'c34-policy-differs', null, holding('first'), holding('second')),
    oddIntermediate(world, 'c34-policy-required', null, required(['first']), holding('first')),
    oddIntermediate(world, 'c34-policy-required-any', null, required(['any']), holding('first')),
    oddIntermediate(world, 'c34-policy-required-leaf-without', 'C34', required(['first'])),
    oddIntermediate(world, 'c34-policy-required-nobody-has', 'C34', required([])),
    oddIntermediate(world, 'c34-policy-required-other', 'C34', required(['first']), holding('second')),
    oddIntermediate(world, 'c34-policy-required-late', null, {
      with: [policyConstraints({ requireExplicit: 5 })],
    }),
    oddIntermediate(world, 'c34-policy-any-inhibited-too-late', null, inhibited, holding('first')),
    oddIntermediate(
      world,
      'c34-policy-any-inhibited-not-required',
      null,
      { with: [inhibitAnyPolicy(0)] },
      holding('any'),
    ),
    oddLeaf(world, 'c34-policy-required-by-leaf', 'C34', {
      with: [policyConstraints({ requireExplicit: 0 })],
    }),
    oddRoot('c34-root-policy-required', 'C34', { with: [policyConstraints({ requireExplicit: 0 })] }),
    oddIntermediate(world, 'c24-policy-constraints-empty', 'C24', {
      with: [{ id: extensionId.policyConstraints, value: sequence(), critical: true }],
    }),
    oddIntermediate(world, 'c24-policy-constraints-negative', 'C24', {
      with: [
        {
          id: extensionId.policyConstraints,
          value: sequence(primitive(0, Buffer.from([0xff]))),
          critical: true,
        },
      ],
    }),
  ];
}

function mappings({ root }: World): Scenario[] {
  const required = policyConstraints({ requireExplicit: 0 });
  const mapped = (name: string, row: string | null, upper: Extension[], lower: Extension[], own: Policy) => {
    const first = issueIntermediate(`Upper CA of ${name}`, root, { with: upper });
    const second = issueIntermediate(`Lower CA of ${name}`, first, { with: lower });
    const leaf = issueLeaf(hostOf(name), second, { with: [certificatePolicies(own)] });
    return server(name, row, [leaf, second, first], [root]);
  };
  const first = certificatePolicies('first');
  const any = certificatePolicies('any');
  const mapping = policyMapping('first', 'second');
  const noMapping = policyConstraints({ requireExplicit: 0, inhibitMapping: 0 });
  return [
    mapped('c34-mapping', null, [first, required], [first, mapping], 'second'),
    mapped('c34-mapping-not-used', 'C34', [first, required], [first, mapping], 'first'),
    mapped('c34-mapping-of-any', 'C34', [first, required], [first, policyMapping('any', 'second')], 'second'),
    mapped('c34-mapping-inhibited', 'C34', [first, noMapping], [first, mapping], 'second'),
    mapped('c34-policy-any-inhibited', 'C34', [first, required, inhibitAnyPolicy(0)], [any], 'first'),
    mapped('c24-policy-constraints-twice', 'C24', [first, required, required], [first], 'first'),
  ];
}
