import type { Finding, Report } from '../../../src/core/report';
import type { Scenario } from '../conformance/scenario';
import { withFullChain } from './fullChain';
import { withImported } from './importAuthority';
import { reissued } from './reissued';

/** A scenario after a repair, and the id of the fix that was applied. */
export interface Repaired {
  fix: string;
  scenario: Scenario;
}

/** The intermediate that a server forgot; for other scenarios there is none. */
export type Forgotten = ReadonlyMap<string, Buffer>;

/** The finding that a report names as the first cause. */
export function rootCauseOf({ verdict, findings }: Report): Finding | undefined {
  return findings.find(({ id }) => id === verdict.rootCause);
}

/**
 * Applies the first fix of the first cause that a machine without internet can apply, literally; `null` where none can
 * be: a public CA, mkcert, and steps for people.
 */
export async function repairCertificate(
  scenario: Scenario,
  report: Report,
  forgotten: Forgotten,
): Promise<Repaired | null> {
  for (const { id, content } of rootCauseOf(report)?.fixes ?? []) {
    const repaired = await apply(id, content, scenario, forgotten);
    if (repaired !== null) return { fix: id, scenario: repaired };
  }
  return null;
}

async function apply(
  fix: string,
  content: string,
  scenario: Scenario,
  forgotten: Forgotten,
): Promise<Scenario | null> {
  switch (fix) {
    case 'certificate/reissue':
    case 'certificate/reissue-ca':
      return reissued(scenario, content);
    case 'certificate/import-ca-linux': {
      const authority = scenario.chain.at(-1);
      return authority === undefined ? null : withImported(scenario, authority, content);
    }
    case 'certificate/full-chain': {
      const intermediate = forgotten.get(scenario.name);
      return intermediate === undefined ? null : withFullChain(scenario, intermediate, content);
    }
    default:
      return null;
  }
}
