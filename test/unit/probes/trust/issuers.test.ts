import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { TrustFact } from '../../../../src/core/evidence';
import { judgeForChromium } from '../../../../src/core/clients/chromium/certificate';
import type { DiagnosisRequest } from '../../../../src/core/request';
import { listenOnLoopback, type LoopbackServer } from '../../../../src/practice/loopback';
import {
  type Certificate,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  issuerAddress,
  keyOf,
  pem,
  pkcs7,
} from '../../../support/certificates';
import { gather, requestFor } from '../support/gather';
import { closeServers, startTls } from '../support/servers';

type Answer = Buffer | ((response: ServerResponse) => unknown);

interface Seen {
  line: string;
  headers: IncomingHttpHeaders;
}

const root = issueRoot('Root');
const intermediate = issueIntermediate('Intermediate', root);

/** The server of CAs: answers by path, and what it was asked. */
class IssuerServer {
  readonly seen: Seen[] = [];
  #listening: LoopbackServer | null = null;

  constructor(private readonly answers: Readonly<Record<string, Answer>>) {}

  async start(): Promise<this> {
    this.#listening = await listenOnLoopback(
      createServer(({ method, url = '', headers }, response) => {
        this.seen.push({ line: `${method} ${url}`, headers });
        const answer = this.answers[url];
        if (answer === undefined) response.writeHead(404).end();
        else if (Buffer.isBuffer(answer)) response.end(answer);
        else answer(response);
      }),
    );
    return this;
  }

  get port(): number {
    assert.ok(this.#listening);
    return this.#listening.port;
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    await this.#listening?.close();
  }
}

let issuers: IssuerServer | null = null;

async function serve(answers: Readonly<Record<string, Answer>>): Promise<IssuerServer> {
  issuers = await new IssuerServer(answers).start();
  return issuers;
}

/** The trust in what a server sends, whose last certificate names these addresses of its issuer. */
async function trustOf(
  addresses: readonly string[],
  more: Partial<DiagnosisRequest> & { issuer?: Certificate; sent?: Certificate[] } = {},
): Promise<{ trust: TrustFact; error: string | null }> {
  const { issuer = intermediate, sent = [], ...request } = more;
  const leaf = issueLeaf('localhost', issuer, { with: [issuerAddress(...addresses)] });
  const key = keyOf('rsa-2048').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const cert = [leaf, ...sent].map(({ der }) => pem(der)).join('');
  const { port } = await startTls({ key, cert });
  const url = `wss://localhost:${port}/`;
  const named = [root.der.toString('base64')];
  const sheet = await gather(requestFor(url, { trust: named, ...request }));
  const trust = sheet.value('trust');
  const { error } = judgeForChromium({
    chain: sheet.value('tlsBrowser').chain,
    trust,
    host: 'localhost',
    now: new Date(),
    believes: () => true,
    handshake: { protocol: null, cipher: null, stapled: null },
  });
  return { trust, error };
}

const untrusted = 'net::ERR_CERT_AUTHORITY_INVALID';

/** A CMS message with indefinite lengths, as some CAs write them. */
function indefinite(der: Buffer): Buffer {
  const open = (tag: number, ...content: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.alloc(2)]);
  const signedData = Buffer.from('06092a864886f70d010702', 'hex');
  const data = open(0x30, Buffer.from('06092a864886f70d010701', 'hex'));
  const version = Buffer.from([2, 1, 1]);
  const nothing = Buffer.from([0x31, 0]);
  return open(0x30, signedData, open(0xa0, open(0x30, version, nothing, data, open(0xa0, der), nothing)));
}

describe('addresses of issuers', () => {
  afterEach(async () => {
    await Promise.all([closeServers(), issuers?.close()]);
    issuers = null;
  });

  const other = issueIntermediate('Another intermediate', root);
  const bodies: [name: string, body: Buffer][] = [
    ['DER', intermediate.der],
    ['PKCS #7', pkcs7(other.der, intermediate.der)],
    ['PKCS #7 with indefinite lengths', indefinite(intermediate.der)],
    ['PEM', pem(intermediate.der)],
    ['PEM with more behind it', Buffer.concat([pem(intermediate.der), pem(other.der)])],
  ];
  for (const [name, body] of bodies)
    it(`give the missing intermediate as ${name}`, async () => {
      const { base } = await serve({ '/issuer': body });
      const { trust, error } = await trustOf([`${base}/issuer`]);
      assert.equal(error, null);
      assert.deepEqual(trust.anchors, [{ store: 'named', der: root.der.toString('base64') }]);
      const certificates = trust.fetched?.flatMap((each) => each.certificates) ?? [];
      // The leaf is 0, the root 1, what was fetched comes behind.
      const index = 2 + certificates.indexOf(intermediate.der.toString('base64'));
      assert.deepEqual(
        trust.signatures
          .filter(({ valid }) => valid)
          .filter(({ certificate }) => [0, index].includes(certificate)),
        [
          { certificate: 0, issuer: index, valid: true },
          { certificate: index, issuer: 1, valid: true },
        ],
      );
    });

  it('are told nothing but what is wanted, and no login of the address', async () => {
    const server = await serve({ '/issuer?a=b': intermediate.der });
    const { error } = await trustOf([`${server.base.replace('//', '//user:word@')}/issuer?a=b`]);
    assert.equal(error, null);
    assert.deepEqual(server.seen, [
      {
        line: 'GET /issuer?a=b',
        headers: {
          host: `127.0.0.1:${server.port}`,
          connection: 'close',
          'user-agent': 'mqtt-wss-doctor',
          accept: '*/*',
        },
      },
    ]);
  });

  it('are not asked where the chain is whole, nor where they are not http', async () => {
    const server = await serve({ '/issuer': intermediate.der });
    const whole = await trustOf([`${server.base}/issuer`], { sent: [intermediate] });
    assert.deepEqual([whole.error, whole.trust.fetched], [null, []]);
    const others = [
      'ldap://127.0.0.1/cn=issuer',
      `https://127.0.0.1:${server.port}/issuer`,
      'file:///etc/hosts',
    ];
    const elsewhere = await trustOf(others);
    assert.deepEqual([elsewhere.error, elsewhere.trust.fetched], [untrusted, []]);
    assert.deepEqual(server.seen, []);
  });

  it('lead from one to the next', async () => {
    const answers: Record<string, Answer> = { '/first': intermediate.der };
    const { base } = await serve(answers);
    const second = issueIntermediate('Second', intermediate, { with: [issuerAddress(`${base}/first`)] });
    answers['/second'] = second.der;
    const { trust, error } = await trustOf([`${base}/second`], { issuer: second });
    assert.equal(error, null);
    assert.deepEqual(
      trust.fetched?.map(({ url, failure }) => [url, failure]),
      [
        [`${base}/second`, null],
        [`${base}/first`, null],
      ],
    );
  });

  it('replace an intermediate that is sent and has expired', async () => {
    const { base } = await serve({ '/issuer': intermediate.der });
    const past = new Date(Date.now() - 86_400_000);
    const expired = issueIntermediate('Intermediate', root, { notBefore: new Date(0), notAfter: past });
    const { error } = await trustOf([`${base}/issuer`], { sent: [expired] });
    assert.equal(error, null);
  });

  it('are resolved as was asked for', async () => {
    const { port } = await serve({ '/issuer': intermediate.der });
    const resolve = [{ host: 'ca.example', port, address: '127.0.0.1' }];
    const { error } = await trustOf([`http://ca.example:${port}/issuer`], { resolve });
    assert.equal(error, null);
  });

  it('may lie elsewhere, on http', async () => {
    const redirect = (location: string) => (response: ServerResponse) =>
      response.writeHead(302, { location }).end();
    const server = await serve({
      '/moved': redirect('/issuer'),
      '/issuer': intermediate.der,
      '/secure': redirect('https://127.0.0.1/issuer'),
      '/loop': redirect('/loop'),
      '/nowhere': (response) => response.writeHead(302).end(),
    });
    const failures: Record<string, string | null> = {};
    for (const path of ['/secure', '/loop', '/nowhere', '/moved']) {
      const { trust, error } = await trustOf([`${server.base}${path}`]);
      failures[path] = trust.fetched?.[0]?.failure ?? null;
      assert.equal(error, path === '/moved' ? null : untrusted);
    }
    assert.deepEqual(failures, {
      '/secure': 'net::ERR_DISALLOWED_URL_SCHEME',
      '/loop': 'net::ERR_TOO_MANY_REDIRECTS',
      '/nowhere': 'net::ERR_INVALID_REDIRECT',
      '/moved': null,
    });
    assert.ok(server.seen.length < 20);
  });

  it('fail with a reason', async () => {
    const long = 65 * 1024;
    const { base } = await serve({
      '/page': Buffer.from('<!doctype html>'),
      '/empty': Buffer.alloc(0),
      '/second-block': Buffer.concat([pem(other.der), pem(intermediate.der)]),
      '/pkcs7-block': pem(pkcs7(intermediate.der), 'PKCS7'),
      '/long': Buffer.alloc(long),
      '/endless': (response) => {
        const timer = setInterval(() => response.write(Buffer.alloc(32 * 1024)), 1);
        response.once('close', () => clearInterval(timer));
      },
      '/cut': (response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write(intermediate.der.subarray(0, 400), () => response.destroy());
      },
      '/silent': () => undefined,
    });
    const wanted: Record<string, string | null> = {
      [`${base}/page`]: 'No certificate came',
      [`${base}/empty`]: 'No certificate came',
      [`${base}/second-block`]: null,
      [`${base}/pkcs7-block`]: 'No certificate came',
      [`${base}/missing`]: 'HTTP 404',
      [`${base}/long`]: 'More than 65536 bytes',
      [`${base}/endless`]: 'More than 65536 bytes',
      [`${base}/cut`]: '400 of 1000 bytes came',
      'http://127.0.0.1:22/issuer': 'net::ERR_UNSAFE_PORT',
    };
    for (const [url, failure] of Object.entries(wanted)) {
      const { trust, error } = await trustOf([url]);
      assert.deepEqual([url, trust.fetched?.map((each) => each.failure), error], [url, [failure], untrusted]);
    }
    const { trust } = await trustOf([`${base}/silent`], { timeoutMs: 3000 });
    assert.equal(trust.fetched?.[0]?.failure, 'ETIMEDOUT');
  });

  it('are asked a few times at most, whatever the answers name', async () => {
    let count = 0;
    const answers = new Proxy<Record<string, Answer>>({}, { get: () => endless });
    const server = await serve(answers);
    const addresses = (): string[] => Array.from({ length: 5 }, () => `${server.base}/${(count += 1)}`);
    const endless = (response: ServerResponse): void => {
      const { der } = issueIntermediate('Intermediate', other, {
        subject: intermediate.subject,
        with: [issuerAddress(...addresses())],
      });
      response.end(der);
    };
    const { error } = await trustOf(addresses());
    assert.equal(error, untrusted);
    assert.ok(server.seen.length >= 3 && server.seen.length <= 6, `${server.seen.length} requests`);
  });
});
