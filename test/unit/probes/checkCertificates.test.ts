import assert from 'node:assert/strict';
import { readEvidence } from '../../../src/core/evidenceGuard';
import { targetOfHost } from '../../../src/core/file/host';
import { judge } from '../../../src/core/judge';
import { reportToMarkdown } from '../../../src/core/markdown';
import type { Report } from '../../../src/core/report';
import { checkCertificates } from '../../../src/probes/file/checkCertificates';
import { assumeTrusted } from '../../../src/probes/trust/assume';
import { isReport } from '../../../src/shared/reportGuard';
import { createKey, issue, type TestCertificate } from '../../support/issueCertificate';

const key = createKey('p256');
const serverAuth = ['1.3.6.1.5.5.7.3.1'];
const root = issue({ name: 'Test CA', key, issuer: null, ca: true, keyUsage: [0x06] });
const leaf = issue({
  name: 'broker.example',
  key: createKey('p256'),
  issuer: root,
  names: { dns: ['broker.example', '*.b.example'] },
  ca: false,
  keyUsage: [0x80],
  purposes: serverAuth,
});

interface Asked {
  host?: string;
  trust?: TestCertificate[];
  isOrdered?: boolean;
  now?: Date;
}

async function check(certificates: TestCertificate[], asked: Asked = {}): Promise<Report> {
  const { host = null, trust = [], isOrdered = true, now = new Date() } = asked;
  const evidence = await checkCertificates({
    name: 'server.pem',
    file: { certificates: certificates.map(({ der }) => der), isOrdered },
    target: host === null ? null : targetOfHost(host),
    trust: trust.map(({ der }) => der),
    now,
    environment: { platform: 'linux', node: 'v20', vscode: null, remote: null, toolVersion: '0' },
  });
  const read = readEvidence(JSON.parse(JSON.stringify(evidence)));
  assert.ok(read.ok);
  assert.deepEqual(read.evidence, evidence);
  const report = judge(evidence);
  assert.deepEqual(report.bugs, []);
  assert.ok(isReport(JSON.parse(JSON.stringify(report))));
  return report;
}

const idsOf = ({ findings }: Report) => findings.map(({ id }) => id);

describe('checkCertificates', function () {
  this.timeout(30_000);

  it('finds that browsers would accept a certificate whose CA is imported', async () => {
    const { clients, verdict, chain } = await check([leaf], { host: 'broker.example', trust: [root] });
    assert.equal(clients.chromium.outcome, 'connects');
    assert.equal(clients.firefox.outcome, 'connects');
    assert.deepEqual([clients.chromium.basis, clients.node.basis], ['predicted', 'predicted']);
    assert.equal(verdict.healthy, true);
    assert.equal(verdict.summary, 'A browser would accept this certificate for broker.example.');
    assert.deepEqual(
      chain.map(({ certificate, source }) => [certificate.subject.commonName, source]),
      [
        ['broker.example', 'sent'],
        ['Test CA', 'store'],
      ],
    );
  });

  it('finds another host, and what is behind it', async () => {
    const { clients, verdict } = await check([leaf], { host: 'other.example' });
    assert.equal(clients.chromium.outcome, 'fails');
    assert.equal(verdict.healthy, false);
    assert.match(verdict.summary, /^A browser would refuse this certificate for other\.example\. /);
    assert.match(verdict.summary, /Behind it there is more/);
  });

  it('judges by the clock that it is given', async () => {
    const now = new Date(Date.now() + 365 * 86_400_000);
    const { verdict } = await check([leaf], { host: 'broker.example', trust: [root], now });
    assert.equal(verdict.rootCause, 'certificate/expired');
  });

  it('judges all but the name where no host is given, and says so', async () => {
    const report = await check([leaf], { trust: [root] });
    assert.equal(report.verdict.healthy, true);
    assert.match(report.verdict.summary, /for broker\.example, a name of its own\.$/);
    assert.ok(idsOf(report).includes('file/host-not-given'));
    const nameless = issue({ name: 'broker.example', key, issuer: root, ca: false, purposes: serverAuth });
    const { verdict } = await check([nameless], { trust: [root] });
    assert.equal(verdict.rootCause, 'certificate/common-name-only');
  });

  it('says where the order is wrong, and gives the right one', async () => {
    const report = await check([root, leaf], { host: 'broker.example', trust: [root] });
    assert.equal(report.verdict.healthy, true);
    const finding = report.findings.find(({ id }) => id === 'file/leaf-not-first');
    assert.equal(finding?.level, 'warning');
    const pem = finding.fixes[0]?.content ?? '';
    assert.equal(pem.match(/BEGIN CERTIFICATE/g)?.length, 1, 'the root is left out');
    assert.ok(pem.replaceAll('\n', '').includes(leaf.der));
    const unordered = await check([root, leaf], { host: 'broker.example', isOrdered: false });
    assert.ok(!idsOf(unordered).includes('file/leaf-not-first'), 'a key store has no order');
  });

  it('says where there is none but a CA', async () => {
    assert.ok(idsOf(await check([root], { host: 'broker.example' })).includes('file/authority-only'));
    assert.ok(!idsOf(await check([leaf], { host: 'broker.example' })).includes('file/authority-only'));
  });

  it('finds nothing wrong with a URL that nobody wrote, and claims no connection', async () => {
    const report = await check([leaf], { host: 'broker.example', trust: [root] });
    assert.deepEqual(
      report.findings.filter(({ step }) => step !== 'tls'),
      [],
    );
    assert.deepEqual(
      report.steps.filter(({ status }) => status !== 'skipped').map(({ id }) => id),
      ['tls'],
    );
    assert.doesNotMatch(reportToMarkdown(report), /connects|handshake|## Steps/);
    assert.match(reportToMarkdown(report), /^# Certificate: `server\.pem`\n/);
  });

  it('can be judged again as though the CA was imported', async () => {
    const report = await check([leaf], { host: 'broker.example' });
    assert.equal(report.clients.chromium.outcome, 'fails');
    const assumed = assumeTrusted(report.evidence, [root.der]);
    assert.ok(assumed);
    assert.equal(judge(assumed).clients.chromium.outcome, 'connects');
  });
});
