import assert from 'node:assert/strict';
import { alertName } from '../../../../src/core/tls/alerts';
import { groupName } from '../../../../src/core/tls/groups';
import { looksLikeTls } from '../../../../src/core/tls/records';
import { readServerFlight } from '../../../../src/core/tls/serverFlight';
import { readServerOffer } from '../../../../src/core/tls/serverOffer';

const closed = (): null => null;

function record(type: number, fragment: number[]): number[] {
  return [type, 3, 3, fragment.length >> 8, fragment.length & 0xff, ...fragment];
}

/** A TLS 1.2 ServerHello with ECDHE-RSA-AES128-GCM-SHA256. */
const helloBody = [3, 3, ...Array.from({ length: 32 }, () => 7), 0, 0xc0, 0x2f, 0];
const hello = [2, 0, 0, helloBody.length, ...helloBody];
const changeCipherSpec = record(20, [1]);

describe('readServerFlight', () => {
  it('reads an alert in plain text', () => {
    const { alerts, hello: none } = readServerFlight(Uint8Array.from(record(21, [2, 40])), closed);
    assert.deepEqual(alerts.map(alertName), ['handshake_failure']);
    assert.equal(none, null);
  });

  it('joins a message out of records of one byte', () => {
    const bytes = hello.flatMap((byte) => record(22, [byte]));
    assert.equal(readServerFlight(Uint8Array.from(bytes), closed).hello?.version, 0x0303);
  });

  it('reads certificates, group and request of TLS 1.2', () => {
    const certificate = [11, 0, 0, 9, 0, 0, 6, 0, 0, 3, 1, 2, 3];
    const keyExchange = [12, 0, 0, 4, 3, 0, 29, 0];
    const status = [22, 0, 0, 6, 1, 0, 0, 2, 0x30, 0];
    const request = [13, 0, 0, 12, 1, 1, 0, 2, 4, 1, 0, 4, 0, 2, 0x30, 0];
    const flight = [
      ...record(22, [...hello, ...certificate, ...status, ...keyExchange, ...request]),
      ...changeCipherSpec,
    ];
    assert.deepEqual(readServerOffer(readServerFlight(Uint8Array.from(flight), closed)), {
      chain: [Uint8Array.of(1, 2, 3)],
      staple: Uint8Array.of(0x30, 0),
      clientCertificateRequested: true,
      clientCertificateIssuers: [Uint8Array.of(0x30, 0)],
      group: 'X25519',
    });
  });

  it('claims nothing of a handshake that is cut or malformed', () => {
    const cut = record(22, [...hello, 11, 0, 0, 9, 0, 0, 6]);
    assert.equal(readServerOffer(readServerFlight(Uint8Array.from(cut), closed)), null);
    const lying = [...record(22, [...hello, 11, 0, 0, 3, 0xff, 0xff, 0xff]), ...changeCipherSpec];
    assert.equal(readServerOffer(readServerFlight(Uint8Array.from(lying), closed)), null);
    const shortHello = [...record(22, [2, 0, 0, 2, 3, 3]), ...changeCipherSpec];
    assert.equal(readServerFlight(Uint8Array.from(shortHello), closed).hello, null);
  });

  it('survives every prefix and every flipped byte', () => {
    const flight = [
      ...record(22, hello),
      ...changeCipherSpec,
      ...record(23, [1, 2, 3]),
      ...record(21, [1, 0]),
    ];
    for (let i = 0; i < flight.length; i++) {
      const flipped = flight.with(i, (flight[i] ?? 0) ^ 0xff);
      for (const bytes of [flight.slice(0, i), flipped]) {
        const read = readServerFlight(Uint8Array.from(bytes), () => Uint8Array.from(bytes));
        assert.ok(read.alerts.length < flight.length);
        readServerOffer(read);
      }
    }
  });
});

describe('names of TLS', () => {
  it('tells TLS from other protocols by the first bytes', () => {
    for (const [text, expected] of [
      ['\x16\x03\x01', true],
      ['\x15', true],
      ['', true],
      ['HTTP/1.1', false],
      ['\x20\x02\x00\x00', false],
      ['\x16HTTP', false],
    ] as const)
      assert.equal(looksLikeTls(Buffer.from(text, 'latin1')), expected, JSON.stringify(text));
  });

  it('shows numbers that are not registered', () => {
    assert.equal(alertName(200), 'alert_200');
    assert.equal(groupName(0x0a0a), '0x0a0a');
    assert.equal(groupName(0x11ec), 'X25519MLKEM768');
  });
});
