import assert from 'node:assert/strict';
import { allowing } from '../../../../src/lint/csp/extend';
import { connectDirective, parsePolicy, workerDirective } from '../../../../src/lint/csp/policy';
import { applyEdits } from '../../../../src/lint/fixes';

function withWorkers(text: string): string {
  const policy = parsePolicy(text) ?? [];
  const deciding = workerDirective(policy);
  assert.ok(deciding);
  return applyEdits(text, [allowing(text, policy, deciding, 'worker-src', 'blob:')]);
}

function withSocket(text: string): string {
  const policy = parsePolicy(text) ?? [];
  const deciding = connectDirective(policy);
  assert.ok(deciding);
  return applyEdits(text, [allowing(text, policy, deciding, 'connect-src', 'wss://h:8084')]);
}

describe('extending a policy', () => {
  it('adds a source to the directive', () => {
    assert.equal(withWorkers("worker-src 'self'; img-src *"), "worker-src 'self' blob:; img-src *");
    assert.equal(withSocket('connect-src wss://a ;'), 'connect-src wss://a wss://h:8084 ;');
    assert.equal(withSocket('connect-src'), 'connect-src wss://h:8084');
  });

  it("takes the place of 'none'", () => {
    assert.equal(withWorkers("WORKER-SRC 'NONE'"), 'WORKER-SRC blob:');
    assert.equal(withSocket("connect-src 'none'; a b"), 'connect-src wss://h:8084; a b');
  });

  it('adds a directive with the sources of the one that it falls back to, but for words that mean nothing to it', () => {
    assert.equal(
      withWorkers("default-src 'self' https: 'unsafe-inline' 'nonce-a'"),
      "default-src 'self' https: 'unsafe-inline' 'nonce-a'; worker-src 'self' https: blob:",
    );
    assert.equal(
      withSocket("default-src 'none'; a b;"),
      "default-src 'none'; a b; connect-src wss://h:8084;",
    );
  });

  it('keeps the layout', () => {
    assert.equal(
      withWorkers("\r\n  default-src 'self';\r\n  img-src *;\r\n"),
      "\r\n  default-src 'self';\r\n  img-src *;\r\n  worker-src 'self' blob:;\r\n",
    );
  });
});
