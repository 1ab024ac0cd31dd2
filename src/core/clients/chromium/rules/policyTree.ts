import type { Oid } from '../format/oid';
import { anyPolicy } from '../format/policies';

/** A policy that one certificate of the path has. */
interface PolicyNode {
  /** The policies of the certificate above that lead to it; none: it stands below "any policy". */
  parents: Oid[];
  /** What it may be called in the certificate below. */
  expected: Set<Oid>;
}

interface Level {
  nodes: Map<Oid, PolicyNode>;
  hasAny: boolean;
}

/**
 * The policies that are valid along a path (`valid_policy_tree`, RFC 5280 section 6.1.2). One node stands for all of the same policy and
 * level, so that a hostile chain cannot make the tree grow without bound; branches that end are passed over when the tree is asked.
 */
export class PolicyTree {
  #levels: Level[] = [{ nodes: new Map(), hasAny: true }];
  readonly #mapped = new WeakSet<PolicyNode>();

  get isEmpty(): boolean {
    const last = this.#levels.at(-1);
    return last === undefined || (!last.hasAny && last.nodes.size === 0);
  }

  clear(): void {
    this.#levels = [];
  }

  /** Adds the level of a certificate with these policies; `countsAny`: "any policy" is one of them, and counts. */
  grow(policies: readonly Oid[], countsAny: boolean): void {
    const above = this.#levels.at(-1);
    if (above === undefined || this.isEmpty) return;
    const expected = expectedIn(above);
    const nodes = new Map<Oid, PolicyNode>();
    for (const policy of policies) {
      const parents = expected.get(policy);
      if (policy === anyPolicy || (parents === undefined && !above.hasAny)) continue;
      nodes.set(policy, nodeBelow(policy, parents ?? []));
      expected.delete(policy);
    }
    if (countsAny) for (const [policy, parents] of expected) nodes.set(policy, nodeBelow(policy, parents));
    this.#levels.push({ nodes, hasAny: countsAny && above.hasAny });
  }

  /** The issuer's policy goes by the subject's name in the certificate below. */
  map(issuer: Oid, subject: Oid): void {
    const last = this.#levels.at(-1);
    if (last === undefined) return;
    const known = last.nodes.get(issuer);
    if (known === undefined && !last.hasAny) return;
    const node = known ?? { parents: [], expected: new Set<Oid>() };
    // Its own name is no longer expected once it is mapped.
    if (known !== undefined && !this.#mapped.has(known)) known.expected.clear();
    this.#mapped.add(node);
    node.expected.add(subject);
    last.nodes.set(issuer, node);
  }

  remove(policy: Oid): void {
    this.#levels.at(-1)?.nodes.delete(policy);
  }

  /** Whether some policy of the last certificate leads all the way up to "any policy" of the root. */
  reachesRoot(): boolean {
    const last = this.#levels.at(-1);
    if (last === undefined) return false;
    if (last.hasAny) return true;
    let reached = new Set(last.nodes.keys());
    for (const { nodes } of this.#levels.toReversed()) {
      const found = [...reached].flatMap((policy) => nodes.get(policy) ?? []);
      if (found.some(({ parents }) => parents.length === 0)) return true;
      reached = new Set(found.flatMap(({ parents }) => parents));
    }
    return false;
  }
}

function nodeBelow(policy: Oid, parents: Oid[]): PolicyNode {
  return { parents, expected: new Set([policy]) };
}

/** By the name that is expected below: the policies that expect it. */
function expectedIn({ nodes }: Level): Map<Oid, Oid[]> {
  const expected = new Map<Oid, Oid[]>();
  for (const [policy, node] of nodes) {
    for (const name of node.expected) {
      const parents = expected.get(name);
      if (parents === undefined) expected.set(name, [policy]);
      else parents.push(policy);
    }
  }
  return expected;
}
