import assert from 'node:assert/strict';
import { alertName } from '../../../../src/core/tls/alerts';
import { type FirstAnswer, firstAnswerIn } from '../../../../src/core/tls/hello/firstAnswer';
import { FlightReader } from '../../../../src/core/tls/serverFlight';

const retryRandom = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';
const usualRandom = '07'.repeat(32);

function record(type: number, fragment: readonly number[]): number[] {
  return [type, 3, 3, fragment.length >> 8, fragment.length & 0xff, ...fragment];
}

function message(type: number, body: readonly number[]): number[] {
  return [type, 0, body.length >> 8, body.length & 0xff, ...body];
}

function serverHello(suite: number, random = usualRandom, extensions: readonly number[] = []): number[] {
  const block = extensions.length === 0 ? [] : [0, extensions.length, ...extensions];
  return message(2, [3, 3, ...Buffer.from(random, 'hex'), 0, suite >> 8, suite & 0xff, 0, ...block]);
}

const inTls13 = [0, 43, 0, 2, 3, 4];

/** Out of one byte after the other. */
function read(...records: number[][]): FirstAnswer {
  const reader = new FlightReader(() => null);
  let answer = firstAnswerIn(reader.push(new Uint8Array()));
  for (const byte of records.flat()) answer = firstAnswerIn(reader.push(Uint8Array.of(byte)));
  return answer;
}

describe('firstAnswerIn', () => {
  it('reads version, suite and group of TLS 1.3 out of the ServerHello alone', () => {
    const keyShare = [0, 51, 0, 4, 0x11, 0xec, 0, 0];
    const answer = read(record(22, serverHello(0x1302, usualRandom, [...inTls13, ...keyShare])));
    assert.deepEqual(answer, {
      hello: {
        kind: 'server-hello',
        protocol: 'TLSv1.3',
        cipherSuite: 'TLS_AES_256_GCM_SHA384',
        group: 'X25519MLKEM768',
        retry: false,
      },
      alerts: [],
      settled: true,
    });
  });

  it('takes the wish for another key share for an answer', () => {
    const wish = [0, 51, 0, 2, 0, 0x18];
    const { hello, settled } = read(record(22, serverHello(0x1301, retryRandom, [...inTls13, ...wish])));
    assert.deepEqual([hello?.retry, hello?.group, settled], [true, 'P-384', true]);
  });

  it('waits for the group of TLS 1.2, which stands behind the certificates', () => {
    const begun = record(22, [...serverHello(0xc02f), ...message(11, [0, 0, 0])]);
    assert.deepEqual(
      [read(begun).settled, read(begun).hello?.cipherSuite, read(begun).hello?.group],
      [false, 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', null],
    );
    const whole = read(begun, record(22, message(12, [3, 0, 0x1d, 0])));
    assert.deepEqual([whole.settled, whole.hello?.protocol, whole.hello?.group], [true, 'TLSv1.2', 'X25519']);
  });

  it('expects no group where the suite has none', () => {
    const { hello, settled } = read(record(22, [...serverHello(0x009c), ...message(14, [])]));
    assert.deepEqual([hello?.group, settled], [null, true]);
  });

  it('reads an alert', () => {
    const { hello, alerts, settled } = read(record(21, [2, 40]));
    assert.deepEqual([hello, alerts.map(alertName), settled], [null, ['handshake_failure'], true]);
  });

  it('waits for what follows a warning', () => {
    const warning = record(21, [1, 112]);
    assert.deepEqual([read(warning).settled, read(warning).alerts], [false, [112]]);
    const { hello, settled } = read(warning, record(22, serverHello(0x1301, usualRandom, inTls13)));
    assert.deepEqual([hello?.protocol, settled], ['TLSv1.3', true]);
  });

  it('claims nothing of what is cut, and names what is not registered by its number', () => {
    const hello = record(22, serverHello(0x1399, usualRandom, inTls13));
    for (let length = 0; length < hello.length; length += 1)
      assert.equal(read(hello.slice(0, length)).hello, null);
    assert.equal(read(hello).hello?.cipherSuite, '0x1399');
    assert.equal(read(record(22, message(2, [3, 3]))).hello, null);
  });
});
