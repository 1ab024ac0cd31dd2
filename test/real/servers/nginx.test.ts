import assert from 'node:assert/strict';
import { assertHealthy, assertMeasuredAsPredicted, rootCauseOf } from '../../servers/assertReport';
import type { NginxOptions } from '../../servers/nginx';
import { diagnoseJson } from '../../support/cli';
import { setUp, type SetUp } from './setUp';

const login = { username: 'alice', password: 'correct horse' };

describe('diagnose Mosquitto behind nginx', function () {
  this.timeout(60_000);
  let real: SetUp;
  let openPort: number;
  let closedPort: number;
  before(async () => {
    real = await setUp();
    const brokers = [real.mosquitto({ identity: null }), real.mosquitto({ identity: null, login })] as const;
    const [open, closed] = await Promise.all(brokers);
    openPort = open.port;
    closedPort = closed.port;
  });
  after(() => real.close());

  /** Where nginx listens, with changes to a sound configuration. */
  const proxyPort = async (changes: Partial<NginxOptions> = {}): Promise<number> => {
    const { healthy } = real.authority;
    return (await real.nginx({ identity: healthy, upstreamPort: openPort, ...changes })).port;
  };
  const diagnoseTrusting = (url: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
    diagnoseJson([url, '--trust', real.authority.ca, ...args], env);

  it('is healthy', async () => {
    const { report, run } = await diagnoseTrusting(`wss://localhost:${await proxyPort()}/mqtt`);
    assertHealthy(report);
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 0);
  });

  it('names the upgrade that is not passed on', async () => {
    const port = await proxyPort({ withoutUpgrade: true });
    const { report, run } = await diagnoseTrusting(`wss://localhost:${port}/mqtt`);
    assert.ok(rootCauseOf(report).catalogue.includes('E01'), JSON.stringify(report.verdict));
    assert.match(rootCauseOf(report).fixes[0]?.content ?? '', /proxy_set_header Upgrade/);
    // Mosquitto hangs up on an ordinary request, which nginx tells as 502.
    const error = 'Error during WebSocket handshake: Unexpected response code: 502';
    assert.equal(report.clients.chromium.error, error);
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 1);
  });

  it('names the path that works where the URL has another one', async () => {
    const port = await proxyPort({ location: '/mqtt' });
    const { report, run } = await diagnoseTrusting(`wss://localhost:${port}/wrong`);
    const root = rootCauseOf(report);
    assert.deepEqual(root.catalogue, ['A05']);
    assert.match(report.verdict.nextStep, new RegExp(`wss://localhost:${port}/mqtt`));
    const error = 'Error during WebSocket handshake: Unexpected response code: 404';
    assert.equal(report.clients.chromium.error, error);
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 1);
  });

  it('names the path that is missing in the URL', async () => {
    const port = await proxyPort({ location: '/mqtt' });
    const { report, run } = await diagnoseTrusting(`wss://localhost:${port}`);
    assert.deepEqual(rootCauseOf(report).catalogue, ['A03']);
    assert.match(report.verdict.nextStep, new RegExp(`wss://localhost:${port}/mqtt`));
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 1);
  });

  it('names a certificate with a common name only', async () => {
    const port = await proxyPort({ identity: real.authority.commonNameOnly });
    const { report, run } = await diagnoseTrusting(`wss://localhost:${port}/mqtt`);
    assert.deepEqual(rootCauseOf(report).catalogue, ['C05']);
    assert.equal(report.clients.chromium.error, 'net::ERR_CERT_COMMON_NAME_INVALID');
    assert.equal(report.clients.nodeUnverified.outcome, 'connects');
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 1);
  });

  it('names the login that the broker behind it wants, and is healthy with it', async () => {
    const url = `wss://localhost:${await proxyPort({ upstreamPort: closedPort })}/mqtt`;
    const refused = await diagnoseTrusting(url);
    assert.deepEqual(rootCauseOf(refused.report).catalogue, ['F02']);
    assertMeasuredAsPredicted(refused.report);
    assert.equal(refused.run.status, 1);

    const args = ['--username', login.username, '--password-env', 'BROKER_PASSWORD'];
    const accepted = await diagnoseTrusting(url, args, { BROKER_PASSWORD: login.password });
    assertHealthy(accepted.report);
    assertMeasuredAsPredicted(accepted.report);
    assert.equal(accepted.run.status, 0);
  });

  it('has no TLS on the port of a wss URL', async () => {
    const port = await proxyPort({ identity: null });
    const { report, run } = await diagnoseTrusting(`wss://localhost:${port}/mqtt`);
    assert.ok(rootCauseOf(report).catalogue.includes('A07'), JSON.stringify(report.verdict));
    assert.equal(report.clients.chromium.error, 'net::ERR_SSL_PROTOCOL_ERROR');
    assertMeasuredAsPredicted(report);
    assert.equal(run.status, 1);
  });
});
