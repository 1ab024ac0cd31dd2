import {
  type Certificate,
  type Deviation,
  issueIntermediate,
  issueLeaf,
  issueRoot,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';

/** What most scenarios share: a sound private CA that the user imported, and where issuers can be fetched. */
export interface World {
  root: Certificate;
  intermediate: Certificate;
  /** Without a slash at the end. */
  aiaBase: string;
}

/** What may differ from a plain server of the shared CA; the row stands beside it. */
export type Difference = Partial<Omit<Scenario, 'name' | 'row' | 'chain' | 'trusted'>> & {
  chain?: Certificate[];
  trusted?: Certificate[];
};

export function createWorld(aiaBase: string): World {
  const root = issueRoot('Doctor root');
  return { root, intermediate: issueIntermediate('Doctor intermediate', root), aiaBase };
}

/** Names under `example` belong to nobody, and no list of public suffixes has them. */
export function hostOf(name: string): string {
  return `${name}.doctor.example`;
}

/**
 * A server with a chain of its own.
 * @param row of the catalogue, for the first cause of Chromium's failure; `null` where it connects
 */
export function server(
  name: string,
  row: string | null,
  chain: Certificate[],
  trusted: Certificate[],
  difference: Omit<Difference, 'chain' | 'trusted'> = {},
): Scenario {
  const [first] = chain;
  if (first === undefined) throw new Error(`${name} has no certificate.`);
  return {
    name,
    row,
    host: hostOf(name),
    key: first.key.privateKey,
    ...difference,
    chain: chain.map(({ der }) => der),
    trusted: trusted.map(({ der }) => der),
  };
}

/** A server whose leaf alone is odd. */
export function oddLeaf(
  world: World,
  name: string,
  row: string | null,
  deviation: Deviation,
  difference: Difference = {},
): Scenario {
  const { chain, trusted, ...others } = difference;
  const leaf = issueLeaf(others.host ?? hostOf(name), world.intermediate, deviation);
  return server(name, row, [leaf, ...(chain ?? [world.intermediate])], trusted ?? [world.root], others);
}

/** A server whose intermediate alone is odd. @param leaf how its leaf differs */
export function oddIntermediate(
  world: World,
  name: string,
  row: string | null,
  deviation: Deviation,
  leaf: Deviation = {},
  difference: Difference = {},
): Scenario {
  const { chain, trusted, ...others } = difference;
  const intermediate = issueIntermediate(`Intermediate of ${name}`, world.root, deviation);
  const own = issueLeaf(others.host ?? hostOf(name), intermediate, leaf);
  return server(name, row, [own, intermediate, ...(chain ?? [])], trusted ?? [world.root], others);
}

/** A server whose root alone is odd; the user imported it. */
export function oddRoot(
  name: string,
  row: string | null,
  deviation: Deviation,
  leaf: Deviation = {},
  difference: Omit<Difference, 'chain' | 'trusted'> = {},
): Scenario {
  const root = issueRoot(`Root of ${name}`, deviation);
  const intermediate = issueIntermediate(`Intermediate of ${name}`, root);
  const own = issueLeaf(difference.host ?? hostOf(name), intermediate, leaf);
  return server(name, row, [own, intermediate], [root], difference);
}
