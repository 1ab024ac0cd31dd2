import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ByteReader } from '../../../../src/core/tls/bytes';
import { chromiumOffer, smallOffer } from '../../../../src/core/tls/hello/chromium';
import { clientHello } from '../../../../src/core/tls/hello/clientHello';
import { firefoxOffer } from '../../../../src/core/tls/hello/firefox';
import type { ClientOffer } from '../../../../src/core/tls/hello/offer';
import { readExtensions } from '../../../../src/core/tls/serverHello';

interface ReadHello {
  length: number;
  cipherSuites: number[];
  extensions: { type: number; data: string }[];
}

const keyShare = 51;
const encryptedClientHello = 0xfe0d;

/** Longest host name (RFC 1035 section 2.3.4). */
const longestName = 253;

/** What a browser sent to a server that only listened; see the names of the files for the host. */
function captured(name: string): ReadHello {
  const hex = readFileSync(join(import.meta.dirname, 'captured', `${name}.hex`), 'latin1');
  return readHello(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
}

function built(offer: ClientOffer, serverName: string | null): ReadHello {
  return readHello(clientHello(offer, serverName, randomBytes));
}

/** Values of GREASE are all written as 0x0a0a, and keys and what is encrypted by their lengths. */
function readHello(bytes: Uint8Array): ReadHello {
  const record = new ByteReader(bytes);
  assert.equal(record.number(1), 22);
  assert.equal(record.number(2), 0x0301);
  const message = new ByteReader(record.vector(2));
  assert.equal(message.number(1), 1);
  const body = new ByteReader(message.vector(3));
  assert.equal(body.number(2), 0x0303);
  body.take(32);
  assert.equal(body.vector(1).length, 32);
  const cipherSuites = numbers(body.vector(2)).map(withoutGrease);
  assert.deepEqual([...body.vector(1)], [0]);
  const extensions = readExtensions(body.vector(2)).map(({ type, data }) => ({
    type: withoutGrease(type),
    data: shown(type, data),
  }));
  assert.deepEqual(
    [record, message, body].map(({ remaining }) => remaining),
    [0, 0, 0],
  );
  return { length: bytes.length, cipherSuites, extensions };
}

function shown(type: number, data: Uint8Array): string {
  if (type === keyShare) {
    const list = new ByteReader(new ByteReader(data).vector(2));
    const shares: string[] = [];
    while (list.remaining > 0) shares.push(`${withoutGrease(list.number(2))}: ${list.vector(2).length}`);
    return shares.join();
  }
  if (type === encryptedClientHello)
    return `${Buffer.from(data.subarray(0, 3)).toString('hex')} ${data.length}`;
  const bytes = Buffer.from(data).toString('hex').replace(/../g, '$& ');
  return bytes.replace(/(.a) \1 /g, '0a 0a ');
}

function numbers(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  return Array.from({ length: bytes.length / 2 }, () => reader.number(2));
}

function withoutGrease(value: number): number {
  return (value & 0x0f0f) === 0x0a0a && value >> 8 === (value & 0xff) ? 0x0a0a : value;
}

function byType({ type }: { type: number }, other: { type: number }): number {
  return type - other.type;
}

describe('clientHello', () => {
  it('is Firefox’ own, in its order', () => {
    assert.deepEqual(built(firefoxOffer, 'a.test'), captured('firefox-a.test'));
    assert.deepEqual(built(firefoxOffer, null), captured('firefox-address'));
  });

  it('is Chromium’s own, whose order is a different one every time', () => {
    assert.deepEqual(built(chromiumOffer, 'a.test'), captured('chromium-a.test'));
    const ofAddress = captured('chromium-address');
    const mine = built(chromiumOffer, null);
    const isPadding = ({ type }: { type: number }): boolean => type === encryptedClientHello;
    assert.deepEqual(
      mine.extensions.filter((extension) => !isPadding(extension)).sort(byType),
      ofAddress.extensions.filter((extension) => !isPadding(extension)).sort(byType),
    );
    assert.ok(Math.abs(mine.length - ofAddress.length) < 100);
  });

  it('has two different extensions without a meaning, whatever the chance', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      const hello = clientHello(chromiumOffer, null, (length) => Buffer.alloc(length, byte));
      const body = new ByteReader(hello.subarray(9));
      body.take(2 + 32);
      body.vector(1);
      body.vector(2);
      body.vector(1);
      const types = readExtensions(body.vector(2)).map(({ type }) => type);
      assert.equal(new Set(types).size, types.length);
      const grease = types.filter((type) => withoutGrease(type) === 0x0a0a);
      assert.equal(grease.length, 2);
    }
  });

  it('is short for the comparison, and the same but for what makes it long', () => {
    const small = built(smallOffer, 'x'.repeat(longestName));
    assert.ok(small.length < 600, `${small.length} bytes`);
    const long = built(chromiumOffer, null);
    assert.deepEqual(small.cipherSuites, long.cipherSuites);
    const types = small.extensions.map(({ type }) => type);
    const missing = long.extensions.filter(({ type }) => !types.includes(type));
    assert.deepEqual(missing.map(({ type }) => type).sort(), [0xca34, encryptedClientHello]);
    assert.ok(types.includes(0));
  });
});
