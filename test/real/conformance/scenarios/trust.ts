import {
  basicConstraints,
  type Certificate,
  type Deviation,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  keyOf,
  keyUsage,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddLeaf, server, type World } from './world';

/** Who vouches for the server, what of it the server sends, and whether the user believes it. */
export function trustScenarios(world: World): Scenario[] {
  return [...order(world), ...selfSigned(), ...privateAuthorities(), ...forgotten(world), ...depth(world)];
}

function order(world: World): Scenario[] {
  const { root, intermediate } = world;
  const leafOf = (name: string, issuer = intermediate) => issueLeaf(hostOf(name), issuer);
  const unrelatedRoot = issueRoot('Unrelated root', { key: keyOf('P-256', 'unrelated root') });
  const unrelated = issueIntermediate('Unrelated intermediate', unrelatedRoot);
  const many = Array.from({ length: 12 }, (_, index) => issueIntermediate(`Extra ${index}`, unrelatedRoot));
  const intermediateFirst = (name: string, row: string, deviation: Deviation) => {
    const own = issueIntermediate(`Intermediate of ${name}`, root, deviation);
    return server(name, row, [own, leafOf(name, own), root], [root]);
  };
  return [
    oddLeaf(world, 'c36-healthy', null, {}),
    oddLeaf(world, 'c36-root-sent', null, {}, { chain: [intermediate, root] }),
    oddLeaf(world, 'c36-wrong-order', null, {}, { chain: [root, intermediate] }),
    oddLeaf(world, 'c36-duplicates', null, {}, { chain: [intermediate, intermediate, root, root] }),
    oddLeaf(world, 'c36-second-leaf', null, {}, { chain: [leafOf('other'), intermediate] }),
    oddLeaf(world, 'c36-unrelated', null, {}, { chain: [unrelated, intermediate, unrelatedRoot] }),
    oddLeaf(world, 'c36-many-unrelated', null, {}, { chain: [...many, intermediate] }),
    server('c36-root-direct', null, [leafOf('c36-root-direct', root)], [root]),
    server('c36-root-direct-sent', null, [leafOf('c36-root-direct-sent', root), root], [root]),
    intermediateFirst('c35-intermediate-first', 'C35', {}),
    intermediateFirst('c04-intermediate-first', 'C04', {
      with: [keyUsage('digitalSignature', 'keyCertSign')],
    }),
  ];
}

function selfSigned(): Scenario[] {
  const alone = (name: string, row: string | null, trusted: boolean, deviation: Deviation = {}) => {
    const leaf = issueLeaf(hostOf(name), null, deviation);
    return server(name, row, [leaf], trusted ? [leaf] : []);
  };
  const ca = { with: [basicConstraints(true)] };
  const bare = { extensions: [], version: null };
  const unknown = issueRoot('Unknown issuer of an imported leaf');
  const issued = issueLeaf(hostOf('c43-imported-issued'), unknown);
  return [
    alone('c01-self-signed', 'C01', false),
    alone('c01-self-signed-ca', 'C01', false, ca),
    alone('c01-self-signed-bare', 'C01', false, bare),
    alone('c43-imported', 'C43', true),
    alone('c43-imported-ca-not-signing', 'C43', true, ca),
    alone('c43-imported-ca', null, true, {
      with: [basicConstraints(true), keyUsage('digitalSignature', 'keyCertSign')],
    }),
    alone('c43-imported-ca-signing', null, true, { ...ca, without: ['keyUsage', 'extendedKeyUsage'] }),
    alone('c43-imported-unconstrained', 'C43', true, { without: ['basicConstraints'] }),
    alone('c05-imported-bare', 'C05', true, bare),
    server('c43-imported-issued', 'C43', [issued], [issued]),
  ];
}

/** Each has an authority of its own, which the user did not import. */
function privateAuthorities(): Scenario[] {
  const privateChain = (
    name: string,
    send: (root: Certificate, intermediate: Certificate) => Certificate[],
  ) => {
    const root = issueRoot(`Unknown root of ${name}`);
    const intermediate = issueIntermediate(`Unknown intermediate of ${name}`, root);
    return server(name, 'C02', [issueLeaf(hostOf(name), intermediate), ...send(root, intermediate)], []);
  };
  const direct = (name: string, isSent: boolean) => {
    const root = issueRoot(`Unknown root of ${name}`);
    return server(name, 'C02', [issueLeaf(hostOf(name), root), ...(isSent ? [root] : [])], []);
  };
  return [
    privateChain('c02-private-ca', (_, intermediate) => [intermediate]),
    privateChain('c02-private-ca-root-sent', (root, intermediate) => [intermediate, root]),
    direct('c02-direct', false),
    direct('c02-direct-root-sent', true),
  ];
}

/** An intermediate is missing that no other server sends, since browsers remember what they have seen. */
function forgotten({ root }: World): Scenario[] {
  const lacking = (name: string, send: (first: Certificate, second: Certificate) => Certificate[]) => {
    const first = issueIntermediate(`First intermediate of ${name}`, root);
    const second = issueIntermediate(`Second intermediate of ${name}`, first);
    return server(name, 'C03', [issueLeaf(hostOf(name), second), ...send(first, second)], [root]);
  };
  return [
    lacking('c03-none-sent', () => []),
    lacking('c03-only-root-sent', () => [root]),
    lacking('c03-first-missing', (_, second) => [second]),
    lacking('c03-second-missing', (first) => [first, root]),
  ];
}

function depth({ root }: World): Scenario[] {
  return [2, 3, 6, 7, 8, 9, 12].map((count) => {
    const name = `c48-intermediates-${count}`;
    const path = [root];
    for (let index = 1; index <= count; index += 1) {
      path.unshift(issueIntermediate(`Intermediate ${index} of ${name}`, path[0] ?? root));
    }
    return server(name, null, [issueLeaf(hostOf(name), path[0] ?? root), ...path.slice(0, -1)], [root]);
  });
}
