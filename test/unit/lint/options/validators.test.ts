import assert from 'node:assert/strict';
import { Duplex } from 'node:stream';
import { runInNewContext } from 'node:vm';
import mqtt, { type IClientOptions } from 'mqtt';
import { connecting, reported } from '../rules/ruleTester';

/** Options as source, each of which mqtt.js is asked about, too. */
const options = [
  ...[
    '0',
    '1',
    '60',
    '65535',
    '65536',
    '-1',
    '1.5',
    'true',
    'false',
    'null',
    'undefined',
    "''",
    "'60'",
    '{}',
    '[]',
  ].map((value) => `{ keepalive: ${value} }`),
  ...['0', '2', '3', '4', '5', '6', "'4'", "'5'", "''", 'true', 'null', 'undefined', '3.1'].map(
    (value) => `{ clientId: 'a', protocolVersion: ${value} }`,
  ),
  ...[
    "'a'",
    "''",
    '5',
    '0',
    'true',
    'false',
    'null',
    'undefined',
    '{}',
    '[]',
    'Buffer.from([1])',
    'new Uint8Array(2)',
  ].flatMap((value) => [`{ username: ${value} }`, `{ username: 'u', password: ${value} }`]),
  ...["'t'", '0', 'true', 'false', 'null', '[]', '{}', "{ topic: '' }", '{ topic: 5 }', "{ topic: 't' }"].map(
    (value) => `{ will: ${value} }`,
  ),
  ...[
    "'p'",
    "''",
    '5',
    '0',
    'true',
    'false',
    'null',
    '{}',
    "{ a: 'b' }",
    'Buffer.from([1])',
    'new Uint8Array(2)',
    'new Date()',
    'new ArrayBuffer(2)',
  ].map((value) => `{ will: { topic: 't', payload: ${value} } }`),
  ...[
    'sessionExpiryInterval',
    'maximumPacketSize',
    'topicAliasMaximum',
    'requestResponseInformation',
    'requestProblemInformation',
    'userProperties',
    'authenticationMethod',
    'noSuchProperty',
  ].flatMap((name) =>
    [
      '0',
      '7',
      '65535',
      '65536',
      '4294967295',
      '4294967296',
      '-1',
      "'7'",
      'true',
      'null',
      'undefined',
      "{ a: 'b' }",
    ].map((value) => `{ protocolVersion: 5, properties: { ${name}: ${value} } }`),
  ),
  "{ protocolVersion: 5, will: { topic: 't', payload: 'p', properties: { willDelayInterval: '5' } } }",
  "{ protocolVersion: 5, will: { topic: 't', payload: 'p', properties: { willDelayInterval: 5 } } }",
  "{ will: { topic: 't', payload: 'p', properties: { willDelayInterval: '5' } } }",
];

/** Whether mqtt.js writes a CONNECT packet. */
async function isAccepted(source: string): Promise<boolean> {
  // Classes of this context, since mqtt-packet asks for instances.
  const given = runInNewContext(`(${source})`, { Buffer, Uint8Array, ArrayBuffer, Date }) as IClientOptions;
  const written: number[] = [];
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      written.push(...chunk);
      done();
    },
  });
  const client = clientOver(stream, { ...given, reconnectPeriod: 0 });
  if (client === null) return false;
  client.on('error', () => undefined);
  await new Promise((resolve) => setImmediate(resolve));
  const accepted = !stream.destroyed && written[0] === 0x10;
  client.end(true);
  stream.destroy();
  return accepted;
}

/** `null` where mqtt.js throws. */
function clientOver(stream: Duplex, given: IClientOptions): mqtt.MqttClient | null {
  try {
    return new mqtt.MqttClient(() => stream, given);
  } catch {
    return null;
  }
}

describe('the validators, asked beside mqtt.js', () => {
  for (const source of options) {
    it(source, async () => {
      const problems = reported('invalid-value', connecting(source), { where: 'node' });
      assert.equal(problems.length === 0, await isAccepted(source), problems.join());
    });
  }
});
