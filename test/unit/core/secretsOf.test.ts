import assert from 'node:assert/strict';
import type { DiagnosisRequest } from '../../../src/core/request';
import { secretsOf } from '../../../src/core/secretsOf';
import { parseTarget } from '../../../src/core/target';

function requestTo(url: string): DiagnosisRequest {
  const parsed = parseTarget(url);
  assert.ok(parsed.ok);
  return {
    target: parsed.target,
    secrets: parsed.secrets,
    pageOrigin: null,
    credentials: { username: 'alice', password: null },
    clientId: null,
    protocolVersion: 4,
    resolve: [],
    trust: [],
    browser: 'none',
    timeoutMs: 1000,
    idleSeconds: null,
    environment: { platform: 'linux', node: 'v20', vscode: null, remote: null, toolVersion: '0' },
  };
}

describe('secretsOf', () => {
  it('has the credentials, and those of the URL', () => {
    assert.deepEqual(secretsOf(requestTo('ws://bob:pass@h/')), ['alice', 'bob', 'pass']);
  });

  it('has every value of the query, as written and as meant, also behind a second question mark', () => {
    const secrets = secretsOf(requestTo('ws://h/mqtt?token=a%2Fb&next=x?y'));
    for (const value of ['a%2Fb', 'a/b', 'x?y']) assert.ok(secrets.includes(value), value);
  });
});
