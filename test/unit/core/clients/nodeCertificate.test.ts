import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { parseCertificate } from '../../../../src/core/certificate/parse';
import { pemOf } from '../../../../src/core/certificate/pem';
import { predictNodeCertificate } from '../../../../src/core/clients/nodeCertificate';
import { factsOfFile } from '../../../../src/core/emptyFacts';
import type { Evidence } from '../../../../src/core/evidence';
import { targetOfHost } from '../../../../src/core/file/host';
import type { Prediction } from '../../../../src/core/report';
import {
  createKey,
  issue,
  type CertificateRequest,
  type TestCertificate,
} from '../../../support/issueCertificate';
import { trustFact } from '../../../support/trustFact';

const day = 86_400_000;
const from = (days: number) => new Date(Date.now() + days * day);
const expired = { notBefore: from(-20), notAfter: from(-10) };
const early = { notBefore: from(10), notAfter: from(20) };

const root = authority('Root', null);
const intermediate = authority('Intermediate', root);
const strange = authority('Strange', null);

function authority(name: string, issuer: TestCertificate | null, more: Partial<CertificateRequest> = {}) {
  return issue({ name, key: createKey('rsa'), issuer, ca: true, keyUsage: [0x06], ...more });
}

function server(issuer: TestCertificate | null, more: Partial<CertificateRequest> = {}): TestCertificate {
  const names = { dns: ['broker.example', '*.b.example'], ip: [[127, 0, 0, 1]] };
  return issue({ name: 'broker.example', key: createKey('p256'), issuer, names, ...more });
}

const late = authority('Late', root, expired);
const cases: [what: string, chain: TestCertificate[], host?: string][] = [
  ['a whole chain', [server(intermediate), intermediate]],
  ['a whole chain and its root', [server(intermediate), intermediate, root]],
  ['a root that signed by itself', [server(root)]],
  ['a wildcard', [server(root)], 'x.b.example'],
  ['an address', [server(root)], '127.0.0.1'],
  ['another host', [server(root)], 'other.example'],
  ['a common name alone', [server(root, { names: null })]],
  ['an address in a DNS name', [server(root, { names: { dns: ['127.0.0.1'] } })], '127.0.0.1'],
  ['a missing intermediate', [server(intermediate)]],
  ['a strange CA, not sent', [server(strange)]],
  ['a strange CA, sent', [server(strange), strange]],
  ['a strange CA above an intermediate', [server(authority('Between', strange))]],
  ['a self-signed one', [server(null)]],
  ['an expired one', [server(root, expired)]],
  ['one that is not valid yet', [server(root, early)]],
  ['an expired and self-signed one', [server(null, expired)]],
  ['an expired one for another host', [server(root, expired)], 'other.example'],
  ['an expired one whose issuer is missing', [server(intermediate, expired)]],
  ['an expired intermediate', [server(late), late]],
  ['an expired intermediate above one that is not valid yet', [server(late, early), late]],
];

describe('predictNodeCertificate', function () {
  this.timeout(30_000);

  for (const [what, chain, host = 'broker.example'] of cases) {
    it(`says what Node says of ${what}`, async () => {
      assert.deepEqual(predicted(chain, host), await reported(chain, host));
    });
  }

  it('leaves open what it does not know', () => {
    assert.equal(predicted([server(root)], 'broker.example', ['weak-signature']).outcome, 'unknown');
    assert.equal(
      predicted([server(root, { key: createKey('rsa-512') })], 'broker.example').outcome,
      'unknown',
    );
  });
});

function predicted(chain: TestCertificate[], host: string, kinds: 'weak-signature'[] = []): Prediction {
  const target = targetOfHost(host);
  assert.ok(target);
  const trust = trustFact(chain, { bundled: [root] });
  const evidence: Evidence = {
    schemaVersion: 1,
    startedAt: new Date().toISOString(),
    ms: 0,
    target,
    input: {
      pageOrigin: null,
      origin: '',
      protocolVersion: 4,
      clientId: null,
      hasUsername: false,
      hasPassword: false,
      trust: [],
      resolve: [],
      idleSeconds: null,
      file: { name: '', chain: chain.map(({ der }) => der), isLeafFirst: true, isHostGiven: true },
    },
    environment: { platform: 'linux', node: '', vscode: null, remote: null, toolVersion: '' },
    facts: factsOfFile({ status: 'ok', vantage: 'extension-host', at: 0, ms: 0, value: trust }),
  };
  const leaf = parseCertificate(chain[0]?.der ?? '');
  assert.ok(leaf.ok);
  return predictNodeCertificate(
    evidence,
    kinds.map((kind) => ({ kind, certificate: leaf.certificate })),
  );
}

/** What a strict client really says, with the root as the only one that it knows. */
async function reported(chain: TestCertificate[], host: string): Promise<Prediction> {
  const [leaf] = chain;
  assert.ok(leaf);
  const listener = createServer({
    key: leaf.key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: chain.map(({ der }) => pemOf(der)).join(''),
  });
  listener.on('tlsClientError', () => undefined);
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const socket = connect({ host: '127.0.0.1', port, ca: [pemOf(root.der)], ...nameOf(host) });
  try {
    return await new Promise<Prediction>((resolve) => {
      socket.once('secureConnect', () => resolve({ outcome: 'connects', error: null, closeCode: null }));
      socket.once('error', (error: NodeJS.ErrnoException) =>
        resolve({ outcome: 'fails', error: error.code ?? error.message, closeCode: null }),
      );
    });
  } finally {
    socket.destroy();
    listener.close();
  }
}

/** Without a server name Node compares the host that it connects to. */
function nameOf(host: string): { servername?: string } {
  return host === '127.0.0.1' ? {} : { servername: host };
}
