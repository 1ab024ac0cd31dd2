import assert from 'node:assert/strict';
import type { Fact, Facts, FactValues, Failure } from '../../../../src/core/evidence';
import type { DiagnosisRequest } from '../../../../src/core/request';
import { parseTarget } from '../../../../src/core/target';
import { gatherFacts } from '../../../../src/probes/index';
import { type NodeFact, nodeFacts } from '../../../../src/probes/recorder';

/** A request for a URL with nothing given beside it but `more`. */
export function requestFor(url: string, more: Partial<DiagnosisRequest> = {}): DiagnosisRequest {
  const parsed = parseTarget(url);
  assert.ok(parsed.ok, `${url} is not a target`);
  return {
    target: parsed.target,
    secrets: parsed.secrets,
    pageOrigin: null,
    credentials: { username: null, password: null },
    clientId: null,
    protocolVersion: 4,
    resolve: [],
    trust: [],
    browser: 'none',
    timeoutMs: 30_000,
    idleSeconds: null,
    environment: {
      platform: process.platform,
      node: process.version,
      vscode: null,
      remote: null,
      toolVersion: '0.0.0',
    },
    ...more,
  };
}

/** The facts of one run, by name and with their types. */
export class FactSheet {
  readonly facts: Partial<Facts> = {};

  fact<N extends NodeFact>(name: N): Fact<FactValues[N]> {
    const fact: Fact<FactValues[N]> | undefined = this.facts[name];
    assert.ok(fact, `${name} was not settled`);
    return fact;
  }

  value<N extends NodeFact>(name: N): FactValues[N] {
    const fact = this.fact(name);
    assert.equal(fact.status, 'ok', `${name}: ${JSON.stringify(fact)}`);
    return fact.value;
  }

  failure(name: NodeFact): Failure {
    const fact = this.fact(name);
    assert.equal(fact.status, 'failed', `${name}: ${JSON.stringify(fact)}`);
    return fact.failure;
  }

  skipReason(name: NodeFact): string {
    const fact = this.fact(name);
    assert.equal(fact.status, 'skipped', `${name}: ${JSON.stringify(fact)}`);
    return fact.reason;
  }
}

/** Runs the probes; a fact that is settled twice, or not at all, fails the test. */
export async function gather(request: DiagnosisRequest, signal?: AbortSignal): Promise<FactSheet> {
  const sheet = new FactSheet();
  await gatherFacts(request, {
    signal: signal ?? new AbortController().signal,
    startedAt: performance.now(),
    settle: (name, fact) => {
      assert.equal(name in sheet.facts, false, `${name} was settled twice`);
      Object.assign(sheet.facts, { [name]: fact });
    },
  });
  for (const name of nodeFacts) sheet.fact(name);
  return sheet;
}
