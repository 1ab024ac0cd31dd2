import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { createServer } from 'node:net';
import { createAuthority, type ServerIdentity } from '../../../../src/practice/authority';
import { listenOnLoopback, type LoopbackServer } from '../../../../src/practice/loopback';
import { createWebSocketEndpoint } from '../../../../src/practice/webSocketEndpoint';
import { type Surroundings, surround } from '../../browser/leftovers';
import { measureInFirefox } from './index';

describe('a real Firefox', function () {
  // Longer than the run bounds itself, so that its own reason is seen.
  this.timeout(160_000);
  const servers: LoopbackServer[] = [];
  let surroundings: Surroundings;
  beforeEach(() => {
    surroundings = surround();
  });
  afterEach(async () => {
    surroundings.restore();
    await Promise.all(servers.splice(0).map(({ close }) => close()));
  });

  const serve = async (tls: ServerIdentity): Promise<string> => {
    const server = await listenOnLoopback(createWebSocketEndpoint({ tls, session: () => undefined }));
    servers.push(server);
    return `wss://localhost:${server.port}/mqtt`;
  };

  const assertNothingIsLeft = (): void => {
    assert.deepEqual([surroundings.files(), surroundings.processes()], [[], []]);
  };

  it('names its reasons, and leaves nothing behind', async () => {
    const [authority, stranger] = await Promise.all([createAuthority(), createAuthority()]);
    const { product, results } = await measureInFirefox(
      [
        { name: 'healthy', url: await serve(authority.healthy) },
        { name: 'self-signed', url: await serve(authority.issueSelfSigned()) },
        { name: 'intermediate-missing', url: await serve(stranger.issueBelowIntermediate()) },
      ],
      { trusted: [new X509Certificate(authority.caPem).raw] },
    );
    const of = (name: string): unknown[] => {
      const result = results.get(name);
      return [result?.outcome, result?.error, result?.closeCode];
    };
    assert.match(product, /^Firefox \d+\./);
    assert.deepEqual(of('healthy'), ['connects', null, null]);
    assert.deepEqual(of('self-signed'), ['fails', 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 1015]);
    assert.deepEqual(of('intermediate-missing'), ['fails', 'SEC_ERROR_UNKNOWN_ISSUER', 1015]);
    assertNothingIsLeft();
  });

  it('demands of its own roots what it does not of imported ones', async () => {
    const [own, imported] = await Promise.all([createAuthority(), createAuthority()]);
    const rootOf = ({ caPem }: { caPem: string }): Buffer => new X509Certificate(caPem).raw;
    const { results } = await measureInFirefox(
      [
        { name: 'own', url: await serve(own.healthy) },
        { name: 'imported', url: await serve(imported.healthy) },
      ],
      { trusted: [rootOf(imported)], publicRoots: [rootOf(own)] },
    );
    assert.equal(results.get('own')?.error, 'MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY');
    assert.equal(results.get('imported')?.outcome, 'connects');
  });

  it('is ended by the signal', async () => {
    const silent = await listenOnLoopback(createServer());
    servers.push(silent);
    const signal = AbortSignal.timeout(3000);
    const sockets = [{ name: 'silent', url: `wss://localhost:${silent.port}/` }];
    const run = measureInFirefox(sockets, { trusted: [], signal });
    await assert.rejects(run, { name: 'TimeoutError' });
    assertNothingIsLeft();
  });
});
