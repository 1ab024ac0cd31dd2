import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import type { Scenario } from '../scenario';
import { buildScenarios } from '.';

const leastScenarios = 190;
const longestLabel = 63;

describe('scenarios of the conformance run', () => {
  let scenarios: Scenario[] = [];

  before(() => {
    scenarios = buildScenarios({ aiaBase: 'http://127.0.0.1:1' });
  });

  it('are many, and each has a name of its own', () => {
    assert.ok(scenarios.length >= leastScenarios, String(scenarios.length));
    assert.equal(new Set(scenarios.map(({ name }) => name)).size, scenarios.length);
  });

  it('have rows of the catalogue', () => {
    for (const { name, row } of scenarios) assert.match(row ?? 'A01', /^[ABC]\d\d$/, name);
  });

  it('have hosts that a name server could know', () => {
    for (const { name, host } of scenarios) {
      const labels = host.split('.');
      assert.ok(
        labels.every((label) => label.length <= longestLabel),
        name,
      );
    }
  });

  it('serve issuers at paths of their own', () => {
    const paths = scenarios.flatMap(({ aia = [] }) => aia.map(({ path }) => path));
    assert.ok(paths.length > 0);
    assert.equal(new Set(paths).size, paths.length);
  });

  it('import no two authorities of one name, so that none helps another', () => {
    const imported = new Map<string, string>();
    for (const { name, trusted } of scenarios) {
      for (const der of trusted) {
        const { subject, raw } = new X509Certificate(der);
        const known = imported.get(subject);
        assert.ok(known === undefined || known === raw.toString('hex'), `${name}: ${subject}`);
        imported.set(subject, raw.toString('hex'));
      }
    }
  });

  it('begin with one that OpenSSL finds nothing wrong with', () => {
    const healthy = scenarios.find(({ name }) => name === 'c36-healthy');
    assert.ok(healthy);
    const [leaf, intermediate, ...others] = healthy.chain.map((der) => new X509Certificate(der));
    const [root] = healthy.trusted.map((der) => new X509Certificate(der));
    assert.ok(leaf !== undefined && intermediate !== undefined && root !== undefined && others.length === 0);
    assert.ok(leaf.checkIssued(intermediate) && leaf.verify(intermediate.publicKey));
    assert.ok(intermediate.checkIssued(root) && intermediate.verify(root.publicKey));
    assert.ok(root.ca && intermediate.ca && !leaf.ca);
    assert.equal(leaf.checkHost(healthy.host, { subject: 'never' }), healthy.host);
    assert.ok(leaf.checkPrivateKey(healthy.key));
  });

  it('hold the key of what they send first, unless their bytes are sent by a server that does not look', () => {
    for (const { name, chain, key, tls } of scenarios) {
      const [first] = chain;
      assert.ok(first, name);
      if (tls?.raw !== true) assert.ok(new X509Certificate(first).checkPrivateKey(key), name);
    }
  });
});
