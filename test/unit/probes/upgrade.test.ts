import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { gather, requestFor } from './support/gather';
import { closeServers, startTcp, type TestServer } from './support/servers';

/** A server that hands each request, once it is complete, to `answer`. */
function startHttp(answer: (socket: Socket, request: string) => void): Promise<TestServer> {
  return startTcp((socket) => {
    let request = '';
    socket.on('data', (chunk: Buffer) => {
      request += chunk.toString('latin1');
      if (request.endsWith('\r\n\r\n')) answer(socket, request);
    });
  });
}

function refusal(status: string, headers: string[], body: string | Buffer): Buffer {
  const head = [`HTTP/1.1 ${status}`, ...headers, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

describe('upgrade probes', () => {
  afterEach(closeServers);

  it('sends what Chromium sends, and keeps the secrets of URL and answer out of the facts', async () => {
    const requests: string[] = [];
    const server = await startHttp((socket, request) => {
      requests.push(request);
      const headers = ['Location: /login?token=geheim', 'Set-Cookie: id=abc; Path=/', 'X-Echo: geheim'];
      socket.end(refusal('302 Found', headers, 'You sent geheim'));
    });
    const url = `ws://127.0.0.1:${server.port}/mqtt?token=geheim`;
    const sheet = await gather(requestFor(url, { pageOrigin: 'https://app.example.com' }));

    const browser = requests.find((request) => request.includes('User-Agent'));
    const names = browser?.split('\r\n').flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []);
    assert.deepEqual(names, [
      'Host',
      'Connection',
      'Pragma',
      'Cache-Control',
      'User-Agent',
      'Upgrade',
      'Origin',
      'Sec-WebSocket-Version',
      'Accept-Encoding',
      'Accept-Language',
      'Sec-WebSocket-Key',
      'Sec-WebSocket-Extensions',
      'Sec-WebSocket-Protocol',
    ]);
    assert.match(browser ?? '', /^GET \/mqtt\?token=geheim HTTP\/1\.1\r\n/);
    assert.match(browser ?? '', /\r\nOrigin: https:\/\/app\.example\.com\r\n/);

    const fact = sheet.value('upgradeBrowser');
    assert.equal(fact.status, 302);
    assert.equal(fact.path, '/mqtt?token=‹redacted›');
    assert.deepEqual(fact.headers, [
      ['Location', '/login?token=‹redacted›'],
      ['Set-Cookie', 'id=‹redacted›; Path=/'],
      ['X-Echo', '‹redacted›'],
    ]);
    assert.doesNotMatch(JSON.stringify(sheet.facts), /geheim/);
    assert.equal(sheet.value('upgradeBare').origin, null);
    assert.deepEqual(
      sheet.value('paths').map(({ path, status }) => [path, status]),
      [
        ['/ws', 302],
        ['/', 302],
      ],
    );
    assert.equal(requests.filter((request) => request.startsWith('GET /ws HTTP')).length, 1);
  });

  it('shows the body of a refusal, chunked or compressed', async () => {
    const chunked = refusal('404 Not Found', ['Transfer-Encoding: chunked'], '5\r\nHello\r\n0\r\n\r\n');
    const zipped = refusal('403 Forbidden', ['Content-Encoding: gzip'], gzipSync('Forbidden!'));
    const bodies = await Promise.all(
      [chunked, zipped].map(async (response) => {
        const server = await startHttp((socket) => socket.end(response));
        const sheet = await gather(requestFor(`ws://127.0.0.1:${server.port}/`));
        return sheet.value('upgradeBrowser').bodyHead;
      }),
    );
    assert.deepEqual(bodies, ['Hello', 'Forbidden!']);
  });

  it('reads no more of an endless body than it keeps', async () => {
    let written = 0;
    const server = await startHttp((socket) => {
      socket.write(refusal('500 Internal Server Error', [], ''));
      const pour = (): void => {
        while (!socket.destroyed && written < 200_000_000) {
          written += 65_536;
          if (!socket.write(Buffer.alloc(65_536, 'x'))) {
            socket.once('drain', pour);
            return;
          }
        }
      };
      pour();
    });
    const sheet = await gather(requestFor(`ws://127.0.0.1:${server.port}/`));
    assert.equal(sheet.value('upgradeBrowser').bodyHead.length, 2000);
    await server.drained();
    assert.ok(written < 50_000_000, `${written} bytes were taken`);
  });

  it('ends an endless head, an answer that is no HTTP, one that never comes and one byte a time', async () => {
    const endless = await startHttp((socket) => {
      const timer = setInterval(() => socket.write(`X-Filler: ${'a'.repeat(5000)}\r\n`), 1);
      socket.once('close', () => clearInterval(timer));
      socket.write('HTTP/1.1 101 Switching Protocols\r\n');
    });
    const garbage = await startHttp((socket) => socket.end('220 smtp.example.com ESMTP\r\n'));
    const silent = await startHttp(() => undefined);
    const slow = await startHttp((socket) => {
      const text = 'HTTP/1.1 101 Switching Protocols\r\n'[Symbol.iterator]();
      const timer = setInterval(() => socket.write(text.next().value ?? 'a'), 50);
      socket.once('close', () => clearInterval(timer));
    });
    const servers = [endless, garbage, silent, slow];
    const kinds = await Promise.all(
      servers.map(async ({ port }) => {
        const sheet = await gather(requestFor(`ws://127.0.0.1:${port}/mqtt`, { timeoutMs: 4000 }));
        const failure = sheet.failure('upgradeBrowser');
        return failure.layer === 'http' ? failure.kind : failure.layer;
      }),
    );
    assert.deepEqual(kinds, ['head-too-long', 'not-http', 'timeout', 'timeout']);
    await Promise.all(servers.map((server) => server.drained()));
  });

  it('finds raw MQTT on the port', async () => {
    const server = await startTcp((socket) => {
      socket.once('data', (chunk: Buffer) =>
        chunk[0] === 0x10 ? socket.write(Buffer.from('20020005', 'hex')) : socket.destroy(),
      );
    });
    const sheet = await gather(requestFor(`ws://127.0.0.1:${server.port}/mqtt`));
    assert.deepEqual(sheet.value('port'), { http: null, tls: false, rawMqtt: { connackCode: 5 } });
    const desktop = await gather(requestFor(`mqtt://127.0.0.1:${server.port}`));
    const { transport, connack } = desktop.value('mqttDesktop');
    assert.deepEqual([transport, connack?.code], ['tcp', 5]);
  });
});
