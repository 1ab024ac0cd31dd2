import assert from 'node:assert/strict';
import { assertHealthy, assertMeasuredAsPredicted, rootCauseOf } from '../../servers/assertReport';
import { diagnoseJson } from '../../support/cli';
import { setUp, type SetUp } from './setUp';

const login = { username: 'alice', password: 'correct horse' };

describe('diagnose Mosquitto with a WebSocket listener of its own', function () {
  this.timeout(60_000);
  let real: SetUp;
  before(async () => {
    real = await setUp();
  });
  after(() => real.close());

  const diagnoseTrusting = (url: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
    diagnoseJson([url, '--trust', real.authority.ca, ...args], env);

  it('is healthy where the CA is trusted, at any path', async () => {
    const { port } = await real.mosquitto({ identity: real.authority.healthy });
    for (const path of ['/mqtt', '/any/other']) {
      const { report, run } = await diagnoseTrusting(`wss://localhost:${port}${path}`);
      assertHealthy(report);
      assertMeasuredAsPredicted(report);
      assert.equal(run.status, 0);
    }
  });

  it('has an unknown CA where it is not', async () => {
    const { port } = await real.mosquitto({ identity: real.authority.healthy });
    const { report, run } = await diagnoseJson([`wss://localhost:${port}/mqtt`]);
    assert.ok(rootCauseOf(report).catalogue.includes('C02'));
    assert.equal(report.clients.chromium.error, 'net::ERR_CERT_AUTHORITY_INVALID');
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 1);
  });

  it('refuses browsers with a certificate that has a common name only, and a client without verification connects', async () => {
    const { port } = await real.mosquitto({ identity: real.authority.commonNameOnly });
    const { report, run } = await diagnoseTrusting(`wss://localhost:${port}/mqtt`);
    assert.deepEqual(rootCauseOf(report).catalogue, ['C05']);
    assert.equal(report.clients.chromium.error, 'net::ERR_CERT_COMMON_NAME_INVALID');
    assert.equal(report.clients.node.error, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    assert.equal(report.clients.nodeUnverified.outcome, 'connects');
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 1);
  });

  it('lets Node in with such a certificate, where Node knows the CA', async () => {
    const { port } = await real.mosquitto({ identity: real.authority.commonNameOnly });
    const env = { NODE_EXTRA_CA_CERTS: real.authority.ca };
    const { report } = await diagnoseTrusting(`wss://localhost:${port}/mqtt`, [], env);
    assert.equal(report.clients.chromium.outcome, 'fails');
    assert.equal(report.clients.node.outcome, 'connects');
  });

  describe('with allow_anonymous false', () => {
    let url: string;
    before(async () => {
      const { port } = await real.mosquitto({ identity: real.authority.healthy, login });
      url = `wss://localhost:${port}/mqtt`;
    });

    const diagnoseAs = (username: string, password: string) =>
      diagnoseTrusting(url, ['--username', username, '--password-env', 'BROKER_PASSWORD'], {
        BROKER_PASSWORD: password,
      });

    it('does not let anybody in without a login', async () => {
      const { report, run } = await diagnoseTrusting(url);
      assert.deepEqual(rootCauseOf(report).catalogue, ['F02']);
      assert.equal(report.clients.chromium.error, 'Connection refused: Not authorized');
      assertMeasuredAsPredicted(report);
      assert.equal(run.status, 1);
    });

    it('is healthy with the right login', async () => {
      const { report, run } = await diagnoseAs(login.username, login.password);
      assertHealthy(report);
      assertMeasuredAsPredicted(report);
      assert.equal(run.status, 0);
      assert.doesNotMatch(run.stdout + run.stderr, /alice|correct horse/);
    });

    it('calls a wrong password "not authorised", too, as Mosquitto 2 does', async () => {
      const { report, run } = await diagnoseAs(login.username, 'wrong battery');
      assert.deepEqual(rootCauseOf(report).catalogue, ['F02']);
      assert.equal(report.clients.chromium.error, 'Connection refused: Not authorized');
      assertMeasuredAsPredicted(report);
      assert.equal(run.status, 1);
      assert.doesNotMatch(run.stdout + run.stderr, /alice|wrong battery/);
    });
  });

  it('has no TLS on the port of a wss URL', async () => {
    const { port } = await real.mosquitto({ identity: null });
    const { report, run } = await diagnoseTrusting(`wss://localhost:${port}/mqtt`);
    assert.ok(rootCauseOf(report).catalogue.includes('A07'));
    assert.equal(report.clients.chromium.error, 'net::ERR_SSL_PROTOCOL_ERROR');
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 1);
  });
});
