import {
  basicConstraints,
  boolean,
  type Certificate,
  commonName,
  type Deviation,
  type Extension,
  extensionId,
  integer,
  issueIntermediate,
  issueLeaf,
  keyOf,
  sequence,
  tag,
  tlv,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddIntermediate, oddLeaf, oddRoot, server, type World } from './world';

/** Who may issue certificates, and how far down. */
export function authorityScenarios(world: World): Scenario[] {
  return [...onLeaf(world), ...onIntermediate(world), ...onRoot(), ...pathLengths(world)];
}

function constraints(value: Buffer, critical: Extension['critical'] = true): Deviation {
  return { with: [{ id: extensionId.basicConstraints, value, critical }] };
}

const one = tlv(tag.boolean, Buffer.from([1]));

function onLeaf(world: World): Scenario[] {
  return [
    oddLeaf(world, 'c32-leaf-is-ca', null, { with: [basicConstraints(true)] }),
    oddLeaf(world, 'c32-leaf-is-ca-of-none', null, { with: [basicConstraints(true, 0)] }),
    oddLeaf(world, 'c33-leaf-without', null, { without: ['basicConstraints'] }),
    oddLeaf(world, 'c33-leaf-not-critical', null, constraints(sequence(), false)),
    oddLeaf(world, 'c24-leaf-explicit-false', null, constraints(sequence(boolean(false)))),
    oddLeaf(world, 'c24-leaf-path-length', null, { with: [basicConstraints(false, 0)] }),
    oddLeaf(world, 'c24-leaf-no-content', 'C24', constraints(Buffer.alloc(0))),
    oddLeaf(world, 'c24-leaf-trailing-bytes', 'C24', constraints(Buffer.from([0x30, 0, 5, 0]))),
    oddLeaf(world, 'c24-leaf-ca-0x01', 'C24', constraints(sequence(one))),
  ];
}

function onIntermediate(world: World): Scenario[] {
  const key = keyOf('rsa-2048', 'leaf');
  const issuing = issueLeaf('ca.doctor.example', world.intermediate, { key });
  return [
    oddIntermediate(world, 'c33-without', 'C33', { without: ['basicConstraints'] }),
    oddIntermediate(world, 'c33-without-usage-either', 'C33', { without: ['basicConstraints', 'keyUsage'] }),
    oddIntermediate(world, 'c33-false', 'C33', { with: [basicConstraints(false)] }),
    oddIntermediate(world, 'c33-version-1', 'C33', { extensions: [], version: null }),
    oddIntermediate(world, 'c33-no-extensions', 'C33', { extensions: [] }),
    oddIntermediate(world, 'c33-not-critical', null, constraints(sequence(boolean(true)), false)),
    oddIntermediate(world, 'c33-explicit-false', 'C33', constraints(sequence(boolean(false)))),
    oddIntermediate(world, 'c24-ca-0x01', 'C24', constraints(sequence(one))),
    oddIntermediate(
      world,
      'c24-ca-trailing-bytes',
      'C24',
      constraints(sequence(boolean(true), integer(0), integer(0))),
    ),
    server(
      'c33-leaf-issues',
      'C33',
      [issueLeaf(hostOf('c33-leaf-issues'), issuing), issuing, world.intermediate],
      [world.root],
    ),
  ];
}

function onRoot(): Scenario[] {
  return [
    oddRoot('c33-root-without', null, { without: ['basicConstraints'] }),
    oddRoot('c33-root-false', 'C33', { with: [basicConstraints(false)] }),
    oddRoot('c33-root-version-1', null, { extensions: [], version: null }),
    oddRoot('c33-root-no-extensions', null, { extensions: [] }),
    oddRoot('c33-root-not-critical', null, constraints(sequence(boolean(true)), false)),
    oddRoot('c33-root-path-length-0', 'C33', { with: [basicConstraints(true, 0)] }),
    oddRoot('c33-root-path-length-1', null, { with: [basicConstraints(true, 1)] }),
  ];
}

/** CAs from the top, each with the number of CAs that it allows below itself. */
function pathLengths(world: World): Scenario[] {
  const path = (name: string, row: string | null, ...limits: (number | undefined)[]) => {
    const authorities = [world.root];
    limits.forEach((limit, index) => {
      const deviation = { with: [basicConstraints(true, limit)] };
      authorities.unshift(issueIntermediate(`CA ${index} of ${name}`, lowest(authorities), deviation));
    });
    return withPath(world, name, row, authorities);
  };
  return [
    path('c33-length-0', null, 0),
    path('c33-length-0-exceeded', 'C33', 0, undefined),
    path('c33-length-1', null, 1, undefined),
    path('c33-length-1-exceeded', 'C33', 1, undefined, undefined),
    path('c33-length-1-then-0', null, 1, 0),
    path('c33-length-0-then-0', 'C33', 0, 0),
    path('c33-length-grows', 'C33', 1, 5, undefined),
    path('c33-length-128', null, 128),
    path('c24-length-300', 'C24', 300),
    path('c24-length-negative', 'C24', -1),
    oddIntermediate(
      world,
      'c24-length-padded',
      'C24',
      constraints(sequence(boolean(true), tlv(tag.integer, Buffer.from([0, 1])))),
    ),
    oddIntermediate(world, 'c33-length-without-ca', 'C33', { with: [basicConstraints(false, 0)] }),
    selfIssued(world),
  ];
}

/** A CA that issues to itself, with a new key, counts for no length (RFC 5280 section 4.2.1.9). */
function selfIssued(world: World): Scenario {
  const name = 'c33-length-0-self-issued';
  const subject = commonName(`CA of ${name}`);
  const first = issueIntermediate('', world.root, { subject, with: [basicConstraints(true, 0)] });
  const second = issueIntermediate('', first, { subject, key: keyOf('rsa-2048', 'other intermediate') });
  return withPath(world, name, null, [second, first, world.root]);
}

function withPath(world: World, name: string, row: string | null, authorities: Certificate[]): Scenario {
  return server(
    name,
    row,
    [issueLeaf(hostOf(name), lowest(authorities)), ...authorities.slice(0, -1)],
    [world.root],
  );
}

function lowest([first]: Certificate[]): Certificate {
  if (first === undefined) throw new Error('A path has at least its root.');
  return first;
}
