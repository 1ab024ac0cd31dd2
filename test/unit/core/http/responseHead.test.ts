import assert from 'node:assert/strict';
import { headerValues } from '../../../../src/core/http/header';
import { type HeadProgress, maxHeadLength, ResponseHeadReader } from '../../../../src/core/http/responseHead';

function read(text: string, step = text.length): HeadProgress {
  const reader = new ResponseHeadReader();
  const bytes = Buffer.from(text, 'latin1');
  let progress: HeadProgress = { kind: 'incomplete' };
  for (let i = 0; i < bytes.length && progress.kind === 'incomplete'; i += step)
    progress = reader.push(bytes.subarray(i, i + step));
  return progress;
}

function complete(text: string, step?: number): Extract<HeadProgress, { kind: 'complete' }> {
  const progress = read(text, step);
  assert.equal(progress.kind, 'complete');
  return progress;
}

describe('ResponseHeadReader', () => {
  const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n';

  it('reads status line, headers and what follows, in pieces of any size', () => {
    for (const step of [1, 2, 3, 7, 1000]) {
      const { head } = complete(upgrade, step);
      assert.deepEqual(head, {
        version: '1.1',
        status: 101,
        reason: 'Switching Protocols',
        headers: [['Upgrade', 'websocket']],
      });
    }
    assert.equal(Buffer.from(complete(`${upgrade}frames`).rest).toString(), 'frames');
  });

  it('keeps the rest of a chunk that is longer than the longest head', () => {
    const body = 'x'.repeat(2 * maxHeadLength);
    assert.equal(complete(`${upgrade}${body}`).rest.length, body.length);
  });

  it('reads heads as servers really write them', () => {
    assert.equal(complete('HTTP/1.0 101 OK\r\n\r\n').head.version, '1.0');
    assert.deepEqual(complete('HTTP/1.1 404 \r\n\r\n').head.reason, '');
    assert.deepEqual(complete('HTTP/1.1 404\r\n\r\n').head.status, 404);
    assert.deepEqual(complete('HTTP/1.1 200 OK\nA: 1\n\n').head.headers, [['A', '1']]);
    const folded = complete('HTTP/1.1 200 OK\r\nA: 1\r\n  2\r\nno colon\r\n: nameless\r\nB:\r\n\r\n').head
      .headers;
    assert.deepEqual(folded, [
      ['A', '1 2'],
      ['B', ''],
    ]);
  });

  it('passes over informational responses and says which came', () => {
    const { head, informational } = complete(
      `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n${upgrade}`,
      1,
    );
    assert.deepEqual(informational, [103, 100]);
    assert.equal(head.status, 101);
  });

  it('says at once that bytes are no HTTP', () => {
    const texts = [
      '\x20\x02\x00\x00',
      'SSH-2.0-x\r\n',
      'HTTX',
      'HTTP/1.1 abc\r\n\r\n',
      'HTTP/9\r\n\r\n',
      ' HTTP/1.1',
    ];
    for (const text of texts) assert.equal(read(text).kind, 'not-http', JSON.stringify(text));
  });

  it('waits while the bytes may still become HTTP', () => {
    for (const text of ['H', 'HTTP/', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 200 OK\r\nA: b\r\n'])
      assert.equal(read(text).kind, 'incomplete', JSON.stringify(text));
  });

  it('gives up on an endless head, header or run of informational responses', () => {
    const endless = [
      `HTTP/1.1 200 ${'a'.repeat(maxHeadLength)}`,
      `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(maxHeadLength / 6)}`,
      'HTTP/1.1 100 Continue\r\n\r\n'.repeat(maxHeadLength / 20),
    ];
    for (const text of endless) assert.equal(read(text, 1000).kind, 'too-long');
  });
});

describe('headerValues', () => {
  it('finds every value, whatever the case of the name', () => {
    const headers: [string, string][] = [
      ['sec-websocket-protocol', 'mqtt'],
      ['Sec-WebSocket-Protocol', 'mqttv3.1'],
    ];
    assert.deepEqual(headerValues(headers, 'SEC-WEBSOCKET-PROTOCOL'), ['mqtt', 'mqttv3.1']);
  });
});
